#include "views/canvas/overlay/overlay_source.h"

#include "views/session/analysis_runner.h"
#include "views/session/current_journey.h"
#include "views/session/what_if.h"

#include <algorithm>

namespace isthmus {

OverlaySource::OverlaySource(const AnalysisRunner& runner, const CurrentJourney& journey,
                             const WhatIf& whatIf, std::shared_ptr<const Catalogue> catalogue,
                             QObject* parent)
    : QObject(parent), m_runner(runner), m_journey(journey), m_catalogue(std::move(catalogue)),
      m_latency(runner, journey, whatIf), m_load(runner, whatIf) {
    connect(&runner, &AnalysisRunner::finished, this, &OverlaySource::refresh);
    connect(&journey, &CurrentJourney::changed, this, &OverlaySource::refresh);
    connect(&m_latency, &Study::changed, this, &OverlaySource::refresh);
    connect(&m_load, &Study::changed, this, &OverlaySource::refresh);
}

void OverlaySource::setKind(OverlayKind kind) {
    if (m_kind == kind)
        return;
    m_kind = kind;
    m_latency.setWanted(kind == OverlayKind::Latency);
    m_load.setWanted(kind == OverlayKind::Load);
    emit kindChanged(kind);
    refresh();
}

void OverlaySource::step(int by) {
    const auto count = static_cast<int>(kOverlayKinds.size());
    const auto at = static_cast<int>(std::find(kOverlayKinds.begin(), kOverlayKinds.end(), m_kind) -
                                     kOverlayKinds.begin());
    setKind(kOverlayKinds[static_cast<std::size_t>(((at + by) % count + count) % count)]);
}

Overlay OverlaySource::made() const {
    const Overlay none{.kind = m_kind, .title = overlayTitle(m_kind)};
    const auto pair = m_runner.latest();
    if (!pair)
        return none;
    switch (m_kind) {
    case OverlayKind::HoursSaved:
        return hoursSavedOverlay(*pair->design, pair->shown(), m_journey.id());
    case OverlayKind::Availability:
        return availabilityOverlay(*pair->design, *m_catalogue);
    case OverlayKind::Cost:
        return costOverlay(pair->shown().cost);
    case OverlayKind::Load:
        return m_load.answer() ? loadOverlay(*m_load.answer()) : none;
    case OverlayKind::Latency:
        return m_latency.answer() ? latencyOverlay(*pair->design, *m_latency.answer(), m_latency.journey())
                                  : none;
    case OverlayKind::State:
        break;
    }
    return none;
}

void OverlaySource::refresh() {
    auto next = m_kind == OverlayKind::State ? nullptr : std::make_shared<const Overlay>(made());
    if (next == m_overlay || (next && m_overlay && *next == *m_overlay))
        return;
    m_overlay = std::move(next);
    emit changed();
}

} // namespace isthmus
