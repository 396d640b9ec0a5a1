#include "views/inspector/field_builders.h"
#include "views/inspector/fields_context.h"

#include "model/edit/references.h"
#include "views/text/names.h"

#include <cmath>

namespace isthmus::fields {

QString outsideText(const Range& range, UnitFamily family) {
    if (std::isinf(range.most))
        return Fields::tr("At least %1.").arg(quantityText(range.least, family));
    return Fields::tr("From %1 to %2.")
        .arg(quantityText(range.least, family), quantityText(range.most, family));
}

QString referenceText(const Design& design, const ElementId& id) {
    std::string name;
    int bearers = 0;
    visitElementRanges(design, [&](const auto& range) {
        for (const auto& element : range)
            if (element.id == id)
                name = element.name;
    });
    visitElementRanges(design, [&](const auto& range) {
        for (const auto& element : range)
            bearers += element.name == name ? 1 : 0;
    });
    const bool clear = bearers == 1 && name.find_first_of(",+") == std::string::npos;
    return QString::fromStdString(clear && !name.empty() ? name : id.value);
}

ElementId referenceFrom(const Design& design, const QString& text) {
    const std::string wanted = text.trimmed().toStdString();
    ElementId byName;
    ElementId byId;
    int bearers = 0;
    visitElementRanges(design, [&](const auto& range) {
        for (const auto& element : range) {
            if (element.id.value == wanted)
                byId = element.id;
            if (element.name == wanted) {
                byName = element.id;
                ++bearers;
            }
        }
    });
    if (!byId.empty())
        return byId;
    return bearers == 1 ? byName : ElementId{};
}

QString referencesText(const Design& design, const std::vector<ElementId>& ids) {
    QStringList names;
    for (const ElementId& id : ids)
        names += referenceText(design, id);
    return names.join(QStringLiteral(", "));
}

QString readReferences(const Design& design, const QString& text, std::vector<ElementId>& ids) {
    const QStringList names = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& name : names) {
        if (name.trimmed().isEmpty())
            continue;
        const ElementId id = referenceFrom(design, name);
        if (id.empty())
            return Fields::tr("Nothing is called “%1”.").arg(name.trimmed());
        ids.push_back(id);
    }
    return {};
}

Field heading(const QString& id, const QString& label) {
    return {.id = id, .label = label, .kind = FieldKind::Heading};
}

std::vector<FieldChoice> kindChoices(const Catalogue& catalogue, KindClass kindClass) {
    std::vector<FieldChoice> choices;
    for (const Kind& kind : catalogue.kinds())
        if (kind.kindClass == kindClass)
            choices.push_back({QString::fromStdString(kind.id), kindName(kind)});
    return choices;
}

} // namespace isthmus::fields
