#include "views/text/finding_text.h"

#include "views/text/engine_text.h"
#include "views/text/names.h"

#include <QCoreApplication>

namespace isthmus {

QString evidenceText(const Design& design, const Finding& finding) {
    const std::size_t colon = finding.evidence.find(": ");
    if (finding.id != "price_missing" || colon == std::string::npos)
        return engineText(design, finding.evidence);
    return QCoreApplication::translate("Engine", "%1: %2")
        .arg(costRuleName(finding.evidence.substr(0, colon)),
             engineText(design, finding.evidence.substr(colon + 2)));
}

QString remedyText(const Finding& finding) {
    return engineText(Design{}, finding.remedy);
}

QString practiceText(const Finding& finding) {
    if (!finding.bestPractice)
        return {};
    return QString::fromStdString(finding.bestPractice->id) + QStringLiteral(", ") +
           engineText(Design{}, finding.bestPractice->title);
}

} // namespace isthmus
