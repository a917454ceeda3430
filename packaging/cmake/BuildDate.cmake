# TONGDANG_BUILD_DATE: when the sources were made, in seconds since 1970. No PC that runs the program has an earlier time, so its
# clock is held against it (sync.md §9). The same sources give the same date, whenever they are built: what a packager sets, else
# the day of the commit, else the day written here.
set(TONGDANG_BUILD_DATE "$ENV{SOURCE_DATE_EPOCH}")
if(NOT TONGDANG_BUILD_DATE MATCHES "^[0-9]+$" AND EXISTS "${PROJECT_SOURCE_DIR}/.git")
    execute_process(COMMAND git -C "${PROJECT_SOURCE_DIR}" log -1 --format=%ct
        OUTPUT_VARIABLE TONGDANG_BUILD_DATE OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT TONGDANG_BUILD_DATE MATCHES "^[0-9]+$")
    set(TONGDANG_BUILD_DATE 1795536000) # 2026-11-25
endif()
