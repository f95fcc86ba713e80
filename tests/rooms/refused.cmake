# The checker itself is checked: the tree in bad/ must be refused with exactly the faults of bad/expected.txt.
set(bad ${CMAKE_CURRENT_LIST_DIR}/bad)
execute_process(COMMAND ${CMAKE_COMMAND} -D TREE=${bad} -D LONGEST=5 -D LONGEST_FUNCTION=3 -P
                        ${CMAKE_CURRENT_LIST_DIR}/../rooms.cmake
                ERROR_VARIABLE said OUTPUT_QUIET RESULT_VARIABLE exit_code)
file(READ ${bad}/expected.txt expected)
string(REGEX MATCHALL "[^\n]+: error: [^\n]+\n" faults "${said}")
string(REPLACE "\n;" "\n" faults "${faults}")
if(NOT faults STREQUAL expected OR exit_code EQUAL 0)
  message(FATAL_ERROR "exit code ${exit_code}\nexpected:\n${expected}\ngot:\n${faults}")
endif()
