#include "app/cli/drawn_queue.h"

#include "model/analysis/queueing/arrivals.h"
#include "model/analysis/queueing/queue_figures.h"

#include <algorithm>

namespace isthmus {

namespace {

Result<QueueLoad> refused(const std::string& id, const char* accepted) {
    Error error;
    error.code = "AR-001";
    error.arguments = {id};
    error.accepted = accepted;
    return failure(std::move(error));
}

} // namespace

Result<QueueLoad> drawnQueue(const System& system, const std::string& id) {
    const Index component = system.component({id});
    if (component == kNone)
        return refused(id, "ID:in=PER_SECOND,out=PER_SECOND, or the id of a queue in the design");
    const auto figures = queueFigures(system, {}, {}, {});
    const auto figure = std::find_if(figures.begin(), figures.end(), [&](const QueueFigure& one) {
        return one.buffer && one.element.value == id;
    });
    if (figure == figures.end() || !figure->capacity)
        return refused(id, "a queue whose flows state rate_per_s and whose consumers state service");
    const OperatingState state(system);
    Router router(state);
    const BufferFlows flows = bufferFlows(Arrivals(router), component);
    QueueLoad load;
    load.queue = {id};
    load.arrivalsPerSecond = figure->arrivals;
    load.servicePerSecond = *figure->capacity;
    if (const auto& retention = system.design().components[component].buffer.retention)
        load.retention = *retention;
    for (const Index consumer : flows.consumers)
        if (const auto& setup = system.design().components[consumer].service.batch.setup)
            load.setup = std::max(load.setup, *setup);
    for (const JourneyScope& scope : system.journeys)
        if (std::find(flows.consumers.begin(), flows.consumers.end(), scope.entry) != flows.consumers.end()) {
            load.consumers = system.design().journeys[scope.journey].id;
            return load;
        }
    return refused(id,
                   "a journey that begins at one of the queue's consumers: it says when messages are served");
}

} // namespace isthmus
