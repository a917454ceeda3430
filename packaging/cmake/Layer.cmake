# One static library per folder of core/ and ui/ (ARCHITECTURE §2).
#
# A layer's headers are included as <folder>/<file>.h. Each layer has an include root of its own that holds nothing but a link
# to its folder, so a header of a layer that is not linked cannot be found: a wrong include fails to build.

add_library(tongdang_flags INTERFACE)
target_compile_features(tongdang_flags INTERFACE cxx_std_20)
target_compile_definitions(tongdang_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(tongdang_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
    -fstack-protector-strong $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2> $<$<CONFIG:Debug>:-D_GLIBCXX_ASSERTIONS>)
# False alarms of GCC 12 in optimised variants, optionals and strings; clang-tidy and the sanitizers look for real ones.
target_compile_options(tongdang_flags INTERFACE
    "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-maybe-uninitialized;-Wno-stringop-overflow;-Wno-stringop-overread;-Wno-restrict;-Wno-array-bounds>")
# In a bundle of files an unnamed namespace looks as if it stood in a header.
if(CMAKE_UNITY_BUILD)
    target_compile_options(tongdang_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()
if(TONGDANG_WARNINGS_AS_ERRORS)
    # What a newer Qt deprecates still has to serve the Qt of Debian 12.
    target_compile_options(tongdang_flags INTERFACE -Werror -Wno-error=deprecated-declarations)
endif()
if(TONGDANG_SANITIZE)
    target_compile_options(tongdang_flags INTERFACE -fsanitize=${TONGDANG_SANITIZE} -fno-sanitize-recover=all)
    target_link_options(tongdang_flags INTERFACE -fsanitize=${TONGDANG_SANITIZE})
endif()
if(TONGDANG_FUZZ)
    target_compile_options(tongdang_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# tongdang_layer(NAME SOURCES file... [LINKS target...] [PRIVATE_LINKS target...])
#   makes the static library tongdang_NAME of the current folder, with the alias Tongdang::NAME.
function(tongdang_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 layer "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    set(root "${PROJECT_BINARY_DIR}/layers/${name}")
    file(MAKE_DIRECTORY "${root}")
    file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${root}/${name}" SYMBOLIC)
    add_library(tongdang_${name} STATIC ${layer_SOURCES})
    add_library(Tongdang::${name} ALIAS tongdang_${name})
    target_include_directories(tongdang_${name} PUBLIC "${root}")
    target_link_libraries(tongdang_${name} PUBLIC ${layer_LINKS} PRIVATE tongdang_flags ${layer_PRIVATE_LINKS})
endfunction()

# tongdang_test(NAME [GUI] [TIMEOUT seconds] SOURCES file... LINKS target...): one Catch2 program; CTest knows each of its cases
# by its sentence. Platform, locale and time zone are set by tests/support/main_*.cpp.
function(tongdang_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "GUI" "TIMEOUT" "SOURCES;LINKS")
    if(NOT test_TIMEOUT)
        set(test_TIMEOUT 300)
    endif()
    add_executable(${name} ${test_SOURCES})
    target_link_libraries(${name} PRIVATE tongdang_flags ${test_LINKS})
    # Catch2's one header is larger than any test: it is read once for each program. Files of tests stay apart, their
    # helpers have the same names.
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
    list(LENGTH test_SOURCES count)
    if(count GREATER 2)
        target_precompile_headers(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/support/catch.h")
    endif()
    if(test_GUI)
        target_link_libraries(${name} PRIVATE tongdang_test_main_gui)
    else()
        target_link_libraries(${name} PRIVATE tongdang_test_main)
    endif()
    # A sentence that is torn apart on its way (by a semicolon, in a list of CMake's) would match no case and pass. Version 3
    # of Catch2 fails then by itself.
    set(strict)
    if(Catch2_VERSION VERSION_LESS 3)
        set(strict EXTRA_ARGS --warn NoTests)
    endif()
    catch_discover_tests(${name} TEST_PREFIX "${name}: " ${strict} PROPERTIES TIMEOUT ${test_TIMEOUT})
endfunction()
