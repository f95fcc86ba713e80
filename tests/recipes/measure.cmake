# The recipe of a measure gives a measure: its blocks are put into a copy of the tree, the files that they touch are compiled
# with the flags of this build and linked ahead of its rooms, and the test that the recipe writes is run, with those that hold
# for every measure, after what the recipe leaves to --accept has been written. Needs TREE, WORK, COMPILER, FLAGS and LIBRARIES
# (lists).
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/apply.cmake)

copy_tree(${TREE} ${WORK}/tree)
apply_recipes(${TREE}/CONTRIBUTING.md "A measure" ${WORK}/tree)
file(MAKE_DIRECTORY ${WORK}/include/entente)
foreach(room graphs engine)
  file(CREATE_LINK ${WORK}/tree/${room} ${WORK}/include/entente/${room} SYMBOLIC)
endforeach()

# An object of a room holds several of its sources: of what is there twice, the first is taken.
list(FILTER applied INCLUDE REGEX "\\.cpp$")
execute_process(COMMAND ${COMPILER} ${FLAGS} -std=c++20 -I${WORK}/include -Itests -DENTENTE_SOURCE_DIR="${WORK}/tree"
                        ${applied} tests/engine/measures_test.cpp tests/engine/contracts_test.cpp tests/engine/contracts.cpp
                        ${LIBRARIES} -Wl,--allow-multiple-definition -o ${WORK}/measure
                WORKING_DIRECTORY ${WORK}/tree COMMAND_ERROR_IS_FATAL ANY)

execute_process(COMMAND ${WORK}/measure "* is kept" RESULT_VARIABLE stale OUTPUT_QUIET)
if(stale EQUAL 0)
  message(FATAL_ERROR "engine/MEASURES.md is said to be kept before the section of the new measure is in it")
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -E env ENTENTE_ACCEPT=1 ${WORK}/measure "* is kept" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${WORK}/measure COMMAND_ERROR_IS_FATAL ANY)

# What was written is the section and the include, and nothing else.
function(check_written path pattern)
  file(READ ${TREE}/${path} before)
  file(READ ${WORK}/tree/${path} after)
  string(REGEX REPLACE "${pattern}" "" rest "${after}")
  if("${after}" STREQUAL "${before}" OR NOT "${rest}" STREQUAL "${before}")
    message(FATAL_ERROR "${path} was not given what the recipe promises, or more")
  endif()
endfunction()
check_written(engine/MEASURES.md "### `friendship`\n\nThe share of friendship[^#]*- \\*\\*Reference:\\*\\* ours\\.\n\n")
check_written(engine/centrality/centrality.hpp "#include <entente/engine/centrality/friendship.hpp>\n")
