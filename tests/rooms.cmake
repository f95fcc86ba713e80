# Reads the #include lines of the tree and fails, with file and line, where the order of the rooms is broken.
# cmake [-D TREE=folder] [-D LONGEST=lines] [-D LONGEST_FUNCTION=lines] -P tests/rooms.cmake
cmake_minimum_required(VERSION 3.25)
if(NOT TREE)
  cmake_path(SET TREE NORMALIZE ${CMAKE_CURRENT_LIST_DIR}/..)
endif()
if(NOT LONGEST)
  set(LONGEST 300)
endif()
if(NOT LONGEST_FUNCTION)
  set(LONGEST_FUNCTION 40)
endif()

# From the ground up: a place may include itself and the places above it in this list, not those on its own line (`|`).
# A file belongs to the longest place that its path begins with.
set(places
    "graphs/model/" "graphs/folding/" "graphs/reading/" "graphs/checking/|graphs/formats/"
    "engine/near." "engine/scores.|engine/random.|engine/progress." "engine/threads."
    "engine/centrality/|engine/alignment/|engine/balance/signs/|engine/balance/solver/"
    "engine/balance/line_index/" "engine/balance/blocs/" "engine/balance/" "engine/measures"
    "engine/shifts/" "engine/resampling/|engine/attribution/|engine/robustness/" "engine/change_points/"
    "engine/verdicts/|engine/theses/" "engine/" "engine/analysis/"
    "viz/render/" "viz/words/" "viz/maps/" "viz/charts/" "viz/report/" "viz/entente."
    "cli/")

# pattern @ where it is allowed (a regex on the path) @ what to say. Comments are not searched.
set(words
    "#include <qpdf/@^viz/render/document_title\\.cpp$@qpdf is met in viz/render/document_title.cpp alone"
    "#include <(graphviz/|gvc|cgraph|cdt)@^viz/render/graphviz\\.cpp$@Graphviz is met in viz/render/graphviz.cpp alone"
    "#include <spdlog/@^cli/@logging is for cli/ alone"
    "#include <CLI/@^cli/@the command line is for cli/ alone"
    "#include <boost/@\\.cpp$|^graphs/folding/boost\\.hpp$@Boost is met in .cpp files and graphs/folding/boost.hpp, so that our headers stay quick to compile"
    "#include <(Eigen|Spectra)/|#include <cadical@\\.cpp$@linear algebra and the solver are met in .cpp files, so that our headers stay quick to compile"
    "#include <(iostream|print|syncstream)>@^cli/@only cli/ prints"
    "std::(cout|cerr|clog)|fmt::print|(^|[^a-z_])(printf|fprintf|puts|putchar)\\(@^cli/@only cli/ prints"
    "(^|[^a-z_])(getenv|secure_getenv)\\(@^cli/@only cli/ reads the environment"
    "(system|steady|high_resolution|utc|file)_clock|(^|[^a-z_.])(gettimeofday|clock_gettime|localtime|gmtime|strftime)\\(@^cli/@only cli/ reads a clock"
    "#include <locale>|setlocale\\(|std::locale@^cli/@only cli/ knows a locale"
    "std::(exit|quick_exit|abort|terminate)\\(|(^|[^a-z_:.])(exit|abort)\\(@^cli/@only cli/ ends the program"
    "#include <entente/(engine/(resampling|robustness|attribution)/|engine/random\\.|graphs/folding/(fold|weighing)\\.)@^(graphs|engine|cli)/|^viz/entente\\.hpp$@viz shows what engine/analysis has computed, and neither folds nor resamples"
    "[^0-9]1e-9[^0-9]@^engine/near\\.hpp$|^engine/balance/line_index/whole_weights\\.cpp$|^viz/|^cli/@what counts as equal stands in engine/near.hpp"
    "#include \"@^$@an include is spelt <entente/...>")

function(fault where text)
  set_property(GLOBAL APPEND_STRING PROPERTY faults "${where}: error: ${text}\n")
endfunction()

# rank_of(path rank place): where a file stands, or -1.
function(rank_of path rank_name place_name)
  set(best -1)
  set(best_place "")
  set(rank 0)
  foreach(level IN LISTS places)
    string(REPLACE "|" ";" level "${level}")
    foreach(place IN LISTS level)
      string(LENGTH "${place}" length)
      string(LENGTH "${best_place}" best_length)
      string(FIND "${path}" "${place}" at)
      if(at EQUAL 0 AND length GREATER best_length)
        set(best ${rank})
        set(best_place ${place})
      endif()
    endforeach()
    math(EXPR rank "${rank} + 1")
  endforeach()
  set(${rank_name} ${best} PARENT_SCOPE)
  set(${place_name} "${best_place}" PARENT_SCOPE)
