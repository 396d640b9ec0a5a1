#include "../base/ids.h"
#include "design.h"
#include "model/design/../base/ids.h"
#include <model/base/ids.h>
