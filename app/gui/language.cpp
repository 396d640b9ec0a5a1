#include "app/gui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace isthmus {

std::vector<LanguageName> languages() {
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

void Language::apply(const QString& code) {
    const QLocale desktop = QLocale::system();
    const QString wanted = code.isEmpty() ? desktop.name().section(QLatin1Char('_'), 0, 0) : code;
    const auto known = languages();
    const bool speaks =
        std::any_of(known.begin(), known.end(), [&](const auto& l) { return l.code == wanted; });
    m_code = speaks ? wanted : QStringLiteral("en");
    // The desktop's own country where it fits the language: its number formats are what people expect.
    const bool same = desktop.name().startsWith(m_code);
    QLocale::setDefault(same ? desktop
                             : QLocale(m_code == QLatin1String("en") ? QStringLiteral("en_US") : m_code));
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_program.load(QStringLiteral(":/i18n/isthmus_") + m_code))
        QCoreApplication::installTranslator(&m_program);
}

} // namespace isthmus
