#pragma once

#include "views/canvas/arrange/layout_edit.h"
#include "views/canvas/tools/canvas_tool.h"
#include "views/session/latest_work.h"

namespace isthmus {

/// Arranges the sheet by itself: finds positions on a thread of its own and makes one undo step of them. What
/// is changed meanwhile stands: then nothing is arranged.
class AutoArrange : public QObject {
    Q_OBJECT
public:
    explicit AutoArrange(CanvasContext& context, QObject* parent = nullptr);

    /// Why it cannot be done now, in words; empty: it can.
    [[nodiscard]] QString whyNot(ArrangeScope scope) const;
    /// Begins; a run that is under way is given up.
    void start(ArrangeScope scope);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_work.isBusy(); }

    /// Lets `dot` of Graphviz find the positions where it can.
    void setUsesGraphviz(bool uses) { m_usesGraphviz = uses; }
    [[nodiscard]] bool usesGraphviz() const { return m_usesGraphviz; }
    [[nodiscard]] static bool hasGraphviz();

protected:
    /// Esc on the sheet gives up a run that is under way.
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// Begun, or ended one way or another.
    void busyChanged(bool busy);
    /// Something to be said of what came of it.
    void said(const QString& text);

private:
    struct Found {
        LayoutAnswer answer;
        QString label;
        ArrangeScope scope = ArrangeScope::Everything;
        bool byGraphviz = false;
    };
    [[nodiscard]] QString labelOf(ArrangeScope scope) const;
    void apply(const Found& found);

    CanvasContext& m_context;
    bool m_usesGraphviz = false;
    quint64 m_revision = 0; ///< of the drawing that is being arranged
    LatestWork m_work;
};

} // namespace isthmus
