#include "app/cli/load_output.h"

#include "app/cli/element_text.h"
#include "app/cli/quantity_text.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr std::size_t kMostShown = 12;
constexpr std::size_t kMostOutages = 3;
constexpr double kPercent = 100;

template <class Quantity>
Json optionalJson(const std::optional<Quantity>& value) {
    if constexpr (std::is_same_v<Quantity, double>)
        return value ? jsonNumber(*value) : Json(nullptr);
    else
        return value ? jsonNumber(value->value) : Json(nullptr);
}

Json lossJson(const std::string& loss) {
    return loss.empty() ? Json(nullptr) : Json(loss);
}

Json rateJson(const LargestRate& rate) {
    Json json;
    json["at_least_mbit_s"] = optionalJson(rate.atLeast);
    json["at_most_mbit_s"] = optionalJson(rate.atMost);
    json["cut"] = Json::array();
    for (const ElementId& link : rate.cut)
        json["cut"].push_back(link.value);
    return json;
}

Json linkJson(const LinkLoadFigure& load) {
    Json json;
    json["id"] = load.link.value;
    json["now_mbit_s"] = jsonNumber(load.now.value);
    json["worst_mbit_s"] = jsonNumber(load.worst.value);
    json["worst_loss"] = lossJson(load.worstLoss);
    json["capacity_mbit_s"] = optionalJson(load.capacity);
    json["kept"] = jsonNumber(load.kept());
    return json;
}

Json flowJson(const FlowCapacity& flow) {
    Json json;
    json["flow"] = flow.flow.value;
    json["to"] = flow.to.value;
    json["offered_mbit_s"] = jsonNumber(flow.offered.value);
    json["chosen_mbit_s"] = optionalJson(flow.chosen);
    json["largest"] = rateJson(flow.largest);
    json["worst_loss"] = lossJson(flow.worstLoss);
    json["after_worst_loss"] = flow.worstLoss.empty() ? Json(nullptr) : rateJson(flow.afterWorst);
    json["kept"] = jsonNumber(flow.kept());
    return json;
}

const char* word(SizingFigure::Of of) {
    switch (of) {
    case SizingFigure::Of::Instances:
        return "instances";
    case SizingFigure::Of::Members:
        return "members";
    case SizingFigure::Of::Zones:
        return "zones";
    case SizingFigure::Of::Regions:
        break;
    }
    return "regions";
}

Json sizingJson(const SizingFigure& sizing) {
    Json json;
    json["element"] = sizing.element.value;
    json["of"] = word(sizing.of);
    json["count"] = sizing.count;
    json["total_percent"] = jsonNumber(sizing.totalPercent);
    json["peak_per_s"] = optionalJson(sizing.peak);
    json["needed_each_per_s"] = optionalJson(sizing.neededEach);
    json["drawn_per_s"] = optionalJson(sizing.drawn);
    json["after_loss_per_s"] = optionalJson(sizing.afterLoss);
    json["worst_loss"] = lossJson(sizing.worstLoss);
    json["headroom"] = optionalJson(sizing.headroom());
    return json;
}

Json outageJson(const QueueOutage& outage) {
    Json json;
    json["loss"] = outage.loss;
    json["lasts_s"] = jsonNumber(outage.lasts.value);
    json["backlog"] = jsonNumber(outage.backlog);
    json["oldest_s"] = jsonNumber(outage.oldest.value);
    json["drain_s"] = optionalJson(outage.drain);
    json["lost"] = jsonNumber(outage.lost);
    json["overflows_s"] = optionalJson(outage.overflows);
    return json;
}

Json queueJson(const QueueFigure& queue) {
    Json json;
    json["element"] = queue.element.value;
    json["buffer"] = queue.buffer;
    json["arrivals_per_s"] = jsonNumber(queue.arrivals);
    json["first_attempts_per_s"] = jsonNumber(queue.firstAttempts);
    json["storm_per_s"] = jsonNumber(queue.stormArrivals);
    json["unbounded_retry"] = queue.unboundedRetry;
    json["servers"] = queue.servers;
    json["capacity_per_s"] = optionalJson(queue.capacity);
    json["utilisation"] = optionalJson(queue.utilisation);
    json["utilisation_with_one_less"] = optionalJson(queue.withOneLess);
    json["chance_to_wait"] = optionalJson(queue.chanceToWait);
    json["mean_wait_s"] = optionalJson(queue.meanWait);
    json["p99_wait_s"] = optionalJson(queue.p99Wait);
    json["variability"] = jsonNumber(queue.variability);
    json["in_flight_ceiling_per_s"] = optionalJson(queue.inFlightCeiling);
    json["shared_ceiling_per_s"] = optionalJson(queue.sharedCeiling);
    json["batch_ceiling_per_s"] = optionalJson(queue.batchCeiling);
    json["barrier_ceiling_per_s"] = optionalJson(queue.barrierCeiling);
    json["handed_out"] = jsonNumber(queue.handedOut);
    json["metastable"] = queue.metastable();
    json["outages"] = Json::array();
    for (const QueueOutage& outage : queue.outages)
        json["outages"].push_back(outageJson(outage));
    return json;
}

