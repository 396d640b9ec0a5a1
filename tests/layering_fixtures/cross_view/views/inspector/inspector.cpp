#include "views/canvas/scene.h"
#include "views/session/selection.h"
#include <qcustomplot.h>
