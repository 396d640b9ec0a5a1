#pragma once

#include <QString>

namespace isthmus {

class MainWindow;
struct RecoverableDocument;

/// What a window asks of the program when it concerns other windows too. Windows that were given none do it
/// themselves, in place of what they show.
class Documents {
public:
    Documents() = default;
    Documents(const Documents&) = delete;
    Documents& operator=(const Documents&) = delete;
    virtual ~Documents() = default;

    // `asking` is the window where it was asked for, or null: it is used itself while nothing has been drawn
    // in it. Each answers false when it was given up or failed, which has been said.
    virtual void newDocument(MainWindow* asking) = 0;
    virtual bool openFile(const QString& path, MainWindow* asking) = 0;
    virtual bool openTemplate(const QString& path, MainWindow* asking) = 0;
    virtual bool recover(RecoverableDocument& document, MainWindow* asking) = 0;
    /// Ends the program unless somebody thinks better of it.
    virtual bool quit() = 0;
    /// A setting that concerns all windows is another one.
    virtual void settingsChanged() = 0;
    virtual void showStartPage() = 0;
};

} // namespace isthmus
