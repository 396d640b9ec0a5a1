#pragma once

#include "model/base/error.h"

#include <QString>

#include <vector>

namespace isthmus {

enum class UnsavedAnswer { Save, Discard, Cancel };
enum class SaveOverAnswer { SaveOver, SaveAs, Cancel };

/// The questions that files raise. The window asks through this, so that tests can answer.
class FileDialogs {
public:
    FileDialogs() = default;
    FileDialogs(const FileDialogs&) = delete;
    FileDialogs& operator=(const FileDialogs&) = delete;
    virtual ~FileDialogs() = default;

    /// Path of a file to open; empty when the person thinks better of it.
    [[nodiscard]] virtual QString askOpen(const QString& folder) = 0;
    [[nodiscard]] virtual QString askSave(const QString& suggestion) = 0;
    /// Path of a table to read, as spreadsheets write it (.csv, .tsv); empty: none.
    [[nodiscard]] virtual QString askImport(const QString& folder) = 0;
    /// Path of a report to write, ending in .pdf or .html; empty: none.
    [[nodiscard]] virtual QString askReport(const QString& suggestion) = 0;
    /// Path of a file for a figure: its numbers (.csv), or a picture (.svg, .png, .pdf); empty: none.
    [[nodiscard]] virtual QString askFigure(const QString& suggestion, bool numbers) = 0;
    [[nodiscard]] virtual UnsavedAnswer askUnsaved(const QString& documentName) = 0;
    /// Another program has changed the file that is about to be saved.
    [[nodiscard]] virtual SaveOverAnswer askSaveOver(const QString& fileName) = 0;
    /// Going back to the file would take all undo steps along. @returns true to do it.
    [[nodiscard]] virtual bool askRevert(const QString& documentName) = 0;
    /// What went wrong with a file, problem by problem.
    virtual void showProblems(const QString& summary, const std::vector<Error>& problems) = 0;
    /// A file with problems can be shown in part. @returns true to open what could be read as a new document.
    [[nodiscard]] virtual bool askOpenPartly(const QString& summary, const std::vector<Error>& problems) = 0;
};

} // namespace isthmus
