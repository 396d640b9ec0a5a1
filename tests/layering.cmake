# Enforces the include ladder of the tree ROOT: who may include whom, and how.
# usage: cmake -DROOT=FOLDER -P layering.cmake
# Prints one line for each include that is not allowed, FILE:LINE first, and stops with an error.
cmake_minimum_required(VERSION 3.25)

# Every layer is a folder: the keys below. `sees_X` names the layers that X may include besides itself.
# A source file that lies in no layer is refused, so a new folder has to be given its place here.
set(sees_model/base "")
set(sees_model/design model/base)
set(sees_model/edit model/base model/design)
set(sees_model/catalogue model/base model/design)
set(sees_model/graph model/base model/design model/catalogue)
set(sees_model/diagram model/base)
set(sees_model/analysis ${sees_model/graph} model/graph model/diagram)
set(sees_model/faulttree ${sees_model/graph} model/graph model/diagram)
set(sees_model/io model/base model/design model/edit model/catalogue model/faulttree)
set(sees_model/simulation ${sees_model/analysis} model/analysis)
set(sees_model/sweep ${sees_model/analysis} model/analysis)
set(sees_model/derivation ${sees_model/analysis} model/analysis model/simulation)
set(sees_model/improve ${sees_model/analysis} model/analysis model/edit)
set(sees_model/query ${sees_model/analysis} model/analysis)
set(sees_model/layout model/base model/design)
set(sees_model/report ${sees_model/analysis} model/analysis)
set(sees_model/gallery ${sees_model/derivation} model/derivation model/io)
set(model_layers model/base model/design model/edit model/catalogue model/graph model/diagram model/faulttree
    model/analysis model/simulation model/sweep model/derivation model/improve model/io model/query model/layout
    model/report model/gallery)

set(sees_views/text ${model_layers})
set(sees_views/session ${model_layers} views/text)
set(sees_views/theme "")
set(sees_views/icons views/theme)
set(sees_views/banner views/theme views/icons)
set(sees_views/kinds ${model_layers} views/text views/theme views/icons)
set(sees_views/gantt ${model_layers} views/text views/theme)
# Panels know what is below them and never each other.
set(panels views/canvas views/map views/inspector views/outline views/palette views/charts views/strip)
foreach(panel IN LISTS panels)
    set(sees_${panel} ${model_layers} views/text views/session views/theme views/icons views/banner views/kinds
        views/gantt)
endforeach()
# The report paints what the drawing and the charts paint.
set(sees_views/report ${model_layers} views/text views/session views/theme views/icons views/canvas
    views/charts views/gantt)
# Tables edit the same fields as the inspector.
set(sees_views/tables ${model_layers} views/text views/session views/theme views/icons views/inspector)
set(views_layers views/text views/session views/theme views/icons views/banner views/kinds views/gantt ${panels} views/tables
    views/report)

set(sees_app ${model_layers} ${views_layers}) # what its two programs share
set(sees_app/gui ${sees_app} app)
set(sees_app/cli ${sees_app} app)
set(app_layers app app/gui app/cli)

set(sees_tests ${model_layers} ${views_layers} ${app_layers})
set(layers ${model_layers} ${views_layers} ${app_layers} tests)

# The layer that a file (relative to ROOT) lies in; empty when it lies in none.
function(layer_of file result)
    set(${result} "" PARENT_SCOPE)
    if(file MATCHES "^tests/")
        set(${result} tests PARENT_SCOPE)
    elseif(file MATCHES "^app/[^/]+$")
        set(${result} app PARENT_SCOPE)
    elseif(file MATCHES "^((model|views|app)/[^/]+)/")
        if(CMAKE_MATCH_1 IN_LIST layers)
            set(${result} ${CMAKE_MATCH_1} PARENT_SCOPE)
        endif()
    endif()
endfunction()

