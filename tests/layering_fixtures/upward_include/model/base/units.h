#pragma once

#include <string>

#include "model/design/design.h" // the layer above [sic];
