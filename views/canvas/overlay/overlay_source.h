#pragma once

#include "views/canvas/overlay/overlay.h"
#include "views/session/service_study.h"

#include <QObject>

namespace isthmus {

class AnalysisRunner;
class CurrentJourney;
class WhatIf;

/// Keeps the chosen overlay in step with the figures: what is failed, which journey is looked at, what was
/// edited. Loads and latencies are found only while their overlay is chosen. `runner` and the others must
/// outlive it.
class OverlaySource : public QObject {
    Q_OBJECT
public:
    OverlaySource(const AnalysisRunner& runner, const CurrentJourney& journey, const WhatIf& whatIf,
                  std::shared_ptr<const Catalogue> catalogue, QObject* parent = nullptr);

    [[nodiscard]] OverlayKind kind() const { return m_kind; }
    void setKind(OverlayKind kind);
    /// The one after it, or before it, round and round.
    void step(int by);
    /// Null while the sheet shows states alone.
    [[nodiscard]] std::shared_ptr<const Overlay> overlay() const { return m_overlay; }

signals:
    void kindChanged(isthmus::OverlayKind kind);
    void changed();

private:
    void refresh();
    [[nodiscard]] Overlay made() const;

    const AnalysisRunner& m_runner;
    const CurrentJourney& m_journey;
    std::shared_ptr<const Catalogue> m_catalogue;
    LatencyStudy m_latency;
    LoadStudy m_load;
    OverlayKind m_kind = OverlayKind::State;
    std::shared_ptr<const Overlay> m_overlay;
};

} // namespace isthmus
