#include "app/cli/simulate_arguments.h"

#include "model/simulation/fluid_queue.h"

#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

namespace isthmus {

namespace {

Error refusal(const std::string& argument, const char* accepted) {
    Error error;
    error.code = "AR-001";
    error.arguments = {argument, accepted};
    return error;
}

template <class Number>
std::optional<Number> numberOf(std::string_view text) {
    Number number{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::vector<std::string> split(std::string_view text, char mark) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find(mark, from), text.size());
        parts.emplace_back(text.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

/// Changes what the law speaks of. @returns false when there is no such law.
bool setLaw(std::string_view law, LifeShape& shape) {
    const std::size_t colon = law.find(':');
    const std::string_view name = law.substr(0, colon);
    const auto number =
        colon == std::string_view::npos ? std::nullopt : numberOf<double>(law.substr(colon + 1));
    if (name == "weibull" && number) {
        shape.failure = FailureShape::Weibull;
        shape.weibullShape = *number;
        return true;
    }
    if (name == "lognormal" && number) {
        shape.repair = RepairShape::Lognormal;
        shape.repairVariation = *number;
        return true;
    }
    if (law == "fixed")
        shape.repair = RepairShape::Fixed;
    else if (law == "exponential")
        shape = LifeShape{};
    else
        return false;
    return true;
}

} // namespace

Result<SharedCrews> crewsOf(const std::string& argument) {
    constexpr const char* kAccepted = "NUMBER:ID,ID,…, for example 2:cable-1,cable-2,cable-3";
    const std::size_t colon = argument.find(':');
    if (colon == std::string::npos)
        return failure(refusal(argument, kAccepted));
    const auto crews = numberOf<std::uint32_t>(std::string_view(argument).substr(0, colon));
    if (!crews || *crews < 1)
        return failure(refusal(argument, kAccepted));
    SharedCrews shared{*crews, {}};
    for (std::string& id : split(std::string_view(argument).substr(colon + 1), ',')) {
        if (id.empty())
            return failure(refusal(argument, kAccepted));
        shared.elements.push_back(ElementId{std::move(id)});
    }
    return shared;
}

Result<ElementId> readLaw(const std::string& argument, LifeShape& defaultShape,
                          std::map<ElementId, LifeShape>& shapes) {
    constexpr const char* kAccepted =
        "[ID=]exponential, [ID=]weibull:SHAPE, [ID=]fixed or [ID=]lognormal:VARIATION";
    const std::size_t equals = argument.find('=');
    const ElementId id{equals == std::string::npos ? std::string() : argument.substr(0, equals)};
    const auto law = std::string_view(argument).substr(equals == std::string::npos ? 0 : equals + 1);
    LifeShape& shape = id.empty() ? defaultShape : shapes.try_emplace(id, defaultShape).first->second;
    if (!setLaw(law, shape))
        return failure(refusal(argument, kAccepted));
    return id;
}

Result<QueueLoad> queueOf(const std::string& argument) {
    constexpr const char* kAccepted =
        "ID:in=PER_SECOND,out=PER_SECOND[,retention=S][,setup=S][,producers=JOURNEY][,consumers=JOURNEY]"
        "[,servers=N,batch=N,batch_s=S,batch_setup=S]";
    const std::size_t colon = argument.find(':');
    if (colon == std::string::npos || colon == 0)
        return failure(refusal(argument, kAccepted));
    QueueLoad load;
    double servers = 0, batch = 1, batchSeconds = 0, batchSetup = 0;
    load.queue = ElementId{argument.substr(0, colon)};
    bool hasIn = false;
    bool hasOut = false;
    for (const std::string& part : split(std::string_view(argument).substr(colon + 1), ',')) {
        const std::size_t equals = part.find('=');
        if (equals == std::string::npos)
            return failure(refusal(argument, kAccepted));
        const std::string key = part.substr(0, equals);
        const std::string value = part.substr(equals + 1);
        const auto number = numberOf<double>(value);
        if (key == "producers")
            load.producers = ElementId{value};
        else if (key == "consumers")
            load.consumers = ElementId{value};
        else if (!number)
            return failure(refusal(argument, kAccepted));
        else if (key == "in")
            load.arrivalsPerSecond = *number;
        else if (key == "out")
            load.servicePerSecond = *number;
        else if (key == "retention")
            load.retention = Seconds{*number};
        else if (key == "setup")
            load.setup = Seconds{*number};
        else if (key == "servers")
            servers = *number;
        else if (key == "batch")
            batch = *number;
        else if (key == "batch_s")
            batchSeconds = *number;
        else if (key == "batch_setup")
            batchSetup = *number;
        else
            return failure(refusal(argument, kAccepted));
        hasIn = hasIn || key == "in";
        hasOut = hasOut || key == "out";
    }
    const bool isBatchable = servers > 0 && batch > 0 && batchSetup >= 0 && batchSeconds + batchSetup > 0;
    if (!hasIn || !hasOut || (servers != 0 && !isBatchable))
        return failure(refusal(argument, kAccepted));
    if (servers > 0)
        load.servicePerSecond =
            batchServiceRate(servers, batch, batchSetup, batchSeconds, load.servicePerSecond);
    return load;
}

} // namespace isthmus
