#include "views/canvas/geometry/shown_design.h"

namespace isthmus {

/// Reads places from the outside in, so that each knows what holds for the place around it.
class ShownDesignReader {
public:
    ShownDesignReader(ShownDesign& shown, const View& view, ShownDesign::Purpose purpose)
        : m_shown(shown), m_view(view) {
        for (const Layer& layer : view.layers) {
            const int index = static_cast<int>(m_layers.size());
            m_layers[layer.id.value] = index;
            if (!layer.shown || (purpose == ShownDesign::Purpose::Paper && !layer.printed))
                m_leftOut.insert(index);
            if (layer.locked)
                m_locked.insert(index);
        }
    }

    void read(const Design& design) {
        for (const Place& place : design.places)
            m_places[place.id] = &place;
        for (const Place& place : design.places)
            (void)placeState(place.id);
        for (const Component& component : design.components)
            note(component.id, placeState(component.place), component.place);
        for (const Link& link : design.links)
            note(link.id, {}, {});
        for (const Flow& flow : design.flows)
            note(flow.id, {}, {});
    }

private:
    /// What a place hands down to what is in it.
    struct State {
        bool hidden = false;
        bool faint = false;
        int layer = 0;
        ElementId standIn; ///< the outermost folded place; empty: none is folded
    };

    State placeState(const ElementId& id) {
        const auto place = m_places.find(id);
        if (place == m_places.end())
            return {};
        if (const auto known = m_states.find(id); known != m_states.end())
            return known->second;
        m_states[id] = {}; // a circle of parents ends here
        const ElementId& parent = place->second->parent;
        State state = note(id, placeState(parent), parent);
        if (const Appearance* look = appearanceOf(id); look && look->folded && !state.hidden) {
            m_shown.m_folded.insert(id);
            if (state.standIn.empty()) {
                state.standIn = id;
                m_shown.m_inside[id];
            }
        }
        m_states[id] = state;
        return state;
    }

    [[nodiscard]] const Appearance* appearanceOf(const ElementId& id) const {
        const auto found = m_view.appearance.find(id);
        return found == m_view.appearance.end() ? nullptr : &found->second;
    }

    State note(const ElementId& id, const State& around, const ElementId& parent) {
        Dress dress;
        dress.layer = around.layer;
        dress.faint = around.faint;
        bool hidden = around.hidden;
        if (const Appearance* look = appearanceOf(id)) {
            dress.locked = look->locked;
            dress.faint = dress.faint || look->faint;
            dress.order = look->order;
            hidden = hidden || look->hidden;
            if (const auto layer = m_layers.find(look->layer); layer != m_layers.end())
                dress.layer = layer->second;
        }
        hidden = hidden || m_leftOut.contains(dress.layer);
        dress.untouchable = m_locked.contains(dress.layer);
        if (hidden) {
            m_shown.m_hidden.insert(id);
            if (!parent.empty())
                m_shown.m_hiddenIn[parent].push_back(id);
        } else if (!around.standIn.empty()) {
            m_shown.m_standIns[id] = around.standIn;
            m_shown.m_inside[around.standIn].push_back(id);
        }
        if (dress != Dress{})
            m_shown.m_dress[id] = dress;
        return {hidden, dress.faint, dress.layer, around.standIn};
    }

    ShownDesign& m_shown;
    const View& m_view;
    std::unordered_map<std::string, int> m_layers;
    std::unordered_set<int> m_leftOut, m_locked;
    std::unordered_map<ElementId, const Place*> m_places;
    std::unordered_map<ElementId, State> m_states;
};

ShownDesign::ShownDesign(const Design& design, Purpose purpose) {
    // Most drawings have nothing folded, hidden or on a layer: then everything stands for itself.
    if (!design.views.empty() &&
        !(design.views.front().appearance.empty() && design.views.front().layers.empty()))
        ShownDesignReader(*this, design.views.front(), purpose).read(design);
}

const ElementId& ShownDesign::standIn(const ElementId& id) const {
    static const ElementId kNobody;
    if (m_hidden.contains(id))
        return kNobody;
    const auto found = m_standIns.find(id);
    return found == m_standIns.end() ? id : found->second;
}

const std::vector<ElementId>& ShownDesign::inside(const ElementId& place) const {
    static const std::vector<ElementId> kNone;
    const auto found = m_inside.find(place);
    return found == m_inside.end() ? kNone : found->second;
}

const std::vector<ElementId>& ShownDesign::hiddenIn(const ElementId& place) const {
    static const std::vector<ElementId> kNone;
    const auto found = m_hiddenIn.find(place);
    return found == m_hiddenIn.end() ? kNone : found->second;
}

const Dress& ShownDesign::dressOf(const ElementId& id) const {
    static const Dress kPlain;
    const auto found = m_dress.find(id);
    return found == m_dress.end() ? kPlain : found->second;
}

} // namespace isthmus