endfunction()

# The order: a file includes its own place and those before it.
function(check_order path line included)
  rank_of(${path} own_rank own_place)
  rank_of(${included} other_rank other_place)
  if(own_rank EQUAL -1 OR other_rank EQUAL -1)
    fault(${path}:${line} "includes <entente/${included}>, and one of them has no place in the list of tests/rooms.cmake")
  elseif(other_rank GREATER own_rank OR (other_rank EQUAL own_rank AND NOT other_place STREQUAL own_place))
    fault(${path}:${line} "includes <entente/${included}>, but ${own_place} does not stand on ${other_place}")
  endif()
endfunction()

function(check_words path line text)
  foreach(rule IN LISTS words)
    string(REPLACE "@" ";" rule "${rule}")
    list(GET rule 0 pattern)
    if("${text}" MATCHES "${pattern}")
      list(GET rule 1 allowed)
      list(GET rule 2 reason)
      if(NOT "${path}" MATCHES "${allowed}")
        fault(${path}:${line} "${reason}")
      endif()
    endif()
  endforeach()
endfunction()

# The lines of a file as a list: characters that mean something to a CMake list become blanks.
function(lines_of path list_name)
  file(READ ${TREE}/${path} text)
  string(REGEX REPLACE "[][;\\\\]" " " text "${text}")
  string(REPLACE "\n" ";" text "${text}")
  set(${list_name} "${text}" PARENT_SCOPE)
endfunction()

# A type that two headers define under one name would be two types in one program, of which the linker keeps parts.
function(check_types path text)
  string(REGEX MATCHALL "\n(struct|class|enum class) [A-Za-z_]+ ?[^;\n]*{" definitions "${text}")
  string(REGEX MATCHALL "\nusing [A-Za-z_]+ =" aliases "${text}")
  foreach(definition IN LISTS definitions aliases)
    string(REGEX REPLACE "^\n(struct|class|enum class|using) ([A-Za-z_]+).*" "\\2" type "${definition}")
    get_property(other GLOBAL PROPERTY "defines_${type}")
    if(other)
      fault(${path}:1 "defines ${type}, which ${other} defines too")
    else()
      set_property(GLOBAL PROPERTY "defines_${type}" ${path})
    endif()
  endforeach()
endfunction()

# A .cpp begins with the header of its name: that it compiles shows that the header compiles alone, so that headers.cmake
# need not try it again. In the rooms of paired files every .cpp has one.
set(paired "^(graphs|engine)/")
function(check_own_header path)
  cmake_path(REPLACE_EXTENSION path LAST_ONLY ".hpp" OUTPUT_VARIABLE own)
  if(NOT path MATCHES "\\.cpp$")
    return()
  endif()
  if(NOT EXISTS ${TREE}/${own})
    if(path MATCHES "${paired}")
      fault(${path}:1 "has no header of its name beside it; what it defines is declared in ${own}")
    endif()
    return()
  endif()
  file(STRINGS ${TREE}/${path} first REGEX "^#include" LIMIT_COUNT 1)
  if(NOT first STREQUAL "#include <entente/${own}>")
    fault(${path}:1 "begins with another include than <entente/${own}>")
  endif()
endfunction()

# A name says what a file holds, without its folder: in the rooms below cli/, whose files are named after commands, it stands
# once.
function(check_name path)
  cmake_path(GET path FILENAME name)
  get_property(other GLOBAL PROPERTY "named_${name}")
  if(path MATCHES "^cli/")
    return()
  elseif(other)
    fault(${path}:1 "has the name of ${other}; name it after what it holds")
  else()
    set_property(GLOBAL PROPERTY "named_${name}" ${path})
  endif()
endfunction()

