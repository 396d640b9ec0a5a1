#include "app/cli/recovery_words.h"

namespace isthmus {

namespace {

template <class Enum, std::size_t N>
const char* wordOf(Enum value, const char* const (&words)[N]) {
    const auto index = static_cast<std::size_t>(value);
    return index < N ? words[index] : "unknown";
}

} // namespace

const char* word(JourneyState state) {
    return wordOf(state, {"up", "degraded", "down"});
}

const char* word(RtoState state) {
    return wordOf(state, {"none", "recovers", "waits_for_repair", "never"});
}

const char* word(RpoState state) {
    return wordOf(state, {"known", "unknown", "lost"});
}

const char* word(StepWait wait) {
    return wordOf(wait, {"none", "control_plane", "control_plane_region", "vantages", "component", "group"});
}

const char* word(Verdict verdict) {
    return wordOf(verdict, {"no_target", "met", "missed", "unproven"});
}

const char* word(DrStrategy strategy) {
    return wordOf(strategy, {"none", "backup_and_restore", "pilot_light", "warm_standby", "active_active"});
}

const char* word(ReplicationMode mode) {
    return wordOf(mode, {"synchronous", "asynchronous", "snapshot"});
}

} // namespace isthmus
