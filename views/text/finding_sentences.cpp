#include "views/text/finding_sentences.h"

#include <QCoreApplication>

namespace isthmus {

namespace {

constexpr const char* kSentences[] = {
    // What rules see.
    QT_TRANSLATE_NOOP("Engine", "its loss alone takes down: %1; %2 h a year"),
    QT_TRANSLATE_NOOP("Engine", "availability %1 % is below the target of %2 %"),
    QT_TRANSLATE_NOOP("Engine", "p99 latency of %1 ms is above the target of %2 ms"),
    QT_TRANSLATE_NOOP("Engine", "data corruption is recovered from in %1, the target is %2"),
    QT_TRANSLATE_NOOP("Engine", "data corruption is never recovered from, the target is %1"),
    QT_TRANSLATE_NOOP("Engine", "data corruption loses %1 of data, the target is %2"),
    QT_TRANSLATE_NOOP("Engine", "data corruption loses all data, the target is %1"),
    QT_TRANSLATE_NOOP(
        "Engine", "the loss of %1 is recovered from in %2, the target is %3; %4 of %5 such losses miss it"),
    QT_TRANSLATE_NOOP(
        "Engine", "the loss of %1 is never recovered from, the target is %2; %3 of %4 such losses miss it"),
    QT_TRANSLATE_NOOP("Engine",
                      "the loss of %1 loses %2 of data, the target is %3; %4 of %5 such losses miss it"),
    QT_TRANSLATE_NOOP("Engine",
                      "the loss of %1 loses all data, the target is %2; %3 of %4 such losses miss it"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "hard flows run in a circle of %1 components, which are up together unless something outside fails"),
    QT_TRANSLATE_NOOP("Engine",
                      "a ranked group of %1 without a recovery plan: its switch is taken as instantaneous"),
    QT_TRANSLATE_NOOP("Engine", "%1; it is taken as never failing"),
    QT_TRANSLATE_NOOP("Engine", "%1, drawn as %2 ways to %3, all end with %4, which costs %5 h a year"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "it joins the landing stations %1 and %2, and none of the %3 cables is named as what it rides on"),
    QT_TRANSLATE_NOOP("Engine", "it is %1 km long, and none of the %2 cables is named as what it rides on"),
    QT_TRANSLATE_NOOP("Engine", "each of its ways (%1) rides %2, as do the connections it backs up (%3): no "
                                "loss of cables leaves it as the last way"),
    QT_TRANSLATE_NOOP("Engine", "after the loss of %1, %2 of %3 Gbit/s to %4 are left (%5 %), %6 Gbit/s "
                                "short; the drawn volumes need %7 Gbit/s on average"),
    QT_TRANSLATE_NOOP("Engine",
                      "after the loss of %1, %2 of %3 Gbit/s to %4 are left (%5 %), %6 Gbit/s short"),
    QT_TRANSLATE_NOOP("Engine",
                      "the step '%1' needs the control plane in %2, which the loss of %3 takes away; "
                      "it waits %4 for the repair"),
    QT_TRANSLATE_NOOP("Engine",
                      "the step '%1' needs the control plane in %2, which the loss of %3 takes away; "
                      "no repair time is known"),
    QT_TRANSLATE_NOOP("Engine",
                      "the step '%1' needs enough of its vantages, %2 among them, which the loss of %3 "
                      "takes away; it waits %4 for the repair"),
    QT_TRANSLATE_NOOP("Engine",
                      "the step '%1' needs enough of its vantages, %2 among them, which the loss of %3 "
                      "takes away; no repair time is known"),
    QT_TRANSLATE_NOOP("Engine",
                      "the step '%1' needs %2, which the loss of %3 takes away; it waits %4 for the repair"),
    QT_TRANSLATE_NOOP("Engine",
                      "the step '%1' needs %2, which the loss of %3 takes away; no repair time is known"),
    QT_TRANSLATE_NOOP("Engine", "its plan takes %1, and in none of the %2 standard disruptions is a journey "
                                "back sooner because of it"),
    QT_TRANSLATE_NOOP("Engine", "%1: two writes for one request of %2, to %3 and to %4; %5 failures a year "
                                "can each leave one without the other"),
    QT_TRANSLATE_NOOP(
        "Engine", "it has no point-in-time copy (copies: %1): corruption reaches them all and loses %2 GB"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "it has no point-in-time copy (copies: %1): corruption reaches them all and loses its data"),
    QT_TRANSLATE_NOOP(
        "Engine", "its %1 GB are full after %2; the repair of %3, without which nothing drains it, takes %4"),
    QT_TRANSLATE_NOOP("Engine", "all %1 ways to %2 leave from it; it is out %3 h a year"),
    QT_TRANSLATE_NOOP("Engine", "the only Direct Connect connection ends there; it is out %1 h a year"),
    QT_TRANSLATE_NOOP("Engine", "all %1 Direct Connect connections end there; it is out %2 h a year"),
    QT_TRANSLATE_NOOP("Engine", "the target of %1 % allows %2 a year, and %3 has nothing but backups to "
                                "restore from; one loss takes %4"),
    QT_TRANSLATE_NOOP("Engine",
                      "the target of %1 % allows %2 a year, and %3 has nothing but backups to restore from"),
    QT_TRANSLATE_NOOP("Engine",
                      "the target of %1 % allows %2 a year, and the member of %3 in %4 must be filled "
                      "from a backup first"),
    QT_TRANSLATE_NOOP("Engine", "the strategy of the journey is backup and restore"),
    QT_TRANSLATE_NOOP("Engine", "one loss takes %1"),
    QT_TRANSLATE_NOOP("Engine", "the contracts of %1 promise %2 % together, less than the target of %3 %"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "%1 of the %2 h a year follow from what contracts promise (elements: %3), which is no prediction"),
    QT_TRANSLATE_NOOP("Engine", "it is to carry %1 Mbit/s on a capacity of %2 Mbit/s, %3 %"),
    QT_TRANSLATE_NOOP("Engine", "the loss of %1 puts %2 Mbit/s on a capacity of %3 Mbit/s, %4 %"),
    QT_TRANSLATE_NOOP("Engine",
                      "%1 voters with a quorum of %2 bear the loss of %3, no more than %4 voters would"),
    QT_TRANSLATE_NOOP("Engine", "all %1 voters stand in %2, which is out %3 h a year"),
    QT_TRANSLATE_NOOP("Engine",
                      "all %1 are needed at once: the loss of one leaves %2 % of what the load takes"),
    QT_TRANSLATE_NOOP("Engine", "%1 a second arrive in the busy hour, and %2 are served: %3 %"),
    QT_TRANSLATE_NOOP("Engine", "a call that fails is made again without end, %1 ms later"),
    QT_TRANSLATE_NOOP("Engine", "when calls fail, retries make %1 a second out of %2, more than the %3 that "
                                "it serves: the overload feeds itself"),
    QT_TRANSLATE_NOOP("Engine",
                      "%1 of %2 items are not done within %3: held down by starting a server for each batch"),
    QT_TRANSLATE_NOOP("Engine", "%1 of %2 items are not done within %3: held down by the shared limit"),
    QT_TRANSLATE_NOOP("Engine", "%1 of %2 items are not done within %3: held down by what may be in flight"),
    QT_TRANSLATE_NOOP("Engine", "%1 of %2 items are not done within %3: held down by the links"),
    QT_TRANSLATE_NOOP("Engine",
                      "%1 of %2 items are not done within %3: held down by the instances that work"),
    QT_TRANSLATE_NOOP("Engine", "the loss of %1 stops those who take from it for %2: %3 items are lost"),
    QT_TRANSLATE_NOOP(
        "Engine",
        "work on an item outlasts the time after which it is handed out again: each is worked on %1 times"),
    QT_TRANSLATE_NOOP("Engine",
                      "with one of %1 lost it serves %2 of the %3 a second of the busy hour; each needs %4"),
    QT_TRANSLATE_NOOP("Engine", "one way takes %1 ms; light in fibre needs %2 ms for the great circle"),
    // What they advise.
    QT_TRANSLATE_NOOP(
        "Engine",
        "Let servers live on and take items from a queue, widen what they share, or give it more time."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Add instances, or take load away: a queue that is fed faster than it is emptied has no end."),
    QT_TRANSLATE_NOOP("Engine", "Limit the attempts, and wait longer before each."),
    QT_TRANSLATE_NOOP("Engine",
                      "Allow fewer attempts, on one tier only, or give it the capacity to serve them all."),
    QT_TRANSLATE_NOOP("Engine", "Keep items longer than the longest repair, make room for them, or take them "
                                "out from a second place."),
    QT_TRANSLATE_NOOP("Engine",
                      "Make the time before an item is handed out again longer than the work on it."),
    QT_TRANSLATE_NOOP("Engine",
                      "Size each so that the others carry the peak: 200 % in all for two, 150 % for three."),
    QT_TRANSLATE_NOOP("Engine", "Look whether the way is right: a missing link, a wrong length, or a detour "
                                "that costs time on every request."),
    QT_TRANSLATE_NOOP("Engine", "Shorten the step that decides, or keep a copy that is nearer in time and a "
                                "plan that brings it into use."),
    QT_TRANSLATE_NOOP("Engine", "Size the backup for what it must carry: a second connection of the same "
                                "speed, or enough tunnels side by side."),
    QT_TRANSLATE_NOOP("Engine",
                      "Make it hold more than the longest repair, or drain it from a second place."),
    QT_TRANSLATE_NOOP("Engine", "Ask the carrier which cable it rides on, and draw that as its underlay."),
    QT_TRANSLATE_NOOP(
        "Engine", "Break the circle with a soft flow or an event, so that each can start without the other."),
    QT_TRANSLATE_NOOP("Engine", "Write to one store only, with an outbox in the same transaction, and feed "
                                "the other from it over a stream."),
    QT_TRANSLATE_NOOP("Engine", "Give the element a failure figure or a reference that the catalogue knows."),
    QT_TRANSLATE_NOOP("Engine", "Add one more, so that N − 1 of them carry the whole load."),
    QT_TRANSLATE_NOOP("Engine",
                      "Add a backup that keeps old versions, in another region or account than the store."),
    QT_TRANSLATE_NOOP(
        "Engine", "Give the group a recovery plan: how the loss is noticed, who decides, what is started."),
    QT_TRANSLATE_NOOP("Engine", "Add capacity, or move flows to another way."),
    QT_TRANSLATE_NOOP("Engine", "Add capacity for the day of the failure, or say which flows give way."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Make the plan faster than the repair, and put the standby where what fails does not reach it."),
    QT_TRANSLATE_NOOP("Engine", "Give the element a price of its own, or add the rate to the price list."),
    QT_TRANSLATE_NOOP("Engine", "Add a witness in another place, or take one voter away."),
    QT_TRANSLATE_NOOP("Engine", "Spread the voters over three places, so that no place holds a majority."),
    QT_TRANSLATE_NOOP("Engine", "Keep a replica that runs, as pilot light at least, or lower the target."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Order one of them over another cable and another landing station, and have it in writing."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Bring one of the connections in at a second building, with its own power and its own duct."),
    QT_TRANSLATE_NOOP("Engine", "Order a connection at a second Direct Connect location."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Add a second one that shares no place, cable or cause with it, or make what needs it soft."),
    QT_TRANSLATE_NOOP("Engine",
                      "Enter what was measured, or what the element is designed for, beside the contract."),
    QT_TRANSLATE_NOOP("Engine", "Do without it: keep the capacity running and switch with data-plane means, "
                                "or use a control plane elsewhere."),
    QT_TRANSLATE_NOOP("Engine", "Double what the contracts cover, or agree on a target that they cover."),
    QT_TRANSLATE_NOOP(
        "Engine",
        "Change what the figure's explanation names first, or agree on a target that the design can meet."),
    QT_TRANSLATE_NOOP("Engine", "Give the tunnel an internet access over a cable that carries nothing else "
                                "of yours, or a satellite."),
    // Best practices.
    QT_TRANSLATE_NOOP("Engine", "Quotas with room for failover"),
    QT_TRANSLATE_NOOP("Engine", "Redundant private connectivity"),
    QT_TRANSLATE_NOOP("Engine", "Loosely coupled dependencies"),
    QT_TRANSLATE_NOOP("Engine", "Requests that may be repeated"),
    QT_TRANSLATE_NOOP("Engine", "Controlled and limited retries"),
    QT_TRANSLATE_NOOP("Engine", "Fail fast and limited queues"),
    QT_TRANSLATE_NOOP("Engine", "Back up all data, or be able to reproduce it"),
    QT_TRANSLATE_NOOP("Engine", "Several locations"),
    QT_TRANSLATE_NOOP("Engine", "Recovery over the data plane"),
    QT_TRANSLATE_NOOP("Engine", "Static stability"),
    QT_TRANSLATE_NOOP("Engine", "Designs that meet their availability targets"),
    QT_TRANSLATE_NOOP("Engine", "Objectives for downtime and loss of data"),
    QT_TRANSLATE_NOOP("Engine", "A recovery strategy that meets the objectives"),
    QT_TRANSLATE_NOOP("Engine", "How the network affects performance"),
    QT_TRANSLATE_NOOP("Engine", "Dedicated connectivity or VPN of the right size"),
    QT_TRANSLATE_NOOP("Engine", "Cost models"),
};

} // namespace

std::span<const char* const> findingSentences() {
    return kSentences;
}

} // namespace isthmus
