# The recipe of a measure gives a measure: its blocks are put into a copy of the tree, the files that they touch are compiled
# with the flags of this build and linked ahead of its rooms, and the test that the recipe writes is run, with those that hold
# for every measure. Needs TREE, WORK, COMPILER, FLAGS and LIBRARIES (lists).
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/apply.cmake)

copy_tree(${TREE} ${WORK}/tree)
apply_recipes(${TREE}/CONTRIBUTING.md "A measure" ${WORK}/tree)
file(MAKE_DIRECTORY ${WORK}/include/entente)
foreach(room graphs engine)
  file(CREATE_LINK ${WORK}/tree/${room} ${WORK}/include/entente/${room} SYMBOLIC)
endforeach()

list(FILTER applied INCLUDE REGEX "\\.cpp$")
list(FILTER applied EXCLUDE REGEX "^tests/engine/measures_test\\.cpp$")
execute_process(COMMAND ${COMPILER} ${FLAGS} -std=c++20 -I${WORK}/include -Itests -DENTENTE_SOURCE_DIR="${WORK}/tree"
                        ${applied} tests/engine/measures_test.cpp ${LIBRARIES} -o ${WORK}/measure
                WORKING_DIRECTORY ${WORK}/tree COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${WORK}/measure COMMAND_ERROR_IS_FATAL ANY)
