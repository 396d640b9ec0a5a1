#include "model/simulation/data_loss.h"

#include "model/analysis/recovery/copies.h"

#include <algorithm>

namespace isthmus {

DataLossRun::DataLossRun(const ServiceFunctions& functions, std::uint32_t journey)
    : m_journey(journey), m_layout(functions.layouts()[journey]) {
    const Design& design = functions.system().design();
    std::map<Index, std::uint32_t> stageOf;
    for (const auto& [flow, slot] : m_layout.replication) {
        stageOf.emplace(flow, static_cast<std::uint32_t>(m_stages.size()));
        Stage stage;
        stage.flow = flow;
        stage.connected = slot;
        stage.isKnown = stageLag(design.flows[flow]).has_value();
        if (stage.isKnown) {
            const Replication& replication = *design.flows[flow].replication;
            stage.isSynchronous = replication.mode == ReplicationMode::Synchronous;
            if (replication.mode == ReplicationMode::Snapshot) {
                stage.intervalSeconds = replication.interval->value;
                stage.fixedSeconds = replication.copyTime.value_or(Seconds{}).value;
            } else {
                stage.fixedSeconds = stageLag(design.flows[flow])->value;
            }
        }
        m_stages.push_back(stage);
    }
    for (const StorePoint& store : m_layout.stores) {
        const bool restores = store.group != kNone && switchNeedsRestore(functions.system(), store.group);
        m_planRestores.push_back(restores);
        auto& ways = m_ways.emplace_back();
        for (const StorePoint::Copy& copy : store.copies) {
            auto& stages = ways.emplace_back();
            for (const Index flow : copy.flows)
                stages.push_back(stageOf.at(flow));
        }
    }
}

void DataLossRun::begin(double now, const std::uint64_t* values) {
    for (Stage& stage : m_stages)
        stage.cutSince = bitAt(values, stage.connected) ? kConnected : now;
}

std::optional<double> DataLossRun::apply(std::span<const Effect> effects, const std::uint64_t* after,
                                         double now, RandomStream& random, JourneyTally& tally) {
    bool isIncident = false;
    Outcome worst = Outcome::Kept;
    double most = 0;
    for (const Effect& effect : effects) {
        if (effect.journey != m_journey)
            continue;
        if (effect.kind == EffectKind::DataLoss) {
            double seconds = 0;
            const Outcome outcome = assess(effect, after, now, random, seconds);
            isIncident = true;
            worst = std::max(worst, outcome);
            most = std::max(most, seconds);
        } else if (effect.kind == EffectKind::Replication) {
            for (Stage& stage : m_stages)
                if (stage.flow == effect.point)
                    stage.cutSince = bitAt(after, stage.connected) ? kConnected : now;
        }
    }
    if (!isIncident)
        return std::nullopt;
    ++tally.dataIncidents;
    if (worst == Outcome::Gone) {
        ++tally.dataGone;
        return -1.0;
    }
    if (worst == Outcome::Unknown) {
        ++tally.dataUnknown;
        return std::nullopt;
    }
    if (most > 0)
        tally.dataLoss.add(most);
    else
        ++tally.dataKept;
    return most;
}

DataLossRun::Outcome DataLossRun::assess(const Effect& effect, const std::uint64_t* after, double now,
                                         RandomStream& random, double& seconds) const {
    if (!effect.staysUp && !effect.destroyed)
        return Outcome::Kept;
    const StorePoint& store = m_layout.stores[effect.point];
    bool survives = false;
    std::optional<double> least;
    for (std::size_t i = 0; i < store.copies.size(); ++i) {
        const StorePoint::Copy& copy = store.copies[i];
        const bool isUsable = !copy.backup || m_planRestores[effect.point] || !effect.staysUp;
        if (!isUsable || !bitAt(after, copy.alive))
            continue;
        survives = true;
        double lag = 0;
        bool isKnown = true;
        for (const std::uint32_t stage : m_ways[effect.point][i]) {
            isKnown = isKnown && m_stages[stage].isKnown;
            lag += lagOf(m_stages[stage], now, random);
        }
        if (isKnown && (!least || lag < *least))
            least = lag;
    }
    if (least) {
        seconds = *least;
        return Outcome::Known;
    }
    return survives || !effect.destroyed ? Outcome::Unknown : Outcome::Gone;
}

double DataLossRun::lagOf(const Stage& stage, double now, RandomStream& random) const {
    if (stage.isSynchronous)
        return 0;
    const double age = stage.intervalSeconds > 0 ? random.uniform() * stage.intervalSeconds : 0;
    const double drift = stage.cutSince == kConnected ? 0 : (now - stage.cutSince) * kSecondsPerHour;
    return stage.fixedSeconds + age + drift;
}

} // namespace isthmus
