#include "tests/support/design_gen.h"

#include "tests/support/random_values.h"

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

// Every fill function takes its struct apart by a structured binding: a new member does not compile
// until it gets random values here, and then does not survive the round trip until it has a key.
class DesignGenerator : private RandomValues {
public:
    DesignGenerator(std::uint64_t seed, int size) : RandomValues(seed), m_size(size) {}

    Design design() {
        Design made;
        auto& [name, notes, places, components, links, cables, risks, groups, flows, journeys, scenarios,
               views, unknown] = made;
        name = text();
        notes = text();
        const auto grow = [&](auto& range, auto fill) {
            const int count = below(m_size + 1);
            for (int i = 0; i < count; ++i) {
                auto& element = range.emplace_back();
                element.id = freshId();
                fill(element);
            }
        };
        grow(places, [&](Place& place) { fillPlace(place, places); });
        grow(components, [&](Component& component) { fillComponent(component, places); });
        if (!components.empty()) {
            m_spare = idsOf(components);
            grow(links, [&](Link& link) { fillLink(link, components, links); });
            grow(groups, [&](Group& group) {
                fillGroup(group, components, groups);
                m_spare.push_back(group.id); // later groups may take it in
            });
            grow(flows, [&](Flow& flow) { fillFlow(flow, components, groups); });
            grow(journeys, [&](Journey& journey) { fillJourney(journey, components, flows); });
        }
        grow(cables, [&](Cable& cable) { fillCable(cable, links); });
        std::vector<ElementId> failing = idsOf(places);
        append(failing, idsOf(components));
        append(failing, idsOf(links));
        grow(risks, [&](SharedRisk& risk) { fillRisk(risk, failing); });
        append(failing, idsOf(cables));
        append(failing, idsOf(risks));
        grow(scenarios, [&](Scenario& scenario) { fillScenario(scenario, failing); });
        grow(views, [&](View& view) { fillView(view, failing); });
        unknown = unknownFields();
        return made;
    }

private:
    void fillPlace(Place& place, const std::vector<Place>& before) {
        auto& [id, name, kind, parent, code, account, position, failure, notes, unknown] = place;
        name = text();
        kind = word();
        if (before.size() > 1 && chance())
            parent = before[index(before.size() - 1)].id;
        code = maybeText();
        account = maybeText();
        if (chance())
            position = GeoPoint{180 * unit() - 90, 360 * unit() - 180};
        fillFailure(failure, false);
        notes = maybeText();
        unknown = unknownFields();
    }

    void fillFailure(std::optional<FailureData>& data, bool hasLength) {
        if (chance())
            return;
        auto& [never, availability, mttf, mttr, faults, availabilityRange, mttfRange, mttrRange, faultsRange,
               reference, basis, source, asOf, unknown] = data.emplace();
        const int form = below(hasLength ? 5 : 4);
        never = form == 0;
        if (form == 1)
            availability = unit();
        if (form == 2)
            mttf = Hours{positive()};
        if (form == 3)
            reference = word();
        if (form == 4)
            faults = notNegative();
        if (!never && chance())
            mttr = Hours{notNegative()};
        if (availability && *availability < 1 && chance())
            availabilityRange = {*availability / 2, *availability};
        if (mttf && chance())
            mttfRange = {*mttf, *mttf};
        if (mttr && mttr->value > 0 && chance())
            mttrRange = {*mttr, std::max(*mttr, Hours{24})};
        if (faults && *faults > 0 && chance())
            faultsRange = {*faults, std::max(*faults, 2.0)};
        if (chance())
            basis = static_cast<Basis>(below(4));
        source = maybeText();
        asOf = maybeText();
        unknown = unknownFields();
    }

    void fillPrices(std::vector<PricedItem>& prices) {
        prices.resize(index(3));
        for (auto& item : prices) {
            auto& [price, quantity, hoursPerWeek, usd, unitName, source, asOf, unknown] = item;
            if (chance()) {
                price = word();
            } else {
                usd = notNegative();
                unitName = word();
            }
            quantity = chance() ? notNegative() : quantity;
            hoursPerWeek = chance() ? std::optional(168 * unit()) : std::nullopt;
            source = maybeText();
            asOf = maybeText();
            unknown = unknownFields();
        }
    }

    void maybePositive(std::optional<double>& value) {
        if (chance())
            value = positive();
    }
    template <class Unit>
    void maybePositive(std::optional<Quantity<Unit>>& value) {
        if (chance())
            value = Quantity<Unit>{positive()};
    }

