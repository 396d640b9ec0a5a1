#pragma once

#include "views/charts/plot_canvas.h"
#include "views/gantt/recovery_gantt.h"

#include <memory>
#include <optional>

namespace isthmus {

/// One recovery in time, as views/gantt lays it out. Clicking a row selects what it is about.
class RecoveryTimeline : public PlotCanvas {
    Q_OBJECT
public:
    explicit RecoveryTimeline(QWidget* parent = nullptr);

    /// @param result  nothing: the picture is empty.
    void setResult(std::shared_ptr<const Design> design, std::optional<RecoveryResult> result);
    [[nodiscard]] const std::optional<RecoveryResult>& result() const { return m_result; }
    [[nodiscard]] NumberTable numbers() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void elementClicked(const isthmus::ElementId& element);

protected:
    void draw() override;
    [[nodiscard]] QString toolTipAt(QPoint at) const override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] GanttPicture layout() const;
    [[nodiscard]] const GanttRow* rowAt(QPointF at) const;

    std::shared_ptr<const Design> m_design;
    std::optional<RecoveryResult> m_result;
    GanttPicture m_picture;
};

} // namespace isthmus