const char* word(BurstLimit limit) {
    switch (limit) {
    case BurstLimit::Batch:
        return "batch";
    case BurstLimit::SharedLimit:
        return "shared_limit";
    case BurstLimit::InFlight:
        return "in_flight";
    case BurstLimit::Links:
        return "links";
    case BurstLimit::Instances:
        break;
    }
    return "instances";
}

const char* sentence(BurstLimit limit) {
    switch (limit) {
    case BurstLimit::Batch:
        return "the batches";
    case BurstLimit::SharedLimit:
        return "the shared limit";
    case BurstLimit::InFlight:
        return "what is in flight";
    case BurstLimit::Links:
        return "the links";
    case BurstLimit::Instances:
        break;
    }
    return "the instances";
}

Json shareJson(const BurstShare& share) {
    Json json;
    json["by"] = share.by.value;
    json["items"] = jsonNumber(share.items);
    json["handed_out"] = jsonNumber(share.handedOut);
    json["per_s"] = jsonNumber(share.perSecond);
    json["ceiling_per_s"] = optionalJson(share.ceiling);
    json["setup_s"] = jsonNumber(share.setup.value);
    json["batch_size"] = share.batchSize ? Json(*share.batchSize) : Json(nullptr);
    json["batches"] = optionalJson(share.batches);
    json["servers"] = jsonNumber(share.servers);
    json["batch_work_s"] = share.batchSize ? jsonNumber(share.batchWork.value) : Json(nullptr);
    json["setup_together_h"] = jsonNumber(share.setupTogether.value);
    json["done_s"] = jsonNumber(share.done.value);
    json["late"] = optionalJson(share.late);
    json["held_down_by"] = word(share.heldDownBy);
    return json;
}

Json burstJson(const BurstFigure& burst) {
    Json json;
    json["flow"] = burst.flow.value;
    json["items"] = jsonNumber(burst.items);
    json["within_s"] = optionalJson(burst.within);
    json["late"] = optionalJson(burst.late);
    json["done_s"] = optionalJson(burst.allDone);
    json["batches"] = optionalJson(burst.batches);
    json["setup_together_h"] = jsonNumber(burst.setupTogether.value);
    json["ceiling_per_s"] = optionalJson(burst.passed);
    json["held_down_by"] = burst.heldDownBy ? Json(word(*burst.heldDownBy)) : Json(nullptr);
    json["shares"] = Json::array();
    for (const BurstShare& share : burst.shares)
        json["shares"].push_back(shareJson(share));
    return json;
}

std::string perSecond(double rate) {
    return std::isinf(rate) ? std::string("without limit") : briefNumber(rate) + "/s";
}

std::string gigabits(MegabitsPerSecond rate) {
    constexpr double kMegabits = 1000;
    return rate.value >= kMegabits ? briefNumber(rate.value / kMegabits) + " Gbit/s"
                                   : briefNumber(rate.value) + " Mbit/s";
}

class Printer {
public:
    Printer(const Design& design, std::ostream& out) : m_design(design), m_out(out) {}

    void links(const LoadResult& load) {
        auto list = load.links;
        const auto fill = [](const LinkLoadFigure& figure) {
            return figure.capacity ? figure.worst / *figure.capacity : 0.0;
        };
        std::stable_sort(list.begin(), list.end(), [&](const auto& a, const auto& b) {
            return fill(a) != fill(b) ? fill(a) > fill(b) : a.worst > b.worst;
        });
        m_out << "\nLoads of links, " << load.lossesTried << " of " << load.losses << " losses tried\n";
        for (std::size_t i = 0; i < std::min(list.size(), kMostShown); ++i) {
            const LinkLoadFigure& figure = list[i];
            m_out << "  " << padLeft(gigabits(figure.now), 12) << "  " << called(m_design, figure.link);
            if (figure.capacity)
                m_out << ", " << briefNumber(kPercent * (figure.now / *figure.capacity)) << " % of "
                      << gigabits(*figure.capacity);
            if (!figure.worstLoss.empty())
                m_out << "; after " << figure.worstLoss << ' ' << gigabits(figure.worst);
            if (figure.kept() < 1)
                m_out << ", " << gigabits(figure.worst - *figure.capacity) << " short, "
                      << briefNumber(kPercent * figure.kept()) << " % kept";
            m_out << '\n';
        }
        more(list.size());
    }

    void flows(std::vector<FlowCapacity> list) {
        std::erase_if(list, [](const FlowCapacity& flow) { return flow.kept() >= 1; });
        if (list.empty())
            return;
        std::stable_sort(list.begin(), list.end(),
                         [](const auto& a, const auto& b) { return a.kept() < b.kept(); });
        m_out << "Capacity left after the worst loss on the way\n";
        for (std::size_t i = 0; i < std::min(list.size(), kMostShown); ++i) {
            const FlowCapacity& flow = list[i];
            m_out << "  " << padLeft(briefNumber(kPercent * flow.kept()), 7) << " %  "
                  << called(m_design, flow.flow) << ": " << gigabits(*flow.afterWorst.atMost) << " of "
                  << gigabits(*flow.chosen) << " after " << flow.worstLoss << ", "
                  << gigabits(*flow.chosen - *flow.afterWorst.atMost) << " short";
            for (std::size_t k = 0; k < flow.afterWorst.cut.size(); ++k)
                m_out << (k == 0 ? "; held down by " : ", ") << flow.afterWorst.cut[k];
            m_out << '\n';
        }
        more(list.size());
    }

