#pragma once

#include "model/improve/improve.h"
#include "model/report/report_content.h"

#include <memory>

namespace isthmus {

/// What a report is written from.
struct ReportInput {
    std::shared_ptr<const Design> design;
    std::shared_ptr<const Catalogue> catalogue;
    std::shared_ptr<const AnalysisResult> nominal; ///< nothing failed
    std::shared_ptr<const WhatIfCase> whatIf;      ///< null: nothing is failed
    std::shared_ptr<const Improvement> remedies{}; ///< null: none were asked for
};

} // namespace isthmus
