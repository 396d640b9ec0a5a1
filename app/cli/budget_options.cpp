#include "app/cli/budget_options.h"

#include <CLI/CLI.hpp>

namespace isthmus {

namespace {

constexpr double kLeastMb = 16;
constexpr double kMostMb = 1e6;
constexpr double kMostS = 1e6;
constexpr double kBytesPerMb = 1024.0 * 1024.0;
constexpr double kMsPerS = 1000.0;

} // namespace

void addBudgetOptions(CLI::App& command, BudgetCall& call) {
    command
        .add_option("--memory-mb", call.memoryMb, "memory for exact answers; beyond it bounds or estimates")
        ->check(CLI::Range(kLeastMb, kMostMb));
    command.add_option("--time-s", call.timeS, "time for each exact answer; beyond it bounds or estimates")
        ->check(CLI::Range(0.001, kMostS));
}

EngineBudget budgetOf(const BudgetCall& call) {
    EngineBudget budget;
    if (call.memoryMb > 0)
        budget.memoryBytes = static_cast<std::size_t>(call.memoryMb * kBytesPerMb);
    if (call.timeS > 0)
        budget.time = std::chrono::milliseconds(static_cast<long long>(call.timeS * kMsPerS) + 1);
    return budget;
}

} // namespace isthmus
