#include "app/gui/desktop_dialogs.h"

#include "views/text/error_text.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace isthmus {

namespace {

struct Dialogs {
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

constexpr std::size_t kMostInText = 6;

QString filter() {
    return Dialogs::tr("Isthmus designs (*.isthmus)") + QStringLiteral(";;") + Dialogs::tr("All files (*)");
}

QString listed(const std::vector<Error>& problems, std::size_t most) {
    QStringList lines;
    for (const Error& problem : problems) {
        if (lines.size() == static_cast<qsizetype>(most))
            break;
        lines += errorDetail(problem);
    }
    if (problems.size() > most)
        lines += Dialogs::tr("and %n more", nullptr, static_cast<int>(problems.size() - most));
    return lines.join(QLatin1Char('\n'));
}

void describe(QMessageBox& box, const QString& summary, const std::vector<Error>& problems) {
    box.setWindowTitle(Dialogs::tr("Isthmus"));
    box.setText(summary);
    box.setInformativeText(listed(problems, kMostInText));
    if (problems.size() > kMostInText)
        box.setDetailedText(listed(problems, problems.size()));
}

} // namespace

QString DesktopDialogs::askOpen(const QString& folder) {
    return QFileDialog::getOpenFileName(m_parent, Dialogs::tr("Open a design"), folder, filter());
}

QString DesktopDialogs::askSave(const QString& suggestion) {
    QString path =
        QFileDialog::getSaveFileName(m_parent, Dialogs::tr("Save the design"), suggestion, filter());
    if (!path.isEmpty() && !QFileInfo(path).fileName().contains(QLatin1Char('.')))
        path += QStringLiteral(".isthmus");
    return path;
}

QString DesktopDialogs::askImport(const QString& folder) {
    return QFileDialog::getOpenFileName(m_parent, Dialogs::tr("Import a table"), folder,
                                        Dialogs::tr("Tables (*.csv *.tsv *.txt)") + QStringLiteral(";;") +
                                            Dialogs::tr("All files (*)"));
}

QString DesktopDialogs::askReport(const QString& suggestion) {
    return askAmong(Dialogs::tr("Write a report"), suggestion,
                    {{QStringLiteral(".pdf"), Dialogs::tr("PDF document (*.pdf)")},
                     {QStringLiteral(".html"), Dialogs::tr("Web page (*.html)")}});
}

QString DesktopDialogs::askFigure(const QString& suggestion, bool numbers) {
    if (numbers)
        return askAmong(Dialogs::tr("Save numbers"), suggestion,
                        {{QStringLiteral(".csv"), Dialogs::tr("Comma-separated values (*.csv)")}});
    return askAmong(Dialogs::tr("Save picture"), suggestion,
                    {{QStringLiteral(".svg"), Dialogs::tr("SVG drawing (*.svg)")},
                     {QStringLiteral(".png"), Dialogs::tr("PNG image (*.png)")},
                     {QStringLiteral(".pdf"), Dialogs::tr("PDF document (*.pdf)")}});
}

/// A path whose suffix says as what to write it.
QString DesktopDialogs::askAmong(const QString& title, const QString& suggestion,
                                 const std::vector<FileKind>& kinds) const {
    QStringList filters;
    for (const FileKind& kind : kinds)
        filters += kind.filter;
    QString chosen = filters.first();
    QString path = QFileDialog::getSaveFileName(m_parent, title, suggestion,
                                                filters.join(QStringLiteral(";;")), &chosen);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += kinds[static_cast<std::size_t>(std::max<qsizetype>(0, filters.indexOf(chosen)))].suffix;
    return path;
}

UnsavedAnswer DesktopDialogs::askUnsaved(const QString& documentName) {
    QMessageBox box(QMessageBox::Warning, Dialogs::tr("Unsaved changes"),
                    Dialogs::tr("Save the changes to “%1”?").arg(documentName),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_parent);
    box.setInformativeText(Dialogs::tr("They are lost otherwise."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return UnsavedAnswer::Save;
    case QMessageBox::Discard:
        return UnsavedAnswer::Discard;
    default:
        return UnsavedAnswer::Cancel;
    }
}

SaveOverAnswer DesktopDialogs::askSaveOver(const QString& fileName) {
    QMessageBox box(QMessageBox::Warning, Dialogs::tr("Changed by another program"),
                    Dialogs::tr("“%1” was changed by another program since it was opened.").arg(fileName),
                    QMessageBox::Cancel, m_parent);
    box.setInformativeText(Dialogs::tr("Saving over it discards those changes."));
    const QAbstractButton* other = box.addButton(Dialogs::tr("Save &as …"), QMessageBox::AcceptRole);
    const QAbstractButton* over = box.addButton(Dialogs::tr("Save &over it"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == over    ? SaveOverAnswer::SaveOver
           : box.clickedButton() == other ? SaveOverAnswer::SaveAs
                                          : SaveOverAnswer::Cancel;
}

bool DesktopDialogs::askRevert(const QString& documentName) {
    QMessageBox box(QMessageBox::Warning, Dialogs::tr("Revert to saved"),
                    Dialogs::tr("Go back to “%1” as it was saved?").arg(documentName), QMessageBox::Cancel,
                    m_parent);
    box.setInformativeText(Dialogs::tr("The changes since then cannot be brought back."));
    const QAbstractButton* go = box.addButton(Dialogs::tr("&Revert"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == go;
}

void DesktopDialogs::showProblems(const QString& summary, const std::vector<Error>& problems) {
    QMessageBox box(QMessageBox::Critical, {}, {}, QMessageBox::Ok, m_parent);
    describe(box, summary, problems);
    box.exec();
}

bool DesktopDialogs::askOpenPartly(const QString& summary, const std::vector<Error>& problems) {
    QMessageBox box(QMessageBox::Warning, {}, {}, QMessageBox::Cancel, m_parent);
    describe(box, summary, problems);
    QAbstractButton* open = box.addButton(Dialogs::tr("Open what can be read"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == open;
}

} // namespace isthmus
