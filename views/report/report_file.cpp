#include "views/report/report_file.h"

#include "model/io/atomic_file.h"
#include "views/report/report_html.h"
#include "views/report/report_pdf.h"

#include <QFile>
#include <QFileInfo>

namespace isthmus {

namespace {

QString suffixOf(const QString& path) {
    return QFileInfo(path).suffix().toLower();
}

} // namespace

Result<void> checkReportName(const QString& path) {
    const QString suffix = suffixOf(path);
    if (suffix == QLatin1String("html") || suffix == QLatin1String("pdf"))
        return {};
    return failure({.code = "RE-001",
                    .arguments = {path.toStdString()},
                    .accepted = "a name that ends in .html or .pdf"});
}

Result<void> writeReport(const ReportInput& input, const QString& path) {
    if (auto named = checkReportName(path); !named)
        return named;
    const QByteArray bytes =
        suffixOf(path) == QLatin1String("pdf") ? reportPdf(input) : reportHtml(input).toUtf8();
    return writeFileAtomically(QFile::encodeName(path).toStdString(),
                               {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace isthmus