# Why `file` of `layer` may not include `header`, written `quoted` ("header") or not (<header>); empty
# when it may.
function(objection file layer header quoted result)
    set(${result} "" PARENT_SCOPE)
    if(header MATCHES "(^|/)\\.\\.?/")
        set(${result} "includes are rooted at the repository, never relative" PARENT_SCOPE)
    elseif(header MATCHES "^(model|views|app|tests)/")
        layer_of(${header} target)
        if(NOT target)
            set(${result} "it lies in no layer that tests/layering.cmake knows" PARENT_SCOPE)
        elseif(NOT target STREQUAL layer AND NOT target IN_LIST sees_${layer})
            list(JOIN sees_${layer} ", " allowed)
            list(JOIN model_layers ", " all_of_model)
            string(REPLACE "${all_of_model}" "model" allowed "${allowed}")
            if(NOT allowed)
                set(allowed "no other layer")
            endif()
            set(${result} "${layer} sees ${allowed}" PARENT_SCOPE)
        elseif(NOT quoted)
            set(${result} "our own headers are included with quotes" PARENT_SCOPE)
        endif()
    elseif(header MATCHES "(^|/)(Q[A-Za-z]*|q[a-z0-9_]+\\.h)(/|$)" AND layer MATCHES "^model/")
        set(${result} "the model knows no Qt" PARENT_SCOPE)
    elseif(header STREQUAL "qcustomplot.h" AND NOT file MATCHES "^views/charts/.*\\.cpp$"
           AND NOT layer STREQUAL tests)
        set(${result} "only the .cpp files of views/charts include it, as it is slow to compile" PARENT_SCOPE)
    elseif(quoted AND NOT header MATCHES "^[a-z0-9_]+\\.moc$" AND NOT header STREQUAL "qcustomplot.h")
        set(${result} "includes are rooted at the repository: \"model/design/design.h\"" PARENT_SCOPE)
    endif()
endfunction()

if(NOT DEFINED ROOT)
    message(FATAL_ERROR "give the tree to check: -DROOT=FOLDER")
endif()
cmake_path(ABSOLUTE_PATH ROOT)
file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/model/*.h" "${ROOT}/model/*.cpp" "${ROOT}/views/*.h"
     "${ROOT}/views/*.cpp" "${ROOT}/app/*.h" "${ROOT}/app/*.cpp" "${ROOT}/app/*.h.in" "${ROOT}/tests/*.h"
     "${ROOT}/tests/*.cpp")
list(FILTER files EXCLUDE REGEX "^tests/layering_fixtures/")
list(LENGTH files file_count)
if(file_count EQUAL 0)
    message(FATAL_ERROR "${ROOT}: no source files found")
endif()

set(violations "")
foreach(file IN LISTS files)
    layer_of(${file} layer)
    if(NOT layer)
        list(APPEND violations "${file}:1: lies in no layer that tests/layering.cmake knows")
        continue()
    endif()
    file(READ "${ROOT}/${file}" content)
    # Characters that mean something in a CMake list; none belongs into the name of a header.
    string(REGEX REPLACE "[][;\\]" "_" content "${content}")
    string(REGEX REPLACE "\r?\n" ";" lines "${content}")
    set(number 0)
    foreach(line IN LISTS lines)
        math(EXPR number "${number} + 1")
        if(line MATCHES "^[ \t]*#[ \t]*include[ \t]*([<\"])([^>\"]+)[>\"]")
            set(header "${CMAKE_MATCH_2}")
            set(quoted FALSE)
            if(CMAKE_MATCH_1 STREQUAL "\"")
                set(quoted TRUE)
            endif()
            objection("${file}" ${layer} "${header}" ${quoted} why)
            if(why)
                list(APPEND violations "${file}:${number}: includes ${header}: ${why}")
            endif()
        endif()
    endforeach()
endforeach()

if(violations)
    list(LENGTH violations count)
    foreach(violation IN LISTS violations)
        message("${violation}")
    endforeach()
    message(FATAL_ERROR "layering: ${count} of the includes in ${file_count} files are not allowed")
endif()
message(STATUS "layering: ${file_count} files keep the ladder")
