#include <spdlog/spdlog.h>
#include <CLI/CLI.hpp>
#include <iostream>
int main() { std::cout << "cli may\n"; }
// This file is allowed what the rooms below are not,
// but it is longer than the five lines
// that the check of this tree allows.
