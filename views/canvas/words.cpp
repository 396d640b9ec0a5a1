#include "views/canvas/words.h"

#include <QCoreApplication>

namespace isthmus {

QString words(const char* text, int count) {
    return QCoreApplication::translate("canvas", text, nullptr, count);
}

} // namespace isthmus
