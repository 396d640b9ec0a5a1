#pragma once

#include "model/catalogue/catalogue.h"

#include <QPoint>
#include <QWidget>

#include <memory>

class QLineEdit;
class QListView;
class QModelIndex;

namespace isthmus {

class KindListModel;
class KindMemory;

/// What can be placed: a search field over favourites, recent kinds and all kinds by category. Dragging
/// carries the offer's id; Enter or a click asks for it at the middle of the sheet, Shift with either gives
/// its kind to what is selected. A click on a star marks a favourite; so does its key, Ctrl+B.
class PalettePanel : public QWidget {
    Q_OBJECT
public:
    PalettePanel(std::shared_ptr<const Catalogue> catalogue, KindMemory& memory, QWidget* parent = nullptr);

    /// Puts the cursor into the search field, its text selected.
    void startSearch();

signals:
    void placeRequested(const QString& offer);
    void replaceRequested(const QString& offer);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void request(const QModelIndex& index, Qt::KeyboardModifiers modifiers);
    void onClicked(const QModelIndex& index);
    void toggleFavourite(const QModelIndex& index);
    void openMenu(QPoint where);
    bool handleKey(QObject* watched, int key, Qt::KeyboardModifiers modifiers);
    void followMemory();
    void retranslate();

    KindMemory& m_memory;
    QLineEdit* m_search;
    QListView* m_list;
    KindListModel* m_model;
    QPoint m_pressedAt;
    Qt::KeyboardModifiers m_pressedWith;
    bool m_isStale = false;       ///< what is remembered changed under the mouse: shown when it has gone
    bool m_isSecondClick = false; ///< of a double click: the first has placed already
};

} // namespace isthmus
