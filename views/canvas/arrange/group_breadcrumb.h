#pragma once

#include <QWidget>

class QHBoxLayout;

namespace isthmus {

class DrawingGroups;

/// Over the sheet while a group is entered: the way back out, one button for each group around.
class GroupBreadcrumb : public QWidget {
    Q_OBJECT
public:
    GroupBreadcrumb(DrawingGroups& groups, QWidget* sheet);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();

    DrawingGroups& m_groups;
    QHBoxLayout* m_row;
};

} // namespace isthmus
