#include "views/canvas/scene.h"

#include "views/inspector/inspector.h"
#include "views/theme/theme.h"
