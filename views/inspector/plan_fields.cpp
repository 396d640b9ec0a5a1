#include "views/inspector/plan_fields.h"

#include "views/inspector/field_builders.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <QCoreApplication>

namespace isthmus {

namespace {

struct PlanFields {
    Q_DECLARE_TR_FUNCTIONS(PlanFields)
};

QString triangleText(Seconds least, Seconds likely, Seconds most) {
    return PlanFields::tr("%1 to %2, likely %3")
        .arg(durationText(least), durationText(most), durationText(likely));
}

/// How long a step takes where no fixed time is given.
QString stepFormula(const StepDuration& duration, const Catalogue& catalogue) {
    if (duration.min && duration.likely && duration.max)
        return triangleText(*duration.min, *duration.likely, *duration.max);
    if (duration.checkInterval && duration.checkThreshold)
        return PlanFields::tr("%1 × %2 checks")
            .arg(durationText(*duration.checkInterval))
            .arg(*duration.checkThreshold);
    if (duration.dnsTtl)
        return PlanFields::tr("DNS lifetime %1").arg(durationText(*duration.dnsTtl));
    if (duration.size && duration.rate)
        return PlanFields::tr("%1 at %2")
            .arg(volumeText(*duration.size),
                 quantityText(duration.rate->value, UnitFamily::InMegabytesPerSecond));
    const RecoveryStepRow* row = catalogue.recoveryStep(duration.reference);
    if (row && row->likely)
        return triangleText(row->min.value_or(*row->likely), *row->likely, row->max.value_or(*row->likely));
    return {};
}

class StepFields {
public:
    StepFields(std::vector<Field>& list, const Group& group, const FieldContext& context, std::size_t step)
        : m_list(list), m_group(group), m_context(context), m_step(step),
          m_id("step" + QByteArray::number(static_cast<qulonglong>(step))) {}

    void add() {
        addDuration();
        addLibrary();
        addPlane();
        addRegion();
        if (step().kind == StepKind::Detect || !step().vantages.empty())
            addVantages();
    }

private:
    [[nodiscard]] const RecoveryStep& step() const { return m_group.plan[m_step]; }

    void addDuration() {
        const QString label =
            step().name.empty() ? stepKindName(step().kind) : QString::fromStdString(step().name);
        Field field = fields::quantity(
            m_group, m_id.constData(), label,
            UnitFamily::InSeconds, [i = m_step](Group & g) -> auto& { return g.plan[i].duration.fixed; });
        field.placeholder = stepFormula(step().duration, m_context.catalogue);
        if (!field.isSet && !step().duration.reference.empty())
            field.caption = PlanFields::tr("from the step library");
        if (step().person)
            field.caption += (field.caption.isEmpty() ? QString() : QStringLiteral(" · ")) +
                             PlanFields::tr("a person decides");
        m_list.push_back(std::move(field));
    }

    /// Rows of the library that are made for this kind of step.
    void addLibrary() {
        std::vector<FieldChoice> choices{{QString(), PlanFields::tr("own figures")}};
        for (const RecoveryStepRow& row : m_context.catalogue.recoverySteps())
            if (row.likely && (row.stepKind == step().kind || row.id == step().duration.reference))
                choices.push_back({QString::fromStdString(row.id), QString::fromStdString(row.name)});
        if (choices.size() == 1)
            return;
        Field field{.id = QLatin1String(m_id + "Reference"),
                    .label = PlanFields::tr("↳ as in the library"),
                    .kind = FieldKind::Choice};
        field.value = QString::fromStdString(step().duration.reference);
        field.choices = std::move(choices);
        if (const auto* row = m_context.catalogue.recoveryStep(step().duration.reference))
            field.caption = QString::fromStdString(row->provenance.source);
        field.write = [i = m_step](Element& target, const QString& chosen) {
            StepDuration& duration = std::get<Group>(target).plan[i].duration;
            if (!chosen.isEmpty())
                duration = {}; // own figures would win
            duration.reference = chosen.toStdString();
            return QString();
        };
        m_list.push_back(std::move(field));
    }

