#include "model/catalogue/catalogue_rows.h"

#include <cmath>

namespace isthmus {

namespace {

constexpr Word<Basis> kBases[] = {{"sla", Basis::Sla},
                                  {"designed_for", Basis::DesignedFor},
                                  {"measured", Basis::Measured},
                                  {"assumption", Basis::Assumption}};

constexpr std::string_view kReliabilityColumns[] = {
    "id",         "name",   "basis", "availability", "mttf_h", "mttr_h", "faults_per_1000km_year",
    "conditions", "source", "as_of", "confidence"};

/// One form of figure per row, as in FailureData: an availability, or MTTF and MTTR, or faults per length.
void checkForms(RowReader& reader, const ReliabilityRow& row) {
    const int forms = int{row.availability.has_value()} + int{row.mttf.has_value()} +
                      int{row.faultsPer1000kmYear.has_value()};
    constexpr std::string_view kAccepted =
        "availability; or mttf_h and mttr_h; or faults_per_1000km_year and mttr_h";
    if (forms != 1)
        reader.report("CA-021", "availability", {}, kAccepted);
    else if (!row.availability && !row.mttr)
        reader.report("CA-009", "mttr_h", {}, kAccepted);
}

void parseReliability(RowReader& reader, Located<ReliabilityRow>& into) {
    const NumberRange positive{1e-6, 1e12, "hours, more than 0"};
    ReliabilityRow& row = into.row;
    row.id = into.key = reader.text("id");
    row.name = reader.text("name");
    row.basis = reader.word<Basis>("basis", kBases);
    row.availability = reader.optionalNumber("availability", {0, 1, "a number from 0 to 1"});
    if (const auto hours = reader.optionalNumber("mttf_h", positive))
        row.mttf = Hours{*hours};
    if (const auto hours = reader.optionalNumber("mttr_h", positive))
        row.mttr = Hours{*hours};
    row.faultsPer1000kmYear =
        reader.optionalNumber("faults_per_1000km_year", {0, 1e6, "faults a year, 0 or more"});
    row.conditions = reader.optionalText("conditions");
    row.provenance = reader.provenance();
    if (reader.sound())
        checkForms(reader, row);
}

constexpr std::string_view kStepColumns[] = {"id",         "category", "step_kind", "name",
                                             "min_s",      "likely_s", "max_s",     "rpo_s",
                                             "conditions", "source",   "as_of",     "confidence"};

constexpr Word<StepKind> kStepKinds[] = {{"detect", StepKind::Detect},      {"decide", StepKind::Decide},
                                         {"scale_out", StepKind::ScaleOut}, {"start", StepKind::Start},
                                         {"promote", StepKind::Promote},    {"restore", StepKind::Restore},
                                         {"redirect", StepKind::Redirect},  {"custom", StepKind::Custom}};
constexpr Word<std::string_view> kStepCategories[] = {
    {"step", "step"}, {"failover", "failover"}, {"replication", "replication"}, {"strategy", "strategy"}};

std::optional<Seconds> optionalSeconds(RowReader& reader, std::string_view column) {
    const auto value = reader.optionalNumber(column, {0, 1e10, "seconds, 0 or more"});
    return value ? std::optional(Seconds{*value}) : std::nullopt;
}

void parseRecoveryStep(RowReader& reader, Located<RecoveryStepRow>& into) {
    RecoveryStepRow& row = into.row;
    row.id = into.key = reader.text("id");
    row.category = reader.word<std::string_view>("category", kStepCategories);
    if (row.category == "step")
        row.stepKind = reader.word<StepKind>("step_kind", kStepKinds);
    row.name = reader.text("name");
    row.min = optionalSeconds(reader, "min_s");
    row.likely = optionalSeconds(reader, "likely_s");
    row.max = optionalSeconds(reader, "max_s");
    row.rpo = optionalSeconds(reader, "rpo_s");
    row.conditions = reader.optionalText("conditions");
    row.provenance = reader.provenance();
    if (row.min.has_value() != row.max.has_value() || (row.min && !row.likely))
        reader.report("CA-009", "likely_s", {},
                      "likely_s alone, or min_s, likely_s and max_s, or none of them");
    else if (row.min && (*row.min > *row.likely || *row.likely > *row.max))
        reader.report("CA-020", "likely_s", {"min_s, max_s"}, "min_s ≤ likely_s ≤ max_s");
}

constexpr std::string_view kImpliedColumns[] = {"id",     "one_way_ms", "remark",
                                                "source", "as_of",      "confidence"};
constexpr Word<std::string_view> kImpliedIds[] = {
    {"inside_zone", "inside_zone"}, {"between_zones", "between_zones"}, {"inside_site", "inside_site"}};

void parseImpliedLatency(RowReader& reader, Located<ImpliedLatencyRow>& into) {
    ImpliedLatencyRow& row = into.row;
    row.id = into.key = reader.word<std::string_view>("id", kImpliedIds);
    row.oneWay = {reader.number("one_way_ms", {0, 1e6, "milliseconds, 0 or more"})};
    row.remark = reader.optionalText("remark");
    row.provenance = reader.provenance();
}

} // namespace

const RowFormat<ReliabilityRow> kReliabilityFormat{"reliability.csv", kReliabilityColumns, parseReliability};
const RowFormat<RecoveryStepRow> kRecoveryStepFormat{"recovery_steps.csv", kStepColumns, parseRecoveryStep};
const RowFormat<ImpliedLatencyRow> kImpliedLatencyFormat{"implied_latency.csv", kImpliedColumns,
                                                         parseImpliedLatency};

} // namespace isthmus
