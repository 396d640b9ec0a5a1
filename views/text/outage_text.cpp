#include "views/text/outage_text.h"

#include "views/text/names.h"

namespace isthmus {

QString stateShape(JourneyState state) {
    switch (state) {
    case JourneyState::Up:
        return QStringLiteral("●");
    case JourneyState::Degraded:
        return QStringLiteral("▲");
    case JourneyState::Down:
        break;
    }
    return QStringLiteral("✕");
}

QString stateMarkText(JourneyState state) {
    return stateShape(state) + QLatin1Char(' ') + stateName(state);
}

QString candidateKindName(const Catalogue& catalogue, const std::string& kind) {
    if (kind == "component")
        return elementTypeName(Component{});
    if (kind == "link")
        return elementTypeName(Link{});
    if (kind == "cable")
        return elementTypeName(Cable{});
    if (kind == "shared_risk")
        return elementTypeName(SharedRisk{});
    return kindName(catalogue, kind);
}

} // namespace isthmus
