#pragma once

#include "model/analysis/load_result.h"
#include "model/graph/system.h"

namespace isthmus {

/// What becomes of every burst: items that a request or an event hands over at once, with everything up but
/// `failed`. A flow that nobody makes in this state hands nothing over.
///
/// - They go to those who take from the buffer that the flow puts them into (bufferFlows), else to the
///   component or the members of the group that it goes to now (flowLegs). Those who do not say how fast they
///   work are left out; several take parts in proportion to what each does, in whole batches.
/// - One with `batch.size` starts a server anew for each batch, and its servers work in rounds (runBatches):
///   at most `batch.servers` of them, else its instances. A batch takes size / rate of one, and not less than
///   its slowest item where the time of one is drawn. What it shares and has in flight counts from the first
///   item on, after one set-up.
/// - One without lives on: it is started once, in `batch.setup_s`, and then works at its rate, under its
///   ceilings: done after set-up + items/rate, late are items − rate · (within − set-up).
/// - Ceilings of the buffer itself, and what the links to those who take carry (where the size of a message
///   is drawn), count for all of them together, from the first that is ready. An item whose work outlasts a
///   visibility timeout is done as often as it is handed out.
///
/// Source: "Increasing McGraw-Hill's Application Throughput with Amazon SQS" (AWS Architecture Blog): 2,030
/// reports at once, at most 10 to a cluster that takes 5 min to start, two pools of 70 clusters; 142 were not
/// done within 4 h for want of database connections. Clusters that live on did all of them, five at most.
[[nodiscard]] std::vector<BurstFigure> burstFigures(const System& system, const std::vector<Index>& failed);

} // namespace isthmus
