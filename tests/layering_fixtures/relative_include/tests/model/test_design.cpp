#include "app/version.h"
#include "model/design/design.h"
#include "test_design.moc"
