#pragma once

#include "app/gui/file_dialogs.h"

class QWidget;

namespace isthmus {

/// The questions as dialogs over the window.
class DesktopDialogs : public FileDialogs {
public:
    explicit DesktopDialogs(QWidget* parent) : m_parent(parent) {}

    QString askOpen(const QString& folder) override;
    QString askSave(const QString& suggestion) override;
    QString askImport(const QString& folder) override;
    QString askReport(const QString& suggestion) override;
    QString askFigure(const QString& suggestion, bool numbers) override;
    UnsavedAnswer askUnsaved(const QString& documentName) override;
    SaveOverAnswer askSaveOver(const QString& fileName) override;
    bool askRevert(const QString& documentName) override;
    void showProblems(const QString& summary, const std::vector<Error>& problems) override;
    bool askOpenPartly(const QString& summary, const std::vector<Error>& problems) override;

private:
    struct FileKind {
        QString suffix; ///< with its point
        QString filter;
    };
    [[nodiscard]] QString askAmong(const QString& title, const QString& suggestion,
                                   const std::vector<FileKind>& kinds) const;

    QWidget* m_parent;
};

} // namespace isthmus