    void fillService(Service& service) {
        auto& [rate, variability, inFlight, processing, visibility, batch, shared, unknown] = service;
        maybePositive(rate);
        auto& [arrival, work, variabilityUnknown] = variability;
        if (chance())
            arrival = notNegative();
        if (chance())
            work = notNegative();
        variabilityUnknown = unknownFields();
        maybePositive(inFlight);
        maybePositive(processing);
        maybePositive(visibility);
        auto& [size, setup, servers, batchUnknown] = batch;
        if (chance())
            size = 1 + below(20);
        maybe(setup);
        if (chance())
            servers = 1 + below(9);
        batchUnknown = unknownFields();
        maybePositive(shared);
        unknown = unknownFields();
    }

    void fillBuffer(Buffer& buffer) {
        auto& [retention, messages, capacity, unknown] = buffer;
        maybePositive(retention);
        maybePositive(messages);
        maybePositive(capacity);
        unknown = unknownFields();
    }

    void fillRetry(Retry& retry) {
        auto& [attempts, timeout, probability, backoff, unknown] = retry;
        if (chance())
            attempts = 1 + below(5);
        maybe(timeout);
        if (chance())
            probability = unit();
        maybe(backoff);
        unknown = unknownFields();
    }

    void fillComponent(Component& component, const std::vector<Place>& places) {
        auto& [id, name, kind, place, account, count, need, transit, processing, storage, service, buffer,
               prices, failure, notes, unknown] = component;
        name = text();
        kind = word();
        if (!places.empty() && chance())
            place = places[index(places.size())].id;
        account = maybeText();
        count = 1 + below(4);
        need = 1 + below(count);
        transit = chance();
        if (chance()) {
            auto& [p50, p99, processingUnknown] = processing.emplace();
            p50.value = notNegative();
            p99.value = std::max(p50.value, notNegative());
            processingUnknown = unknownFields();
        }
        maybe(storage);
        fillService(service);
        fillBuffer(buffer);
        fillPrices(prices);
        fillFailure(failure, false);
        notes = maybeText();
        unknown = unknownFields();
    }

    void fillLink(Link& link, const std::vector<Component>& components, const std::vector<Link>& before) {
        auto& [id, name, kind, from, to, latency, length, equipment, capacity, priority, failover, underlay,
               prices, failure, notes, unknown] = link;
        name = text();
        kind = word();
        from = components[index(components.size())].id;
        to = components[index(components.size())].id;
        // Half the way round the earth is 20,015 km or 98 ms in fibre: these are never too fast.
        if (chance())
            latency = Milliseconds{100 + 50 * unit()};
        if (chance())
            length = Kilometres{20'100 + 1'000 * unit()};
        maybe(equipment);
        if (chance())
            capacity = MegabitsPerSecond{positive()};
        priority = below(3);
        maybe(failover);
        auto& [routed, alternatives] = underlay;
        routed = below(4) == 0;
        const auto lower = idsOf(before, before.size() - 1);
        if (!routed && !lower.empty() && chance()) {
            alternatives.resize(1 + index(2));
            for (auto& alternative : alternatives) {
                alternative = some(lower);
                if (alternative.empty())
                    alternative = {lower.front()};
            }
        }
        fillPrices(prices);
        fillFailure(failure, true);
        notes = maybeText();
        unknown = unknownFields();
    }

    void fillCable(Cable& cable, const std::vector<Link>& links) {
        auto& [id, name, code, segments, notes, unknown] = cable;
        name = text();
        code = maybeText();
        segments = some(idsOf(links));
        notes = maybeText();
        unknown = unknownFields();
    }

    void fillRisk(SharedRisk& risk, const std::vector<ElementId>& candidates) {
        auto& [id, name, kind, members, failure, notes, unknown] = risk;
        name = text();
        kind = maybeText();
        members = some(candidates);
        fillFailure(failure, false);
        notes = maybeText();
        unknown = unknownFields();
    }

    void fillDuration(StepDuration& duration) {
        auto& [fixed, least, likely, most, interval, threshold, provisioning, size, rate, ttl, reference] =
            duration;
        maybe(fixed);
        if (chance()) {
            std::array<double, 3> triangle = {notNegative(), notNegative(), notNegative()};
            std::sort(triangle.begin(), triangle.end());
            least = Seconds{triangle[0]};
            likely = Seconds{triangle[1]};
            most = Seconds{triangle[2]};
        }
        if (chance()) {
            interval = Seconds{notNegative()};
            threshold = 1 + below(5);
        }
        maybe(provisioning);
        if (chance()) {
            maybe(size);
            rate = MegabytesPerSecond{positive()};
        }
        maybe(ttl);
        reference = maybeText();
    }

