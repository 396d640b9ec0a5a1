#include "views/report/report_file.h"

#include "model/io/atomic_file.h"
#include "views/report/report_html.h"
#include "views/report/report_pdf.h"

#include <QFile>
#include <QFileInfo>

namespace isthmus {

Result<void> writeReport(const ReportInput& input, const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (suffix == QLatin1String("html"))
        bytes = reportHtml(input).toUtf8();
    else if (suffix == QLatin1String("pdf"))
        bytes = reportPdf(input);
    else
        return failure({.code = "RE-001",
                        .arguments = {path.toStdString()},
                        .accepted = "a name that ends in .html or .pdf"});
    return writeFileAtomically(QFile::encodeName(path).toStdString(),
                               {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace isthmus
