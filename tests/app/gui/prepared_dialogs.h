#pragma once

#include "app/gui/file_dialogs.h"

#include <QStringList>

namespace isthmus {

/// Answers what the test has laid ready, and remembers what was asked.
class PreparedDialogs : public FileDialogs {
public:
    QString path;
    QString reportPath;
    QString figurePath;
    UnsavedAnswer unsaved = UnsavedAnswer::Cancel;
    SaveOverAnswer saveOver = SaveOverAnswer::Cancel;
    bool revert = false;
    bool openPartly = false;
    QStringList asked;
    std::vector<Error> problems; ///< shown last

    QString askOpen(const QString&) override { return path; }
    QString askSave(const QString& suggestion) override {
        asked += suggestion;
        return path;
    }
    QString askImport(const QString&) override { return path; }
    QString askReport(const QString& suggestion) override {
        asked += suggestion;
        return reportPath;
    }
    QString askFigure(const QString& suggestion, bool) override {
        asked += suggestion;
        return figurePath;
    }
    UnsavedAnswer askUnsaved(const QString& documentName) override {
        asked += documentName;
        return unsaved;
    }
    SaveOverAnswer askSaveOver(const QString& fileName) override {
        asked += fileName;
        return saveOver;
    }
    bool askRevert(const QString& documentName) override {
        asked += documentName;
        return revert;
    }
    void showProblems(const QString& summary, const std::vector<Error>& what) override {
        asked += summary;
        problems = what;
    }
    bool askOpenPartly(const QString& summary, const std::vector<Error>&) override {
        asked += summary;
        return openPartly;
    }
};

} // namespace isthmus
