#pragma once

#include "model/design/design.h"
#include "views/theme/theme.h"

#include <QLabel>

#include <set>

class QVBoxLayout;

namespace isthmus {

/// Shows as much of its text as there is room for.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A word or two as a chip; hidden while there are none.
class ChipLabel : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    void setChip(const QString& text, ColourRole foreground, ColourRole fill);
    [[nodiscard]] const QString& text() const { return m_text; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    ColourRole m_foreground = ColourRole::Text;
    ColourRole m_fill = ColourRole::Window;
};

/// How far something is: a thin line that fills up in the accent.
class ProgressLine : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(QWidget* parent);

    /// @param part  0 … 1
    void setPart(double part);
    [[nodiscard]] double part() const { return m_part; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_part = 0;
};

[[nodiscard]] ElidedLabel* makeHeading(QWidget* parent);
/// A line of secondary text.
[[nodiscard]] ElidedLabel* makeNote(QWidget* parent);
/// Sets the colour of secondary text, again after each change of the theme.
void makeQuiet(QLabel* label);

/// A heading, a line of secondary text and the content below, one above the other.
[[nodiscard]] QVBoxLayout* makeColumn(QWidget* parent, QLabel*& heading, QLabel*& note, QWidget* content);
/// Scrolls up and down over something that knows its height.
[[nodiscard]] QWidget* makeScroll(QWidget* parent, QWidget* content);

/// Those that the design has: nothing else can be selected or failed.
[[nodiscard]] std::set<ElementId> drawnOf(const Design& design, const std::set<ElementId>& ids);

} // namespace isthmus