    void addPlane() {
        Field field{.id = QLatin1String(m_id + "Plane"),
                    .label = PlanFields::tr("↳ acts in"),
                    .kind = FieldKind::Choice};
        const bool usesControl = !step().needsControlPlanes.empty() || !step().controlPlaneRegion.empty();
        field.value = planeOf(step()) == StepPlane::Control ? QStringLiteral("1") : QStringLiteral("0");
        field.choices = {{QStringLiteral("0"), PlanFields::tr("data plane")},
                         {QStringLiteral("1"), PlanFields::tr("control plane")}};
        field.write = [i = m_step, usesControl](Element& target, const QString& chosen) {
            const bool isControl = chosen == QLatin1String("1");
            if (!isControl && usesControl)
                return PlanFields::tr("The step needs a control plane.");
            auto& plane = std::get<Group>(target).plan[i].plane;
            plane.reset();
            if (isControl && !usesControl)
                plane = StepPlane::Control;
            return QString();
        };
        m_list.push_back(std::move(field));
    }

    void addRegion() {
        Field field{.id = QLatin1String(m_id + "Region"),
                    .label = PlanFields::tr("↳ control plane in"),
                    .kind = FieldKind::Choice};
        const QString current = QString::fromStdString(step().controlPlaneRegion);
        field.value = current;
        field.choices = {{QString(), PlanFields::tr("no region")}};
        bool isDrawn = current.isEmpty();
        for (const RegionRow& region : m_context.catalogue.regions()) {
            const QString code = QString::fromStdString(region.code);
            field.choices.push_back({code, code});
        }
        for (const Place& place : m_context.design.places)
            isDrawn = isDrawn || (place.kind == "region" && place.code == step().controlPlaneRegion);
        if (!isDrawn)
            field.caption = PlanFields::tr("not drawn: its loss is not looked at");
        field.write = [i = m_step](Element& target, const QString& chosen) {
            RecoveryStep& written = std::get<Group>(target).plan[i];
            written.controlPlaneRegion = chosen.toStdString();
            if (!chosen.isEmpty() && written.plane == StepPlane::Data)
                written.plane.reset();
            return QString();
        };
        m_list.push_back(std::move(field));
    }

    void addVantages() {
        Field field{.id = QLatin1String(m_id + "Vantages"), .label = PlanFields::tr("↳ watched from")};
        field.value = fields::referencesText(m_context.design, step().vantages);
        if (!step().vantages.empty())
            field.caption = PlanFields::tr("%1 of %2 must be alive")
                                .arg(vantagesNeeded(step()))
                                .arg(step().vantages.size());
        field.write = [i = m_step, design = &m_context.design](Element& target, const QString& typed) {
            RecoveryStep& written = std::get<Group>(target).plan[i];
            std::vector<ElementId> ids;
            const QString problem = fields::readReferences(*design, typed, ids);
            if (!problem.isEmpty())
                return problem;
            written.vantages = std::move(ids);
            if (written.vantagesNeeded &&
                static_cast<std::size_t>(*written.vantagesNeeded) > written.vantages.size())
                written.vantagesNeeded.reset();
            return QString();
        };
        m_list.push_back(std::move(field));
    }

    std::vector<Field>& m_list;
    const Group& m_group;
    const FieldContext& m_context;
    std::size_t m_step;
    QByteArray m_id;
};

} // namespace

void addPlanFields(std::vector<Field>& list, const Group& group, const FieldContext& context) {
    if (group.plan.empty())
        return;
    list.push_back(fields::heading(QStringLiteral("planHeading"), PlanFields::tr("Recovery plan")));
    for (std::size_t i = 0; i < group.plan.size(); ++i)
        StepFields(list, group, context, i).add();
}

} // namespace isthmus
