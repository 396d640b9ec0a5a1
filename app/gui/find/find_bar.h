#pragma once

#include "app/gui/find/element_search.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace isthmus {

class Selection;

/// A bar over the upper edge of the sheet: what is asked for, how much of it there is, and what to do with
/// it. Enter goes to the next one, Shift+Enter to the one before, Esc closes; everything else can be dimmed,
/// what was found selected, or a word in its names replaced.
class FindBar : public QFrame {
    Q_OBJECT
public:
    /// @param search outlives it; a child of the view's sheet.
    FindBar(ElementSearch& search, Selection& selection, DiagramView& view);

    void open();
    /// Opens it with the field for replacing.
    void openReplace();
    void next() { step(1); }
    void previous() { step(-1); }
    void selectMatches();
    void close();

    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    // What happens here never reaches the sheet below.
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void build();
    void buildReplace();
    void retranslate();
    void step(int by);
    void refresh();
    void refreshWords();
    void refreshDimming();
    void markError();
    void replace();
    void place();

    ElementSearch& m_search;
    Selection& m_selection;
    DiagramView& m_view;
    QLineEdit* m_asked;
    QLabel* m_count;
    QLabel* m_words;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_select;
    QToolButton* m_filter;
    QToolButton* m_replaceSwitch;
    QToolButton* m_close;
    QWidget* m_replaceRow;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QPushButton* m_replace;
};

} // namespace isthmus
