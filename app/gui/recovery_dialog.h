#pragma once

#include <QDialog>

#include "app/gui/recovery.h"
#include "model/catalogue/catalogue.h"

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace isthmus {

class DesignPreview;

/// Offers what crashes left unsaved: for each document its name, when it was changed last, how many steps
/// there are, and a picture of what would come back. Recover, discard, or decide later.
class RecoveryDialog : public QDialog {
    Q_OBJECT
public:
    /// Opens a recovered document. @returns false: not now; it stays in the list.
    using Recover = std::function<bool(RecoverableDocument& document)>;

    RecoveryDialog(std::vector<RecoverableDocument> documents, std::shared_ptr<const Catalogue> catalogue,
                   Recover recover, QWidget* parent);

    /// Each document has a window of its own: the dialog stays until all are dealt with.
    void setSeveralWindows(bool several) { m_severalWindows = several; }

private:
    void buildPage();
    void fillList();
    void showChosen();
    void recoverChosen();
    void discardChosen();
    void dropChosen();
    [[nodiscard]] QString aboutText(const RecoverableDocument& document) const;

    std::vector<RecoverableDocument> m_documents;
    Recover m_recover;
    bool m_severalWindows = false;
    QListWidget* m_list;
    DesignPreview* m_preview;
    QLabel* m_about;
    QPushButton* m_recoverButton = nullptr;
    QPushButton* m_discardButton = nullptr;
};

} // namespace isthmus
