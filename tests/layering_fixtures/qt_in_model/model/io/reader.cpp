#include <queue>
#include <QString>
#include <QtCore/qglobal.h>
#include <qnamespace.h>
#  include  "QFile"
