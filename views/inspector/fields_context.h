#pragma once

#include <QCoreApplication>

namespace isthmus {

/// The context in which the words of the inspector's fields are translated.
struct Fields {
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

} // namespace isthmus
