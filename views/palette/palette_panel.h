#pragma once

#include "model/catalogue/catalogue.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QListView;
class QModelIndex;

namespace isthmus {

class KindListModel;

/// What can be placed: a search field over the kinds by category. Dragging carries the kind's id; Enter or
/// a double click asks for it at the middle of the sheet.
class PalettePanel : public QWidget {
    Q_OBJECT
public:
    explicit PalettePanel(std::shared_ptr<const Catalogue> catalogue, QWidget* parent = nullptr);

    /// Puts the cursor into the search field, its text selected.
    void startSearch();

signals:
    void placeRequested(const QString& kindId);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place(const QModelIndex& index);
    void retranslate();

    QLineEdit* m_search;
    QListView* m_list;
    KindListModel* m_model;
};

} // namespace isthmus
