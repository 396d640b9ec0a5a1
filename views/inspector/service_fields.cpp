#include "views/inspector/service_fields.h"

#include "views/inspector/field_builders.h"
#include "views/inspector/fields_context.h"

namespace isthmus::fields {

namespace {

constexpr double kJustAbove = 1e-9;

/// A count that may be missing.
template <class Type, class Access>
Field count(const Type& element, const char* id, const QString& label, Access access, double most) {
    Type copy = element;
    const std::optional<int> held = access(copy);
    Field field{.id = QLatin1String(id),
                .label = label,
                .unitHint = expectedText(UnitFamily::Integer),
                .family = UnitFamily::Integer};
    field.isSet = held.has_value();
    if (held)
        field.value = quantityText(*held, UnitFamily::Integer);
    field.write = [access, most](Element& target, const QString& typed) {
        auto& member = access(std::get<Type>(target));
        if (typed.trimmed().isEmpty()) {
            member.reset();
            return QString();
        }
        const ParsedQuantity parsed = parseQuantity(typed, UnitFamily::Integer);
        if (!parsed.value)
            return parsed.problem;
        if (*parsed.value < 1 || *parsed.value > most)
            return outsideText({1, most}, UnitFamily::Integer);
        member = static_cast<int>(*parsed.value);
        return QString();
    };
    field.reset = [access](Element& target) { access(std::get<Type>(target)).reset(); };
    return field;
}

QString populationsText(const Design& design, const std::vector<Population>& list) {
    QStringList parts;
    for (const Population& population : list) {
        QString part = referenceText(design, population.component);
        if (population.weight != 1)
            part += QStringLiteral(": ") + quantityText(population.weight, UnitFamily::Number);
        parts += part;
    }
    return parts.join(QStringLiteral(", "));
}

QString readPopulations(const Design& design, const QString& typed, std::vector<Population>& list) {
    const QStringList parts = typed.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (part.trimmed().isEmpty())
            continue;
        Population population;
        population.component = referenceFrom(design, part);
        const auto colon = part.lastIndexOf(QLatin1Char(':'));
        if (population.component.empty() && colon >= 0) {
            population.component = referenceFrom(design, part.left(colon));
            const ParsedQuantity weight = parseQuantity(part.mid(colon + 1), UnitFamily::Number);
            if (!weight.value)
                return weight.problem;
            if (*weight.value < 0)
                return outsideText({}, UnitFamily::Number);
            population.weight = *weight.value;
        }
        if (findById(design.components, population.component) == nullptr)
            return Fields::tr("No component is called “%1”.").arg(part.trimmed());
        list.push_back(population);
    }
    return {};
}

/// Items handed over at once; without them there is nothing to be done in time.
void addBurst(std::vector<Field>& list, const Flow& flow) {
    Field burst = quantity(flow, "burstMessages", Fields::tr("Burst, items at once"), UnitFamily::Number,
                           [](Flow & f) -> auto& { return f.burstMessages; }, {kJustAbove});
    const auto forget = [](Element& target) {
        auto& changed = std::get<Flow>(target);
        if (!changed.burstMessages)
            changed.within.reset();
    };
    burst.write = [write = burst.write, forget](Element& target, const QString& typed) {
        const QString problem = write(target, typed);
        forget(target);
        return problem;
    };
    burst.reset = [reset = burst.reset, forget](Element& target) {
        reset(target);
        forget(target);
    };
    list.push_back(std::move(burst));
    if (flow.burstMessages)
        list.push_back(quantity(flow, "burstWithin", Fields::tr("All done within"), UnitFamily::InSeconds,
                                [](Flow & f) -> auto& { return f.within; }, {kJustAbove}));
}

} // namespace

void addCalls(std::vector<Field>& list, const Flow& flow) {
    list.push_back(number(flow, "roundTrips", Fields::tr("Round trips of a call"), UnitFamily::Number,
                          [](Flow& f) -> double& { return f.roundTrips; }));
    list.push_back(number(flow, "setupRoundTrips", Fields::tr("and to connect"), UnitFamily::Number,
                          [](Flow& f) -> double& { return f.setupRoundTrips; }));
    list.push_back(heading(QStringLiteral("retryHeading"), Fields::tr("When a call fails")));
    list.push_back(quantity(flow, "retryProbability", Fields::tr("One fails"), UnitFamily::Share,
                            [](Flow & f) -> auto& { return f.retry.failureProbability; },
                            {0, 1 - kJustAbove}));
    constexpr double kMostAttempts = 1000;
    Field attempts = count(
        flow, "retryAttempts", Fields::tr("Attempts in all"),
        [](Flow & f) -> auto& { return f.retry.attempts; }, kMostAttempts);
    if (!flow.retry.empty() && !flow.retry.attempts)
        attempts.placeholder = Fields::tr("without end");
    list.push_back(std::move(attempts));
    list.push_back(quantity(
        flow, "retryTimeout", Fields::tr("Given up after"), UnitFamily::InMilliseconds,
        [](Flow & f) -> auto& { return f.retry.timeout; }));
    list.push_back(quantity(
        flow, "retryBackoff", Fields::tr("Wait before the next"), UnitFamily::InMilliseconds,
        [](Flow & f) -> auto& { return f.retry.backoff; }));
}

