#include "app/cli/painting_application.h"

#include <QFile>
#include <QLocale>

namespace isthmus {

PaintingApplication::PaintingApplication() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); // this program speaks English
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (m_runtimeFolder.isValid())
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtimeFolder.path()));
    m_application.emplace(m_count, m_arguments.data());
}

} // namespace isthmus
