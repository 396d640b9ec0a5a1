#include "model/io/migrations/migrations.h"

#include <nlohmann/json.hpp>

namespace isthmus {

const MigrationLadder& releasedMigrations() {
    static const MigrationLadder ladder;
    return ladder;
}

Result<std::string> migrate(const std::string& text, int from, int to, const MigrationLadder& ladder) {
    try {
        auto document = nlohmann::ordered_json::parse(text);
        for (int version = from; version < to; ++version) {
            const auto step = ladder.find(version);
            if (step == ladder.end())
                return failure({"IO-018", {std::to_string(from)}, {}, {}, "version " + std::to_string(to)});
            step->second(document);
            document["version"] = version + 1;
        }
        return document.dump(2);
    } catch (const std::exception& problem) { // a step may meet anything; nothing leaves this layer
        return failure(
            {"IO-021", {std::to_string(from), problem.what()}, {}, {}, "version " + std::to_string(to)});
    }
}

} // namespace isthmus
