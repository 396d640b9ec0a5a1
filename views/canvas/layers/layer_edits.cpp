#include "views/canvas/layers/layer_edits.h"

#include "views/canvas/arrange/appearance_edits.h"
#include "views/canvas/geometry/shown_design.h"

#include <QCoreApplication>

#include <algorithm>

namespace isthmus {

namespace {

constexpr char kLowest[] = "layer-1";

QString layerWords(const char* text) {
    return QCoreApplication::translate("layers", text);
}

Edit layersEdit(const Design& design, std::vector<Layer> layers) {
    return SetLayers{design.views.front().id, std::move(layers)};
}

NamedEdit noLayerEdit() {
    return {CompoundEdit{}, {}, {}};
}

ElementId freshId(const std::vector<Layer>& layers) {
    for (std::size_t number = layers.size() + 1;; ++number) {
        const ElementId id{"layer-" + std::to_string(number)};
        if (std::none_of(layers.begin(), layers.end(), [&](const Layer& layer) { return layer.id == id; }))
            return id;
    }
}

QString freshLayerName(const std::vector<Layer>& layers) {
    for (std::size_t number = layers.size() + 1;; ++number) {
        const QString name = layerWords(QT_TRANSLATE_NOOP("layers", "Layer %1")).arg(number);
        if (std::none_of(layers.begin(), layers.end(),
                         [&](const Layer& layer) { return layerName(layer) == name; }))
            return name;
    }
}

} // namespace

std::vector<Layer> layersOf(const Design& design) {
    if (!design.views.empty() && !design.views.front().layers.empty())
        return design.views.front().layers;
    Layer lowest;
    lowest.id = {kLowest};
    return {lowest};
}

QString layerName(const Layer& layer) {
    return layer.name.empty() ? layerWords(QT_TRANSLATE_NOOP("layers", "Drawing"))
                              : QString::fromStdString(layer.name);
}

std::vector<int> layerCounts(const Design& design) {
    std::vector<int> counts(layersOf(design).size(), 0);
    const ShownDesign shown(design);
    const auto count = [&](const auto& elements) {
        for (const auto& element : elements)
            ++counts[std::min(static_cast<std::size_t>(shown.dressOf(element.id).layer), counts.size() - 1)];
    };
    count(design.places);
    count(design.components);
    count(design.links);
    count(design.flows);
    return counts;
}

NamedEdit addLayerEdit(const Design& design, std::size_t above) {
    std::vector<Layer> layers = layersOf(design);
    Layer fresh;
    fresh.id = freshId(layers);
    fresh.name = freshLayerName(layers).toStdString();
    const QString label =
        layerWords(QT_TRANSLATE_NOOP("layers", "Add layer %1")).arg(QString::fromStdString(fresh.name));
    const std::size_t at = std::min(above + 1, layers.size());
    layers.insert(layers.begin() + static_cast<std::ptrdiff_t>(at), fresh);
    return {layersEdit(design, std::move(layers)), label, fresh.id};
}

NamedEdit removeLayerEdit(const Design& design, std::size_t index) {
    std::vector<Layer> layers = layersOf(design);
    if (index == 0 || index >= layers.size())
        return noLayerEdit();
    const Layer gone = layers[index];
    std::set<ElementId> on;
    for (const auto& [id, look] : design.views.front().appearance)
        if (look.layer == gone.id.value)
            on.insert(id);
    CompoundEdit edit = dressedEdit(design, on, [](Appearance& look) { look.layer.clear(); });
    layers.erase(layers.begin() + static_cast<std::ptrdiff_t>(index));
    edit.edits.push_back(layersEdit(design, std::move(layers)));
    return {
        std::move(edit), layerWords(QT_TRANSLATE_NOOP("layers", "Remove layer %1")).arg(layerName(gone)), {}};
}

NamedEdit changeLayerEdit(const Design& design, std::size_t index, const QString& label,
                          const std::function<void(Layer&)>& change) {
    std::vector<Layer> layers = layersOf(design);
    if (index >= layers.size())
        return noLayerEdit();
    const Layer before = layers[index];
    change(layers[index]);
    if (layers[index] == before)
        return noLayerEdit();
    return {layersEdit(design, std::move(layers)), label.arg(layerName(before)), {}};
}

NamedEdit reorderLayerEdit(const Design& design, std::size_t from, std::size_t to) {
    std::vector<Layer> layers = layersOf(design);
    if (from == to || from == 0 || to == 0 || from >= layers.size() || to >= layers.size())
        return noLayerEdit();
    const Layer moved = layers[from];
    layers.erase(layers.begin() + static_cast<std::ptrdiff_t>(from));
    layers.insert(layers.begin() + static_cast<std::ptrdiff_t>(to), moved);
    return {layersEdit(design, std::move(layers)),
            layerWords(QT_TRANSLATE_NOOP("layers", "Move layer %1")).arg(layerName(moved)),
            {}};
}

NamedEdit putOnLayerEdit(const Design& design, const std::set<ElementId>& ids, std::size_t index) {
    const std::vector<Layer> layers = layersOf(design);
    if (index >= layers.size())
        return noLayerEdit();
    const ShownDesign shown(design);
    const auto around = [&](const ElementId& id) {
        const ElementId place = placeOf(design, id);
        return place.empty() ? 0 : shown.dressOf(place).layer;
    };
    CompoundEdit edit;
    for (const ElementId& id : ids) {
        if (!findById(design.places, id) && !findById(design.components, id) && !findById(design.links, id) &&
            !findById(design.flows, id))
            continue;
        // The lowest layer is where everything is that nothing else is said of.
        const std::string name = index == 0 && around(id) == 0 ? std::string() : layers[index].id.value;
        for (Edit& one : dressedEdit(design, {id}, [&](Appearance& look) { look.layer = name; }).edits)
            edit.edits.push_back(std::move(one));
    }
    if (edit.edits.empty())
        return noLayerEdit();
    if (design.views.front().layers.empty())
        edit.edits.push_back(layersEdit(design, layers));
    return {std::move(edit),
            layerWords(QT_TRANSLATE_NOOP("layers", "Put %1 on layer %2"))
                .arg(countedName(design, ids), layerName(layers[index])),
            {}};
}

} // namespace isthmus