    void sizing(const std::vector<SizingFigure>& list) {
        if (list.empty())
            return;
        m_out << "Sizing for the loss of one\n";
        for (const SizingFigure& figure : list) {
            m_out << "  " << called(m_design, figure.element) << ": " << figure.count << ' '
                  << word(figure.of) << " need " << briefNumber(figure.totalPercent)
                  << " % of the peak in all";
            if (figure.neededEach)
                m_out << ", " << perSecond(*figure.neededEach) << " each";
            if (figure.drawn)
                m_out << "; drawn " << perSecond(*figure.drawn);
            if (const auto headroom = figure.headroom())
                m_out << ", headroom " << briefNumber(kPercent * *headroom) << " % without "
                      << figure.worstLoss;
            m_out << '\n';
        }
    }

    void queues(const std::vector<QueueFigure>& list) {
        if (list.empty())
            return;
        m_out << "Queues and servers in the busy hour\n";
        for (const QueueFigure& figure : list)
            queue(figure);
    }

    void bursts(const std::vector<BurstFigure>& list) {
        if (!list.empty())
            m_out << "Bursts\n";
        for (const BurstFigure& figure : list) {
            m_out << "  " << called(m_design, figure.flow) << ": " << countText(figure.items) << " items";
            if (!figure.heldDownBy)
                m_out << ", nobody says how fast it works";
            else if (figure.allDone)
                m_out << ", done in " << durationText(*figure.allDone);
            else
                m_out << ", never done";
            if (figure.late)
                m_out << ", " << countText(*figure.late) << " late after " << durationText(*figure.within);
            if (figure.heldDownBy)
                m_out << "; held down by " << sentence(*figure.heldDownBy);
            if (figure.batches)
                m_out << "; " << countText(*figure.batches) << " batches";
            if (figure.setupTogether.value > 0)
                m_out << ", " << briefNumber(figure.setupTogether.value) << " h of starting";
            m_out << '\n';
        }
    }

private:
    void more(std::size_t all) {
        if (all > kMostShown)
            m_out << "  and " << all - kMostShown << " more (--json lists all)\n";
    }

    void queue(const QueueFigure& figure) {
        m_out << "  " << called(m_design, figure.element) << ": " << perSecond(figure.arrivals);
        if (figure.capacity)
            m_out << " of " << perSecond(*figure.capacity);
        if (figure.utilisation)
            m_out << ", " << briefNumber(kPercent * *figure.utilisation) << " % busy";
        if (figure.meanWait)
            m_out << ", waits " << briefNumber(figure.meanWait->value * 1000) << " ms on average, p99 "
                  << briefNumber(figure.p99Wait->value * 1000) << " ms";
        if (figure.handedOut > 1)
            m_out << ", each handed out " << briefNumber(figure.handedOut) << " times";
        if (figure.metastable())
            m_out << "; retries can make it " << perSecond(figure.stormArrivals);
        m_out << '\n';
        for (std::size_t i = 0; i < std::min(figure.outages.size(), kMostOutages); ++i) {
            const QueueOutage& outage = figure.outages[i];
            m_out << "    " << outage.loss << " for " << durationText(outage.lasts) << ": backlog "
                  << countText(outage.backlog);
            if (outage.overflows)
                m_out << ", full after " << durationText(*outage.overflows);
            if (outage.lost > 0)
                m_out << ", " << countText(outage.lost) << " lost";
            m_out << (outage.drain ? ", drained in " + durationText(*outage.drain)
                                   : std::string(", never drained"))
                  << '\n';
        }
    }

    const Design& m_design;
    std::ostream& m_out;
};

} // namespace

Json loadJson(const LoadResult& load) {
    Json json;
    json["losses"] = load.losses;
    json["losses_tried"] = load.lossesTried;
    const auto fill = [&](const char* key, const auto& list, const auto& print) {
        json[key] = Json::array();
        for (const auto& entry : list)
            json[key].push_back(print(entry));
    };
    fill("links", load.links, linkJson);
    fill("flows", load.flows, flowJson);
    fill("sizing", load.sizing, sizingJson);
    fill("queues", load.queues, queueJson);
    fill("bursts", load.bursts, burstJson);
    return json;
}

void printLoad(const Design& design, const LoadResult& load, std::ostream& out) {
    Printer printer(design, out);
    printer.links(load);
    printer.flows(load.flows);
    printer.sizing(load.sizing);
    printer.queues(load.queues);
    printer.bursts(load.bursts);
}

} // namespace isthmus