# A function fits a screen, from its name to its brace, which clang-format sets below the first letter of the name's line. A
# list of data, whose line ends in `= {`, `({` or `return {`, counts as one line, however long it is.
function(check_functions path lines)
  set(line 0)
  foreach(text IN LISTS lines)
    math(EXPR line "${line} + 1")
    if(NOT "${text}" MATCHES "^(    |  |)[^ /#]")
      continue()
    endif()
    string(LENGTH "${CMAKE_MATCH_1}" depth)
    if(NOT "${text}" MATCHES "^ *}")
      set(first_${depth} ${line})
      set(opening_${depth} "${text}")
      set(excused_${depth} 0)
      continue()
    endif()
    math(EXPR count "${line} - ${first_${depth}} + 1")
    if("${opening_${depth}}" MATCHES "(= |\\(|return ){$")
      foreach(outer RANGE 0 ${depth} 2)
        math(EXPR excused_${outer} "0${excused_${outer}} + ${count} - 1")
      endforeach()
    elseif(NOT "${opening_${depth}}" MATCHES "^ *(namespace|struct|class|enum|union) ")
      math(EXPR count "${count} - ${excused_${depth}}")
      if(count GREATER LONGEST_FUNCTION)
        fault(${path}:${first_${depth}} "a function of ${count} lines; it has at most ${LONGEST_FUNCTION}, lists of data apart")
      endif()
    endif()
    set(first_${depth} ${line})
    set(opening_${depth} "}")
  endforeach()
endfunction()

set(interesting "1e-9|#include|std::|print|put[sc]|getenv|_clock|time\\(|locale|exit\\(|abort\\(")
function(check_file path)
  lines_of(${path} lines)
  check_functions(${path} "${lines}")
  set(line 0)
  foreach(text IN LISTS lines)
    math(EXPR line "${line} + 1")
    if("${text}" MATCHES "${interesting}")
      string(REGEX REPLACE "//.*" "" text "${text}")
      string(REGEX REPLACE "^[ \t]*#[ \t]*include[ \t]*" "#include " text "${text}")
      if("${text}" MATCHES "^#include <entente/([^>]+)>")
        set_property(GLOBAL APPEND PROPERTY includes_${path} ${CMAKE_MATCH_1})
        check_order(${path} ${line} ${CMAKE_MATCH_1})
      endif()
      check_words(${path} ${line} "${text}")
    endif()
  endforeach()
endfunction()

# What is left after taking away, again and again, the files that include nothing left: the files of the cycles.
function(check_cycles paths)
  set(left ${paths})
  set(shrinks TRUE)
  while(shrinks)
    set(shrinks FALSE)
    foreach(path IN LISTS left)
      set(waits FALSE)
      get_property(includes GLOBAL PROPERTY includes_${path})
      foreach(included IN LISTS includes)
        if(included IN_LIST left)
          set(waits TRUE)
        endif()
      endforeach()
      if(NOT waits)
        list(REMOVE_ITEM left ${path})
        set(shrinks TRUE)
      endif()
    endforeach()
  endwhile()
  if(left)
    list(JOIN left ", " cycle)
    list(GET left 0 first)
    fault(${first}:1 "these include each other in a circle: ${cycle}")
  endif()
endfunction()

file(GLOB_RECURSE rooms_files RELATIVE ${TREE} ${TREE}/graphs/*.[ch]pp ${TREE}/engine/*.[ch]pp ${TREE}/viz/*.[ch]pp
     ${TREE}/cli/*.[ch]pp)
foreach(path IN LISTS rooms_files)
  check_file(${path})
  check_own_header(${path})
  check_name(${path})
  if(path MATCHES "hpp$" AND NOT path STREQUAL "graphs/folding/boost.hpp")  # which has a namespace of its own
    file(READ ${TREE}/${path} text)
    check_types(${path} "${text}")
  endif()
endforeach()
check_cycles("${rooms_files}")

file(GLOB_RECURSE all_files RELATIVE ${TREE} ${TREE}/tests/*.[ch]pp ${TREE}/examples/*.[ch]pp ${TREE}/tests/*.cmake)
list(FILTER all_files EXCLUDE REGEX "^tests/rooms/bad/")
foreach(path IN LISTS rooms_files all_files)
  file(READ ${TREE}/${path} text)
  string(REGEX MATCHALL "\n" ends "${text}")
  list(LENGTH ends count)
  if(count GREATER LONGEST)
    fault(${path}:${count} "${count} lines; a file has at most ${LONGEST}")
  endif()
  if("${text}" MATCHES "TEST_CASE\\(\"[^\"\n]*;")
    fault(${path}:1 "a ';' in the name of a test splits it in two")
  endif()
endforeach()

list(LENGTH rooms_files count)
get_property(faults GLOBAL PROPERTY faults)
if(faults)
  message("${faults}")
  message(FATAL_ERROR "the order of the rooms is broken")
endif()
message(STATUS "${count} files keep the order of the rooms")
