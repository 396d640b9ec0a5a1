#pragma once

#include "model/base/units.h"