void addLoad(std::vector<Field>& list, const Flow& flow) {
    list.push_back(quantity(
        flow, "ratePerSecond", Fields::tr("Busy hour, per second"), UnitFamily::Number,
        [](Flow & f) -> auto& { return f.ratePerSecond; }));
    list.push_back(quantity(
        flow, "messageKilobytes", Fields::tr("Size of one, kB"), UnitFamily::Number,
        [](Flow & f) -> auto& { return f.messageKilobytes; }));
    if (flow.kind == FlowKind::Request || flow.kind == FlowKind::Event)
        addBurst(list, flow);
}

void addService(std::vector<Field>& list, const Component& component) {
    using C = Component;
    constexpr double kMostServers = 1e6;
    constexpr double kLargestBatch = 1e9;
    list.push_back(heading(QStringLiteral("serviceHeading"), Fields::tr("How fast it works")));
    const auto add = [&](const char* id, const QString& label, UnitFamily family, auto access, double least) {
        list.push_back(quantity(component, id, label, family, access, {least}));
    };
    add(
        "serviceRate", Fields::tr("One instance, per second"), UnitFamily::Number,
        [](C & c) -> auto& { return c.service.ratePerSecond; }, kJustAbove);
    add(
        "sharedLimit", Fields::tr("All together at most, per second"), UnitFamily::Number,
        [](C & c) -> auto& { return c.service.sharedLimitPerSecond; }, kJustAbove);
    add(
        "arrivalVariability", Fields::tr("Arrivals vary"), UnitFamily::Number,
        [](C & c) -> auto& { return c.service.variability.arrival; }, 0);
    add(
        "serviceVariability", Fields::tr("Work varies"), UnitFamily::Number,
        [](C & c) -> auto& { return c.service.variability.service; }, 0);
    add(
        "inFlightLimit", Fields::tr("In flight at most"), UnitFamily::Number,
        [](C & c) -> auto& { return c.service.inFlightLimit; }, kJustAbove);
    add(
        "itemProcessing", Fields::tr("One item takes"), UnitFamily::InSeconds,
        [](C & c) -> auto& { return c.service.processing; }, kJustAbove);
    add(
        "visibilityTimeout", Fields::tr("Handed out again after"), UnitFamily::InSeconds,
        [](C & c) -> auto& { return c.service.visibilityTimeout; }, kJustAbove);
    list.push_back(count(
        component, "batchSize", Fields::tr("In batches of"),
        [](C & c) -> auto& { return c.service.batch.size; }, kLargestBatch));
    add(
        "batchSetup", Fields::tr("A server starts in"), UnitFamily::InSeconds,
        [](C & c) -> auto& { return c.service.batch.setup; }, 0);
    list.push_back(count(
        component, "batchServers", Fields::tr("Servers at most"),
        [](C & c) -> auto& { return c.service.batch.servers; }, kMostServers));
    list.push_back(heading(QStringLiteral("bufferHeading"), Fields::tr("What it holds back")));
    add(
        "retention", Fields::tr("Lost after"), UnitFamily::InSeconds,
        [](C & c) -> auto& { return c.buffer.retention; }, kJustAbove);
    add(
        "bufferMessages", Fields::tr("Items that fit"), UnitFamily::Number,
        [](C & c) -> auto& { return c.buffer.capacityMessages; }, kJustAbove);
    add(
        "bufferVolume", Fields::tr("Volume that fits"), UnitFamily::InGigabytes,
        [](C & c) -> auto& { return c.buffer.capacity; }, kJustAbove);
}

Field populations(const Journey& journey, const Design& design) {
    Field field{.id = QStringLiteral("populations"), .label = Fields::tr("Also made from")};
    field.value = populationsText(design, journey.populations);
    field.unitHint = Fields::tr("components, each with a weight behind a colon: Honolulu: 3, Hilo: 1");
    field.write = [&design](Element& target, const QString& typed) {
        std::vector<Population> read;
        const QString problem = readPopulations(design, typed, read);
        if (problem.isEmpty())
            std::get<Journey>(target).populations = read;
        return problem;
    };
    return field;
}

} // namespace isthmus::fields
