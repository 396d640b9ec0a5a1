#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace isthmus {

/// A few buttons in a row of which one is down: which of several views is shown.
class Segments : public QWidget {
    Q_OBJECT
public:
    /// @param names  object names of the buttons, from the left; the first is down.
    Segments(const QStringList& names, QWidget* parent);

    [[nodiscard]] int current() const;
    /// Without telling anybody.
    void setCurrent(int segment);
    void setTexts(const QStringList& texts, const QStringList& toolTips = {});

signals:
    void chosen(int segment);

private:
    QButtonGroup* m_buttons;
};

} // namespace isthmus
