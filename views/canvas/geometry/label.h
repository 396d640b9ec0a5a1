#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QSizeF>
#include <QStringList>

#include <memory>

class QPainter;

namespace isthmus {

enum class LabelFont { Name, Title, Secondary, Chip };

/// The font of a label on the canvas.
[[nodiscard]] const QFont& labelFont(LabelFont which);
/// `text` broken at spaces into at most `mostLines` lines no wider than `width`; the last one elided.
[[nodiscard]] QStringList wrappedText(const QString& text, LabelFont font, double width, int mostLines);
[[nodiscard]] double textWidth(const QString& text, LabelFont font);

/// A few lines of text laid out once and painted often: cached glyphs on a screen, real text on paper.
/// A value that is cheap to copy.
class Label {
public:
    Label() = default;
    Label(const QString& text, LabelFont font, double width, int mostLines);
    /// The same, from a cache: texts come back with every change of a drawing. GUI thread only.
    [[nodiscard]] static Label cached(const QString& text, LabelFont font, double width, int mostLines);

    [[nodiscard]] QSizeF size() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool operator==(const Label& other) const {
        return m_data == other.m_data;
    } ///< same object
    void paintCentred(QPainter& painter, QPointF topCentre, const QColor& colour) const;
    void paintLeft(QPainter& painter, QPointF topLeft, const QColor& colour) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace isthmus