    void fillPlan(std::vector<RecoveryStep>& plan, const std::vector<Component>& components,
                  const std::vector<Group>& groups) {
        plan.resize(index(4));
        for (std::size_t i = 0; i < plan.size(); ++i) {
            auto& [id, name, kind, duration, after, needsGroups, needsControlPlanes, needsComponents, plane,
                   controlPlaneRegion, vantages, vantagesNeeded, person, unknown] = plan[i];
            id = text() + std::to_string(i);
            name = maybeText();
            kind = static_cast<StepKind>(below(8));
            fillDuration(duration);
            if (chance()) {
                after.emplace();
                for (std::size_t earlier = 0; earlier < i; ++earlier)
                    if (chance())
                        after->push_back(plan[earlier].id);
            }
            needsGroups = some(idsOf(groups));
            needsControlPlanes = some(idsOf(components));
            needsComponents = some(idsOf(components));
            if (chance())
                plane = StepPlane::Control;
            controlPlaneRegion = maybeText();
            vantages = some(idsOf(components));
            if (!vantages.empty() && chance())
                vantagesNeeded = 1;
            person = chance();
            unknown = unknownFields();
        }
    }

    void fillGroup(Group& group, const std::vector<Component>& components, const std::vector<Group>& before) {
        auto& [id, name, members, mode, need, weights, nearest, quorum, witnesses, plan, switchSuccess,
               detection, redirection, drain, failback, moveWith, notes, unknown] = group;
        name = text();
        for (std::size_t wanted = index(4); wanted > 0 && !m_spare.empty(); --wanted) {
            members.push_back(m_spare.back());
            m_spare.pop_back();
        }
        if (before.size() > 1 && chance())
            moveWith = before[index(before.size() - 1)].id;
        mode = chance() ? GroupMode::Ranked : GroupMode::ActiveActive;
        const int most = std::max(1, static_cast<int>(members.size()));
        need = 1 + below(most);
        if (!members.empty() && chance())
            for (std::size_t i = 0; i < members.size(); ++i)
                weights.push_back(std::min(positive(), 1e300));
        nearest = chance();
        if (chance())
            quorum = 1 + below(most);
        witnesses = some(idsOf(components));
        fillPlan(plan, components, before);
        if (chance())
            switchSuccess = unit();
        maybe(detection);
        maybe(redirection);
        maybe(drain);
        maybe(failback);
        notes = maybeText();
        unknown = unknownFields();
    }

    void fillFlow(Flow& flow, const std::vector<Component>& components, const std::vector<Group>& groups) {
        auto& [id, name, from, to, kind, hard, access, calls, roundTrips, setup, retry, parallelSet, forward,
               back, rate, size, burst, within, replication, notes, unknown] = flow;
        name = text();
        from = components[index(components.size())].id;
        to = !groups.empty() && chance() ? groups[index(groups.size())].id
                                         : components[index(components.size())].id;
        kind = static_cast<FlowKind>(below(4));
        hard = chance();
        access = static_cast<Access>(below(2));
        if (chance())
            calls = notNegative();
        if (chance())
            roundTrips = notNegative();
        if (chance())
            setup = notNegative();
        fillRetry(retry);
        parallelSet = maybeText();
        maybe(forward);
        maybe(back);
        if (chance())
            rate = notNegative();
        if (chance())
            size = notNegative();
        if (chance()) {
            burst = 1 + notNegative();
            if (chance())
                within = Seconds{1 + notNegative()};
        }
        if (chance()) {
            auto& [mode, typical, worst, interval, copyTime, changeRate, pointInTime, replicatedWrites,
                   timeControl, replicationUnknown] = replication.emplace();
            mode = static_cast<ReplicationMode>(below(3));
            maybe(typical);
            if (chance())
                worst = Seconds{std::max(notNegative(), typical.value_or(Seconds{}).value)};
            maybe(interval);
            maybe(copyTime);
            maybe(changeRate);
            pointInTime = chance();
            replicatedWrites = chance() ? std::optional(notNegative()) : std::nullopt;
            timeControl = chance();
            replicationUnknown = unknownFields();
        }
        notes = maybeText();
        unknown = unknownFields();
    }

