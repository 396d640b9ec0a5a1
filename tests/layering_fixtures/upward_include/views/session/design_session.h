#pragma once

#include "app/gui/main_window.h"
#include "model/edit/edit.h"
