#pragma once

#include <QWidget>

class QPushButton;
class QToolButton;

namespace isthmus {

class DesignSession;
class LayerList;
class LayersModel;
class Selection;

/// The layers of the sheet: what is shown, locked and printed together; what is selected can be put on one.
class LayersPanel : public QWidget {
    Q_OBJECT
public:
    LayersPanel(DesignSession& session, Selection& selection, QWidget* parent = nullptr);

    void addLayer();
    void removeLayer();
    void putSelectionHere();

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const char* name, const char* glyph);
    void retranslate();
    void refresh();

    DesignSession& m_session;
    Selection& m_selection;
    LayersModel* m_model;
    LayerList* m_list;
    QToolButton *m_add, *m_remove, *m_up, *m_down;
    QPushButton* m_put;
};

} // namespace isthmus
