#include "views/text/error_text.h"

#include "model/base/error_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace isthmus {

namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

} // namespace

QString errorText(const Error& error) {
    const auto row = std::find_if(kErrorTable.begin(), kErrorTable.end(),
                                  [&](const ErrorTemplate& entry) { return entry.code == error.code; });
    if (row == kErrorTable.end())
        return QString::fromStdString(englishText(error));
    const std::string english(row->text);
    QString text = QCoreApplication::translate("Errors", english.c_str());
    // Not with arg(): arguments may themselves hold percent signs.
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int index =
            text.at(i) == QLatin1Char('%') && i + 1 < text.size() ? text.at(i + 1).digitValue() : 0;
        if (index < 1) {
            filled += text.at(i);
            continue;
        }
        ++i;
        if (static_cast<std::size_t>(index) <= error.arguments.size())
            filled += QString::fromStdString(error.arguments[static_cast<std::size_t>(index) - 1]);
    }
    return filled;
}

QString errorDetail(const Error& error) {
    QString text = errorText(error);
    QStringList details;
    if (error.location && error.location->line > 0)
        details += Errors::tr("line %1, column %2").arg(error.location->line).arg(error.location->column);
    if (!error.element.empty())
        details += Errors::tr("element %1").arg(QString::fromStdString(error.element.value));
    if (!error.accepted.empty())
        details += Errors::tr("accepted: %1").arg(QString::fromStdString(error.accepted));
    return details.isEmpty()
               ? text
               : text + QStringLiteral(" (") + details.join(QStringLiteral("; ")) + QLatin1Char(')');
}

} // namespace isthmus