    void fillTarget(RecoveryTarget& target) {
        auto& [rto, rpo, unknown] = target;
        maybe(rto);
        maybe(rpo);
        unknown = unknownFields();
    }

    void fillJourney(Journey& journey, const std::vector<Component>& components,
                     const std::vector<Flow>& flows) {
        auto& [id, name, entry, excludedFlows, populations, targets, weight, loss, notes, unknown] = journey;
        name = text();
        entry = components[index(components.size())].id;
        excludedFlows = some(idsOf(flows));
        for (const ElementId& place : some(idsOf(components))) {
            auto& [component, populationWeight, populationUnknown] = populations.emplace_back();
            component = place;
            populationWeight = std::min(positive(), 1e300);
            populationUnknown = unknownFields();
        }
        auto& [availability, latency, recovery, byDisruption, targetUnknown] = targets;
        if (chance())
            availability = 1 - unit();
        if (chance())
            latency = Milliseconds{positive()};
        fillTarget(recovery);
        for (const char* disruption : {"component", "zone", "region", "cable", "landing_station",
                                       "dx_location", "shared_risk", "control_plane", "corruption"})
            if (below(4) == 0)
                fillTarget(byDisruption[disruption]);
        targetUnknown = unknownFields();
        weight = chance() ? notNegative() : weight;
        loss = chance() ? std::optional(notNegative()) : std::nullopt;
        notes = maybeText();
        unknown = unknownFields();
    }

    void fillScenario(Scenario& scenario, const std::vector<ElementId>& candidates) {
        auto& [id, name, events, notes, unknown] = scenario;
        name = text();
        events.resize(index(4));
        double now = 0;
        for (auto& event : events) {
            auto& [at, fail, restore, eventUnknown] = event;
            at.value = now;
            now += 1e4 * unit();
            fail = some(candidates);
            restore = some(candidates);
            eventUnknown = unknownFields();
        }
        notes = maybeText();
        unknown = unknownFields();
    }

    void fillView(View& view, const std::vector<ElementId>& candidates) {
        auto& [id, name, positions, appearance, layers, unknown] = view;
        name = text();
        for (const auto& element : some(candidates)) {
            auto& [x, y, width, height, rectUnknown] = positions[element];
            x = 2e4 * unit() - 1e4;
            y = chance() ? 20 * below(100) : -notNegative();
            width = chance() ? 0 : notNegative();
            height = chance() ? 0 : notNegative();
            rectUnknown = unknownFields();
        }
        layers.resize(index(3));
        for (std::size_t i = 0; i < layers.size(); ++i)
            layers[i] = {
                {"layer-" + std::to_string(i)}, maybeText(), chance(), chance(), chance(), unknownFields()};
        for (const auto& element : some(candidates)) {
            auto& [folded, locked, hidden, faint, order, layer, group, bends, labelAt, comments, more] =
                appearance[element];
            folded = chance();
            locked = chance();
            hidden = chance();
            faint = chance();
            order = static_cast<int>(below(9)) - 4;
            layer = layers.empty() ? std::string() : layers[index(layers.size())].id.value;
            group = maybeText();
            bends.resize(index(3));
            for (Bend& bend : bends)
                bend = {2e4 * unit() - 1e4, notNegative(), unknownFields()};
            if (chance())
                labelAt = unit();
            comments.resize(index(3));
            for (Comment& comment : comments)
                comment = {maybeText(), maybeText(), text(), chance(), unknownFields()};
            more = unknownFields();
        }
        unknown = unknownFields();
    }

    template <class Range>
    static std::vector<ElementId> idsOf(const Range& range,
                                        std::size_t count = static_cast<std::size_t>(-1)) {
        std::vector<ElementId> ids;
        for (std::size_t i = 0; i < std::min(count, range.size()); ++i)
            ids.push_back(range[i].id);
        return ids;
    }
    static void append(std::vector<ElementId>& ids, const std::vector<ElementId>& more) {
        ids.insert(ids.end(), more.begin(), more.end());
    }
    std::vector<ElementId> some(const std::vector<ElementId>& candidates) {
        std::vector<ElementId> chosen;
        for (const auto& id : candidates)
            if (below(3) == 0)
                chosen.push_back(id);
        return chosen;
    }

    int m_size;
    std::vector<ElementId> m_spare; ///< components and groups that are members of no group yet
};

} // namespace

Design randomDesign(std::uint64_t seed, int size) {
    return DesignGenerator(seed, size).design();
}

} // namespace isthmus
