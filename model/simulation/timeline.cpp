#include "model/simulation/timeline.h"

#include "model/simulation/block_run.h"
#include "model/simulation/model_builder.h"

#include <algorithm>

namespace isthmus {

namespace {

/// So rare, or so slow to repair, that it does not happen.
constexpr Hours kNeverHappens{1e200};

Error problem(const char* code, const ElementId& id) {
    Error error;
    error.code = code;
    error.arguments = {id.value};
    error.element = id;
    return error;
}

TimelineMoment::Kind kindOf(JourneyNote::Kind kind) {
    switch (kind) {
    case JourneyNote::Kind::Down:
        return TimelineMoment::Kind::JourneyDown;
    case JourneyNote::Kind::Up:
        return TimelineMoment::Kind::JourneyUp;
    case JourneyNote::Kind::PlanBegins:
        return TimelineMoment::Kind::PlanBegins;
    case JourneyNote::Kind::PlanDone:
        return TimelineMoment::Kind::PlanDone;
    case JourneyNote::Kind::PlanGivesUp:
        return TimelineMoment::Kind::PlanGivesUp;
    case JourneyNote::Kind::DataLost:
        return TimelineMoment::Kind::DataLost;
    }
    return TimelineMoment::Kind::JourneyDown;
}

TimelineMoment momentOf(const RunModel& model, const RunNote& note) {
    const System& system = model.functions.system();
    TimelineMoment moment;
    moment.at = Hours{note.hours};
    if (note.kind != RunNote::Kind::Journey) {
        moment.element = system.elements[model.functions.elements()[note.unit]].id;
        moment.kind = note.kind == RunNote::Kind::UnitFails      ? TimelineMoment::Kind::Fails
                      : note.kind == RunNote::Kind::RepairBegins ? TimelineMoment::Kind::RepairBegins
                                                                 : TimelineMoment::Kind::Back;
        return moment;
    }
    const ServiceLayout& layout = model.functions.layouts()[note.journey];
    moment.journey = system.design().journeys[layout.journey].id;
    moment.kind = kindOf(note.what.kind);
    moment.lost = Seconds{note.what.seconds};
    if (moment.kind == TimelineMoment::Kind::PlanBegins || moment.kind == TimelineMoment::Kind::PlanDone ||
        moment.kind == TimelineMoment::Kind::PlanGivesUp)
        moment.element = system.design().groups[layout.ranked[note.what.point].group].id;
    return moment;
}

} // namespace

Result<TimelineResult> playTimeline(std::shared_ptr<const Design> design,
                                    std::shared_ptr<const Catalogue> catalogue,
                                    const SimulationOptions& options, const TimelineWish& wish,
                                    std::stop_token stop) {
    const Scenario* scenario = findById(design->scenarios, wish.scenario);
    if (scenario == nullptr)
        return failure(problem("AN-002", wish.scenario));
    // What the scenario touches must be able to fail, even where by itself it never does.
    auto system = std::make_shared<System>(*System::build(design, std::move(catalogue)));
    ModelExtras extras;
    for (const ScenarioEvent& event : scenario->events)
        for (const auto* ids : {&event.fail, &event.restore})
            for (const ElementId& id : *ids)
                for (const Index element : system->elementsOf(id))
                    extras.kept.push_back(element);
    for (const Index element : extras.kept) {
        SystemElement& object = system->elements[element];
        object.neverFails = false;
        object.availability = Probability{};
        object.mttf = object.mttf.value > 0 ? object.mttf : kNeverHappens;
        object.mttr = object.mttr.value > 0 ? object.mttr : kNeverHappens;
    }
    const auto model = buildRunModel(system, options, stop, extras);
    if (!model)
        return failure(model.error());
    BlockRun::TimelineWish run{{}, wish.length.value, wish.repairs, wish.randomFailures};
    const auto& units = model->functions.elements();
    for (const ScenarioEvent& event : scenario->events) {
        const auto force = [&](const std::vector<ElementId>& ids, bool fails) {
            for (const ElementId& id : ids)
                for (const Index element : system->elementsOf(id))
                    if (const auto it = std::lower_bound(units.begin(), units.end(), element);
                        it != units.end() && *it == element)
                        run.forced.push_back(
                            {toHours(event.at).value, static_cast<Unit>(it - units.begin()), fails});
        };
        force(event.restore, false);
        force(event.fail, true);
    }
    BlockRun block(*model);
    const auto notes = block.runTimeline(RandomStream(options.seed, 0), run, stop);
    if (stop.stop_requested())
        return failure(problem("AN-004", {}));
    TimelineResult result;
    for (const RunNote& note : notes)
        result.moments.push_back(momentOf(*model, note));
    for (std::size_t i = 0; i < options.queues.size(); ++i) {
        const QueueTally tally = block.queueTally(i);
        SimulatedQueue queue;
        queue.id = options.queues[i].queue;
        queue.lostPerYear.value = tally.lost;
        queue.arrivedPerYear = tally.arrived;
        queue.backlogHoursPerYear = tally.backlogHours;
        queue.peakBacklog = tally.peakBacklog;
        queue.oldest = Seconds{tally.oldest};
        queue.drains = tally.drains;
        result.queues.push_back(std::move(queue));
    }
    return result;
}

} // namespace isthmus
