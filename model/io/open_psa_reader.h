#pragma once

#include "model/base/error.h"
#include "model/faulttree/fault_tree.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace isthmus {

struct OpenPsaOptions {
    double missionTime = 8760; ///< hours; what <system-mission-time/> stands for
};

struct OpenPsaText {
    std::string name; ///< named in diagnostics
    std::string text;
};

struct OpenPsaOutcome {
    std::optional<FaultTree> tree;       ///< absent when there is an error
    std::vector<Diagnostic> diagnostics; ///< file by file, in file order
};

/// Reads the fault trees of an Open-PSA model (Open-PSA Model Exchange Format 2.0d) from its files, which
/// may be spread over several: gates, basic and house events, parameters, expressions, components with
/// private names, common-cause groups by beta factor. Event trees, substitutions and alignments are passed
/// over with a warning (IO-141); anything else unknown is refused. All fault trees of a model become one
/// value, in which their top gates stand side by side. Never throws.
[[nodiscard]] OpenPsaOutcome readOpenPsa(std::vector<OpenPsaText> files, const OpenPsaOptions& options = {});

/// The same for files on disk, at most 64 MB each.
[[nodiscard]] OpenPsaOutcome readOpenPsaFiles(const std::vector<std::filesystem::path>& files,
                                              const OpenPsaOptions& options = {});

} // namespace isthmus
