#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

#include <vector>

namespace isthmus {

struct LanguageName {
    QString code;
    QString name; ///< in the language itself
};

/// The languages that the program speaks, English first.
[[nodiscard]] std::vector<LanguageName> languages();

/// Installs the translations of one language, Qt's own included, and its number formats. Widgets hear of
/// it by LanguageChange.
class Language : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// @param code  "en", "de"; empty: the desktop's language, English where there is no translation.
    void apply(const QString& code);
    [[nodiscard]] QString code() const { return m_code; }

private:
    QString m_code;
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace isthmus
