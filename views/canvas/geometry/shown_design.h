#pragma once

#include "model/design/design.h"

#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace isthmus {

/// How a thing on the sheet differs from others of its kind, besides where it is.
struct Dress {
    bool locked = false;      ///< keeps its position
    bool untouchable = false; ///< on a locked layer: the mouse passes through it
    bool faint = false;       ///< context only
    int layer = 0;            ///< from the back to the front
    int order = 0;            ///< within the layer, higher is nearer

    [[nodiscard]] auto stacking() const { return std::pair(layer, order); }
    bool operator==(const Dress&) const = default;
};

/// What of a design its first view shows, and in whose stead. A folded place is drawn as one box that stands
/// for everything in it. What is hidden is not drawn: by itself, by its layer, or with the place around it.
/// What is on no layer of its own is on that of the place around it.
class ShownDesign {
public:
    enum class Purpose { Screen, Paper }; ///< layers may be left out of what is printed

    ShownDesign() = default;
    explicit ShownDesign(const Design& design, Purpose purpose = Purpose::Screen);

    /// Who is drawn for a place or component: itself, the outermost folded place around it, or nobody (an
    /// empty id).
    [[nodiscard]] const ElementId& standIn(const ElementId& id) const;
    [[nodiscard]] bool isShown(const ElementId& id) const { return standIn(id) == id; }
    /// Is a place, component, link or flow left out, for its own sake or with its place or layer?
    [[nodiscard]] bool isHidden(const ElementId& id) const { return m_hidden.contains(id); }
    [[nodiscard]] bool isFolded(const ElementId& place) const { return m_folded.contains(place); }
    /// Everything a folded place stands for, at any depth, hidden things left out.
    [[nodiscard]] const std::vector<ElementId>& inside(const ElementId& place) const;
    /// What is hidden directly inside a place.
    [[nodiscard]] const std::vector<ElementId>& hiddenIn(const ElementId& place) const;
    /// Places drawn as one box.
    [[nodiscard]] const std::unordered_map<ElementId, std::vector<ElementId>>& folded() const {
        return m_inside;
    }
    [[nodiscard]] const Dress& dressOf(const ElementId& id) const;
    /// Nothing is folded, hidden, locked or on a layer.
    [[nodiscard]] bool isPlain() const { return m_folded.empty() && m_hidden.empty() && m_dress.empty(); }

private:
    friend class ShownDesignReader;
    std::unordered_map<ElementId, ElementId> m_standIns; ///< of what a folded place stands for
    std::unordered_map<ElementId, std::vector<ElementId>> m_inside, m_hiddenIn;
    std::unordered_map<ElementId, Dress> m_dress; ///< of what has a special one
    std::unordered_set<ElementId> m_hidden, m_folded;
};

} // namespace isthmus
