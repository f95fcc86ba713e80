# Compares what a test program says it holds with what ctest will run of it: a name that ctest splits or loses is caught here.
execute_process(COMMAND ${PROGRAM} --list-test-names-only OUTPUT_VARIABLE names)
string(REGEX MATCHALL "[^\n]+" held "${names}")
list(LENGTH held held_count)
execute_process(COMMAND ${CMAKE_CTEST_COMMAND} -N -L "^${ROOM}$" OUTPUT_VARIABLE plan)
string(REGEX MATCH "Total Tests: ([0-9]+)" total "${plan}")
if(NOT held_count EQUAL CMAKE_MATCH_1 OR held_count EQUAL 0)
  message(FATAL_ERROR "the program holds ${held_count} tests of ${ROOM}, ctest runs ${CMAKE_MATCH_1}; is there a ';' in a name?")
endif()
