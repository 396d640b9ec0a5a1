#include "views/inspector/failure_fields.h"
#include "views/inspector/fields_context.h"

#include "views/text/error_text.h"
#include "views/text/figure_text.h"

namespace isthmus::fields {

namespace {

constexpr qsizetype kLongestSource = 48;

QString confidenceText(Confidence confidence) {
    switch (confidence) {
    case Confidence::High:
        return {};
    case Confidence::Medium:
        return Fields::tr("medium confidence");
    case Confidence::Low:
        return Fields::tr("to be verified");
    }
    return {};
}

} // namespace

FailureTexts failureTexts() {
    return {.heading = Fields::tr("Failures"),
            .never = Fields::tr("Never fails"),
            .availability = Fields::tr("Availability"),
            .mttf = Fields::tr("Time to failure"),
            .mttr = Fields::tr("Repair"),
            .rate = Fields::tr("Faults"),
            .row = Fields::tr("Catalogue row"),
            .source = Fields::tr("Source"),
            .kindsDefault = Fields::tr("the kind's default")};
}

ResolvedFailure resolved(const std::optional<FailureData>& data, const FailureSetting& setting,
                         const Catalogue& catalogue) {
    static const Kind none;
    return resolveFailure(data, setting.kind == nullptr ? none : *setting.kind, setting.length, catalogue);
}

QString shortOrigin(FailureOrigin origin) {
    switch (origin) {
    case FailureOrigin::OwnData:
        return Fields::tr("follows from the own figures");
    case FailureOrigin::Reference:
        return Fields::tr("from the catalogue row");
    case FailureOrigin::KindDefault:
        return Fields::tr("default of the kind");
    case FailureOrigin::Nothing:
        break;
    }
    return {};
}

QString originText(const ResolvedFailure& failure, bool whole) {
    if (failure.problem)
        return errorText(*failure.problem);
    if (failure.neverFails && failure.origin == FailureOrigin::Nothing)
        return Fields::tr("never fails: nobody gave a figure");
    QStringList parts;
    switch (failure.origin) {
    case FailureOrigin::OwnData:
        parts += Fields::tr("own figure");
        break;
    case FailureOrigin::Reference:
        parts += Fields::tr("catalogue row");
        break;
    case FailureOrigin::KindDefault:
        parts += Fields::tr("default of the kind");
        break;
    case FailureOrigin::Nothing:
        break;
    }
    parts += basisName(failure.basis);
    QString source = QString::fromStdString(failure.source);
    if (!whole && source.size() > kLongestSource)
        source = source.left(kLongestSource).trimmed() + QStringLiteral(" …");
    parts += source;
    parts += QString::fromStdString(failure.asOf);
    if (failure.confidence)
        parts += confidenceText(*failure.confidence);
    if (failure.assumedFrequency)
        parts += Fields::tr("assumed frequency");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

std::vector<FieldChoice> rowChoices(const Catalogue& catalogue, const QString& none) {
    std::vector<FieldChoice> choices{{{}, none}};
    for (const ReliabilityRow& row : catalogue.reliabilityRows())
        choices.push_back(
            {QString::fromStdString(row.id),
             QStringLiteral("%1 (%2)").arg(QString::fromStdString(row.name), basisName(row.basis))});
    return choices;
}

void showInForce(std::vector<Field>& fields, std::size_t first, const ResolvedFailure& failure) {
    const QString origin = originText(failure, false);
    bool captioned = false;
    for (std::size_t i = first; i < fields.size(); ++i) {
        Field& field = fields[i];
        QString inForce;
        if (field.id == QLatin1String("availability"))
            inForce = failure.neverFails ? Fields::tr("never fails")
                                         : availabilityText(failure.availability.down());
        else if (field.id == QLatin1String("mttf") && !failure.neverFails)
            inForce = durationText(toSeconds(failure.mttf));
        else if (field.id == QLatin1String("mttr") && !failure.neverFails)
            inForce = durationText(toSeconds(failure.mttr));
        field.placeholder = inForce;
        if (field.id == QLatin1String("availability") && !captioned) {
            field.caption = origin;
            field.captionDetail = originText(failure, true);
            captioned = true;
        } else if (!inForce.isEmpty() && !field.isSet && field.caption.isEmpty()) {
            field.caption = shortOrigin(failure.origin);
        }
    }
}

void keepForm(FailureData& data, const QString& fieldId) {
    const bool never = fieldId == QLatin1String("never");
    const bool availability = fieldId == QLatin1String("availability");
    const bool mttf = fieldId == QLatin1String("mttf");
    const bool rate = fieldId == QLatin1String("faultRate");
    const bool row = fieldId == QLatin1String("reference");
    if (!never && !availability && !mttf && !rate && !row)
        return; // a repair time goes with every form
    data.never = never && data.never;
    if (!availability)
        data.availability.reset();
    if (!mttf)
        data.mttf.reset();
    if (!rate)
        data.faultsPer1000kmYear.reset();
    if (!row)
        data.reference.clear();
    if (never) {
        data.mttr.reset();
        data.basis.reset();
    }
}

QString completeForm(FailureData& data, const Kind* kind) {
    const bool hasForm =
        data.never || data.availability || data.mttf || data.faultsPer1000kmYear || !data.reference.empty();
    if (hasForm || !data.mttr)
        return {};
    if (kind == nullptr || kind->failureReference.empty())
        return Fields::tr("Give an availability or a time to failure first.");
    data.reference = kind->failureReference;
    return {};
}

} // namespace isthmus::fields
