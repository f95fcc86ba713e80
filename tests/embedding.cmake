# examples/embedding shows what a program outside the tree includes: <entente/entente.hpp>, or headers that it gathers.
# cmake -D TREE=folder -P tests/embedding.cmake
cmake_minimum_required(VERSION 3.25)

file(STRINGS ${TREE}/viz/entente.hpp public REGEX "^#include <entente/")
list(APPEND public "#include <entente/entente.hpp>")
file(GLOB examples ${TREE}/examples/embedding/*.[ch]pp)
foreach(example IN LISTS examples)
  file(STRINGS ${example} includes REGEX "^#include <entente/")
  list(LENGTH includes count)
  if(count EQUAL 0)
    message(FATAL_ERROR "${example} includes nothing of entente")
  endif()
  list(REMOVE_ITEM includes ${public})
  if(includes)
    list(JOIN includes ", " includes)
    message(FATAL_ERROR "${example} has ${includes}, which entente.hpp does not gather")
  endif()
endforeach()
