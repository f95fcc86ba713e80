#include <entente/engine/centrality/chatty.hpp>
#include <iostream>
void tell() { std::cout << std::getenv("HOME"); }
bool same(double x) { return x < 1e-9; }
