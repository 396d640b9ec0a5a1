#pragma once

#include <QLabel>

namespace isthmus {

/// A few words beside the mouse while something is dragged: what letting go here does, or why it does
/// nothing.
class CursorHint : public QLabel {
    Q_OBJECT
public:
    enum class Tone { Plain, Refusal };
    explicit CursorHint(QWidget* sheet);

    /// Shows `text` beside a point of the sheet; nothing to say hides it.
    void say(QPoint where, const QString& text, Tone tone = Tone::Plain);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Plain;
};

} // namespace isthmus
