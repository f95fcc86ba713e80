# examples/embedding shows what a program outside the tree includes: <entente/entente.hpp> and nothing else of entente.
# cmake -D TREE=folder -P tests/embedding.cmake
cmake_minimum_required(VERSION 3.25)

file(GLOB examples ${TREE}/examples/embedding/*.[ch]pp)
foreach(example IN LISTS examples)
  file(STRINGS ${example} includes REGEX "^#include <entente/")
  if(NOT includes STREQUAL "#include <entente/entente.hpp>")
    message(FATAL_ERROR "${example} includes other headers of entente than <entente/entente.hpp>: ${includes}")
  endif()
endforeach()
