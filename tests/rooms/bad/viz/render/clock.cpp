#include <graphviz/gvc.h>
auto now() { return std::chrono::steady_clock::now(); }
