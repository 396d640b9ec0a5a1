#include "app/gui/main_window.h"
#include "app/version.h"
