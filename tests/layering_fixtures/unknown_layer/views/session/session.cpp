#include "tests/support/builders.h"
#include "views/misc/things.h"
