# examples/embedding, a program outside the tree, is built and run in both ways: against an installed entente, and with the tree as
# its sub-directory. What is installed is first looked at on its own.
set(built ${CMAKE_CURRENT_BINARY_DIR}/embedding)
set(cache_environment)
if(CMAKE_CXX_COMPILER_LAUNCHER MATCHES ccache)
  set(cache_environment CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1)
endif()

# entente_consumer(way options...): configures, builds and runs the program in a folder of its own.
function(entente_consumer way)
  add_test(NAME "consumer/${way}"
           COMMAND ${CMAKE_CTEST_COMMAND} --build-and-test ${PROJECT_SOURCE_DIR}/examples/embedding ${built}/${way}
                   --build-generator ${CMAKE_GENERATOR} --build-noclean --build-target embedding --build-options ${ARGN}
                   --test-command ${built}/${way}/embedding ${PROJECT_SOURCE_DIR}/graphs/curated/pakistan-russia PAK RUS
                   ${built}/${way})
  set_tests_properties("consumer/${way}" PROPERTIES LABELS consumer PROCESSORS 2 TIMEOUT 1200
                       ENVIRONMENT "${cache_environment};${leak_options}")
endfunction()

# What an earlier run has installed goes first.
add_test(NAME "consumer/empty prefix" COMMAND ${CMAKE_COMMAND} -E rm -rf ${built}/prefix)
add_test(NAME "consumer/install"
         COMMAND ${CMAKE_COMMAND} --install ${PROJECT_BINARY_DIR} --prefix ${built}/prefix)
set_tests_properties("consumer/empty prefix" PROPERTIES LABELS consumer FIXTURES_SETUP emptied)
set_tests_properties("consumer/install" PROPERTIES LABELS consumer FIXTURES_REQUIRED emptied FIXTURES_SETUP installed)

add_test(NAME "consumer/installed headers are the public ones"
         COMMAND ${CMAKE_CTEST_COMMAND} --build-and-test ${CMAKE_CURRENT_SOURCE_DIR}/consumer ${built}/headers
                 --build-generator ${CMAKE_GENERATOR} --build-noclean --build-options -DTREE=${PROJECT_SOURCE_DIR}
                 -DCMAKE_PREFIX_PATH=${built}/prefix -DCMAKE_CXX_FLAGS=${CMAKE_CXX_FLAGS})
set_tests_properties("consumer/installed headers are the public ones" PROPERTIES LABELS consumer TIMEOUT 600
                     FIXTURES_REQUIRED installed ENVIRONMENT "${cache_environment}")

entente_consumer(find_package -DCMAKE_PREFIX_PATH=${built}/prefix -DCMAKE_CXX_FLAGS=${CMAKE_CXX_FLAGS})
set_tests_properties("consumer/find_package" PROPERTIES FIXTURES_REQUIRED installed)

entente_consumer(add_subdirectory -DENTENTE_SOURCE=${PROJECT_SOURCE_DIR} -DCMAKE_UNITY_BUILD=ON)
