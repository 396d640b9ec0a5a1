#pragma once

#include "model/analysis/engine_budget.h"

namespace CLI {
class App;
}

namespace isthmus {

/// What exact answers may cost, as said on the command line; shared by the commands that compute them.
struct BudgetCall {
    double memoryMb = 0; ///< 0: not said
    double timeS = 0;
};

/// Adds --memory-mb and --time-s.
void addBudgetOptions(CLI::App& command, BudgetCall& call);
[[nodiscard]] EngineBudget budgetOf(const BudgetCall& call);

} // namespace isthmus
