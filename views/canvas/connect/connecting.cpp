#include "views/canvas/connect/connecting.h"

#include "model/edit/fresh_ids.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/canvas/geometry/grid.h"
#include "views/canvas/pickers/choice_bar.h"
#include "views/canvas/pickers/kind_picker.h"
#include "views/kinds/kind_memory.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/text/names.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <utility>

namespace isthmus {

namespace {

bool isComponent(const Offer& offer) {
    return offer.kind->kindClass == KindClass::Component;
}

} // namespace

Connecting::Connecting(CanvasContext& context, std::shared_ptr<const Catalogue> catalogue, KindMemory& memory,
                       QObject* parent)
    : QObject(parent), m_context(context), m_catalogue(std::move(catalogue)), m_memory(memory),
      m_picker(new KindPicker(m_catalogue, memory, context.view.viewport())),
      m_choice(new ChoiceBar(context.view.viewport())) {
    connect(m_picker, &KindPicker::picked, this, [this](const QString& id) {
        clearLoose();
        const auto then = std::exchange(m_then, {});
        if (const auto offer = offerOf(*m_catalogue, id); offer && then)
            then(*offer);
    });
    connect(m_picker, &KindPicker::dismissed, this, [this] {
        m_then = {};
        clearLoose();
    });
    connect(m_choice, &ChoiceBar::chosen, this, [this](int answer) {
        m_half.isAnswering = true;
        split(m_half.before, m_half.line, m_half.component, answer == 0 ? KeptHalf::Source : KeptHalf::Target,
              m_half.other, m_half.gesture);
        m_half.isAnswering = false;
    });
    connect(&context.session, &DesignSession::changed, m_choice, [this] {
        if (!m_half.isAnswering)
            m_choice->dismiss();
    });
    connect(&context.session, &DesignSession::reset, this, &Connecting::dismiss);
}

void Connecting::dismiss() {
    m_picker->dismiss();
    m_choice->dismiss();
}

void Connecting::ask(QPointF at, const QString& question, std::function<bool(const Offer&)> accepts,
                     std::function<void(const Offer&)> then) {
    m_choice->dismiss();
    m_picker->ask(m_context.view.mapFromScene(at) + QPoint(12, -20), question, std::move(accepts));
    m_then = std::move(then);
}

void Connecting::showLoose(const ElementId& from, QPointF at) {
    Adorner::Marks marks = m_context.scene.adorner().marks();
    const NodeBox* source = m_context.scene.layout().node(from);
    marks.rubberLine = source ? QLineF(source->centre, at) : QLineF();
    marks.rubberLegal = true;
    m_context.scene.adorner().setMarks(marks);
}

void Connecting::clearLoose() {
    Adorner::Marks marks = m_context.scene.adorner().marks();
    marks.rubberLine = QLineF();
    m_context.scene.adorner().setMarks(marks);
}

ElementId Connecting::placeFor(const Kind& kind, QPointF at) const {
    const AreaBox* area = m_context.scene.layout().areaAt(at);
    while (area && !mayHold(*m_catalogue, area->kind.toStdString(), kind.id))
        area = m_context.scene.layout().area(area->parent);
    return area ? area->id : ElementId{};
}

void Connecting::askTarget(const ElementId& from, LineType type, QPointF at) {
    const QPointF spot = onGrid(at);
    const QString question = type == LineType::Link
                                 ? tr("Connect %1 to …").arg(displayName(m_context.session.design(), from))
                                 : tr("Flow from %1 to …").arg(displayName(m_context.session.design(), from));
    ask(at, question, isComponent, [this, from, type, spot](const Offer& offer) {
        const JoinedEdit joined = placeAndJoin(m_context.session.design(), *m_catalogue, offer, from, type,
                                               spot, placeFor(*offer.kind, spot));
        if (!m_context.view.submit(joined.edit))
            return;
        m_memory.noteUse(offer.id);
        m_context.selection.set({joined.edit.created});
    });
    showLoose(from, at);
}

void Connecting::askSplitter(const ElementId& from, LineType type, const ElementId& line, QPointF at) {
    const QPointF spot = onGrid(at);
    const QString question = tr("Put into %1 …").arg(displayName(m_context.session.design(), line));
    const auto fits = [this, line](const Offer& offer) {
        return isComponent(offer) && whyNotSplit(m_context.session.design(), line, *offer.kind).isEmpty();
    };
    ask(at, question, fits, [this, from, type, line, spot](const Offer& offer) {
        const JoinedEdit joined = placeAndJoin(m_context.session.design(), *m_catalogue, offer, from, type,
                                               spot, placeFor(*offer.kind, spot));
        const int gesture = m_context.session.beginGesture();
        if (!m_context.view.submit(joined.edit, gesture))
            return;
        m_memory.noteUse(offer.id);
        m_context.selection.set({joined.edit.created});
        putInto(joined.edit.created, line, gesture);
    });
    showLoose(from, at);
}

void Connecting::askKind(QPointF at) {
    const QPointF spot = onGrid(at);
    const auto fits = [this, at](const Offer& offer) {
        const AreaBox* area = m_context.scene.layout().areaAt(at);
        return !area || mayHold(*m_catalogue, area->kind.toStdString(), offer.kind->id);
    };
    ask(at, tr("Place here …"), fits,
        [this, spot](const Offer& offer) { place(offer, spot, placeFor(*offer.kind, spot)); });
}

ElementId Connecting::place(const Offer& offer, QPointF at, const ElementId& place) {
    const ElementId id = m_context.session.freshId(offer.id.toStdString());
    if (!m_context.view.submit(placeEdit(m_context.session.design(), offer, id, at, place)))
        return {};
    m_memory.noteUse(offer.id);
    m_context.selection.set({id});
    return id;
}

ElementId Connecting::placeInto(const Offer& offer, QPointF at, const ElementId& place,
                                const ElementId& line) {
    const ElementId id = m_context.session.freshId(offer.id.toStdString());
    const int gesture = m_context.session.beginGesture();
    if (!m_context.view.submit(placeEdit(m_context.session.design(), offer, id, at, place), gesture))
        return {};
    m_memory.noteUse(offer.id);
    m_context.selection.set({id});
    putInto(id, line, gesture);
    return id;
}

void Connecting::putInto(const ElementId& component, const ElementId& line, int gesture) {
    const NodeBox* node = m_context.scene.layout().node(component);
    const Design before = m_context.session.design();
    const ElementId other = FreshIds(before).next(line.value);
    const KeptHalf keeps = node ? longerHalf(line, node->centre) : KeptHalf::Source;
    if (!split(before, line, component, keeps, other, gesture))
        return;
    m_half = {before, line, component, other, gesture, false};
    const Link* link = findById(before.links, line);
    const Flow* flow = findById(before.flows, line);
    const QString middle = displayName(before, component);
    const QString pair = tr("%1 – %2", "both ends of a link");
    const QPoint below = m_context.view.mapFromScene(node ? node->label().bottomLeft() : QPointF());
    m_choice->ask(below + QPoint(0, 12), tr("What %1 is stays with").arg(displayName(before, line)),
                  pair.arg(displayName(before, link ? link->from : flow->from), middle),
                  pair.arg(middle, displayName(before, link ? link->to : flow->to)),
                  keeps == KeptHalf::Source ? 0 : 1);
}

bool Connecting::split(const Design& before, const ElementId& line, const ElementId& component,
                       KeptHalf keeps, const ElementId& other, int gesture) {
    SplitEdit edit = splitEdit(before, *m_catalogue, line, component, keeps, other);
    // Said anew, the new half is there already.
    const Design& now = m_context.session.design();
    const bool again = findById(now.links, other) || findById(now.flows, other);
    for (Edit& part : std::get<CompoundEdit>(edit.edit.edit).edits)
        if (auto* add = std::get_if<AddElement>(&part); add && again)
            part = ReplaceElement{Element(add->element)};
    return m_context.view.submit(edit.edit, gesture);
}

KeptHalf Connecting::longerHalf(const ElementId& line, QPointF at) const {
    for (const RoutedLine& routed : m_context.scene.content().routes().lines())
        if (routed.id == line && !routed.points.empty())
            return QLineF(routed.points.front(), at).length() >= QLineF(routed.points.back(), at).length()
                       ? KeptHalf::Source
                       : KeptHalf::Target;
    return KeptHalf::Source;
}

ElementId Connecting::lineFor(const Kind& kind, QPointF at) const {
    const DiagramHit hit = m_context.view.hitAt(at);
    const bool isLine = hit.what == DiagramHit::What::Line || hit.what == DiagramHit::What::Chip;
    return isLine && whyNotSplit(m_context.session.design(), hit.id, kind).isEmpty() ? hit.id : ElementId{};
}

std::set<ElementId> Connecting::joinedWith(const ElementId& id, LineType type) const {
    std::set<ElementId> others;
    const auto note = [&](const auto& line) {
        if (line.from == id)
            others.insert(line.to);
        else if (line.to == id)
            others.insert(line.from);
    };
    const Design& design = m_context.session.design();
    if (type == LineType::Link)
        std::for_each(design.links.begin(), design.links.end(), note);
    else
        std::for_each(design.flows.begin(), design.flows.end(), note);
    return others;
}

void Connecting::quickConnect(const ElementId& from, Direction direction, LineType type) {
    const DiagramLayout& layout = m_context.scene.layout();
    if (!layout.node(from))
        return;
    const Design& design = m_context.session.design();
    ElementId shown;
    if (const NodeBox* to = neighbourOf(layout, from, direction, joinedWith(from, type))) {
        const ElementId id = m_context.session.freshId(from.value + "-" + to->id.value);
        shown = to->id;
        if (!m_context.view.submit(type == LineType::Link ? connectEdit(design, *m_catalogue, id, from, shown)
                                                          : flowEdit(design, *m_catalogue, id, from, shown)))
            return;
    } else {
        const JoinedEdit joined =
            cloneAndJoin(design, *m_catalogue, from, type, spotBeside(layout, from, direction));
        if (!m_context.view.submit(joined.edit))
            return;
        shown = joined.edit.created;
    }
    m_context.selection.set({shown}); // the next step goes on from there
    m_context.view.reveal(shown);
}

} // namespace isthmus
