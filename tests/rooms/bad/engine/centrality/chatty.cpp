#include <entente/engine/centrality/chatty.hpp>
#include <iostream>
void tell() { std::cout << std::getenv("HOME"); }
