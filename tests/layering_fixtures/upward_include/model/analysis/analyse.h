#pragma once

#include "model/edit/edit.h"
#include "model/graph/system.h"
#include "views/session/design_session.h"
