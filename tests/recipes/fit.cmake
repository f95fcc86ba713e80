# Every recipe of CONTRIBUTING.md fits the tree: the files that it names are there, its blocks find their places, and the tree
# keeps its order and its form afterwards. cmake -D TREE=folder -D WORK=folder -P tests/recipes/fit.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/apply.cmake)

copy_tree(${TREE} ${WORK}/tree)
apply_recipes(${TREE}/CONTRIBUTING.md "" ${WORK}/tree)
execute_process(COMMAND ${CMAKE_COMMAND} -D TREE=${WORK}/tree -P ${WORK}/tree/tests/rooms.cmake COMMAND_ERROR_IS_FATAL ANY)

find_program(CLANG_FORMAT clang-format)
list(FILTER added INCLUDE REGEX "\\.[ch]pp$")
if(CLANG_FORMAT)
  execute_process(COMMAND ${CLANG_FORMAT} --dry-run -Werror ${added} WORKING_DIRECTORY ${WORK}/tree
                  COMMAND_ERROR_IS_FATAL ANY)
endif()
