#pragma once

#include "views/canvas/overlay/overlay.h"
#include "views/canvas/painters/diagram_painter.h"

#include <memory>

namespace isthmus {

/// A line with the way it looks now and the place of its chip.
struct DrawnLine {
    LineLook look;
    ElementId owner; ///< the cable it is a segment of, or itself
    QString name;    ///< shown while the line is selected or under the mouse; empty: has none
    QRectF chip;     ///< null: none

    bool operator==(const DrawnLine&) const = default;
};

/// Everything a drawing of a design consists of, whoever paints it: boxes, lines, chips, states.
class DiagramContent {
public:
    explicit DiagramContent(std::shared_ptr<const Catalogue> catalogue) : m_catalogue(std::move(catalogue)) {}

    /// Reads the design anew; `moved` names what may stand elsewhere than before (empty: anything may).
    void update(const Design& design, const std::set<ElementId>& moved);
    /// The same where nothing but positions changed, and where lines pass if they are `led`; `touched` adds
    /// the places around. Quick. Does nothing and says false when that is not so.
    bool reposition(const Design& design, const std::set<ElementId>& moved,
                    const std::set<ElementId>& touched, bool led = false);
    /// Areas that keep their size whatever is dragged in or out; empty ends that.
    void freezeAreas(std::map<ElementId, QRectF> areas) { m_frozen = std::move(areas); }
    void setFlowsShown(bool shown) { m_routes.setFlowsShown(shown); }
    /// Second lines under components, e.g. "lag 2 h 24 min"; replaces "2 of 3" where given.
    void setSecondaryLines(std::map<ElementId, QString> lines) { m_secondary = std::move(lines); }
    /// What elements are coloured by besides their state; null: nothing. To be followed by restyle().
    void setOverlay(std::shared_ptr<const Overlay> overlay) { m_overlay = std::move(overlay); }
    [[nodiscard]] const Overlay* overlay() const { return m_overlay.get(); }
    /// To be called when the state changed: works out looks and chips.
    void restyle(const Design& design);
    void clear() { m_routes.clear(); }
    /// Layers may be left out of what is printed. Before the first update.
    void setPurpose(ShownDesign::Purpose purpose) { m_purpose = purpose; }

    [[nodiscard]] DiagramState& state() { return m_state; }
    [[nodiscard]] const DiagramState& state() const { return m_state; }
    /// State of the box of a place or component, and of what a folded one stands for.
    [[nodiscard]] BoxLook boxLook(const ElementId& id) const;
    [[nodiscard]] const DiagramLayout& layout() const { return m_layout; }
    [[nodiscard]] const DiagramRoutes& routes() const { return m_routes; }
    [[nodiscard]] const std::vector<DrawnLine>& drawn() const {
        return m_drawn;
    } ///< parallel to routes().lines()
    [[nodiscard]] const Catalogue* catalogue() const { return m_catalogue.get(); }
    [[nodiscard]] QRectF bounds() const;
    /// The name of a line that has no chip, as it is shown while the line is selected: in one row, cut short.
    [[nodiscard]] QString shortName(std::size_t line) const;
    /// Where that name stands: where it was put, else near the middle, clear of boxes and all other lines.
    [[nodiscard]] QRectF nameSpot(std::size_t line) const;

private:
    enum class KeepsOff { Cables, Lines };
    /// Where a chip with `text` stands best on a line: where it was put, else near its middle, clear of boxes
    /// and other chips.
    [[nodiscard]] QRectF chipSpot(std::size_t line, const QString& text, KeepsOff others) const;
    void placeChips();
    void countTroubled();
    [[nodiscard]] DrawnLine linkDrawn(const Design& design, const Link& link) const;
    [[nodiscard]] DrawnLine flowDrawn(const RoutedLine& line, const Flow& flow) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    DiagramLayout m_layout;
    DiagramRoutes m_routes;
    DiagramState m_state;
    std::map<ElementId, QRectF> m_frozen;
    std::map<ElementId, QString> m_secondary;
    std::shared_ptr<const Overlay> m_overlay;
    std::vector<DrawnLine> m_drawn;
    std::unordered_map<ElementId, int> m_troubled; ///< in folded places
    ShownDesign::Purpose m_purpose = ShownDesign::Purpose::Screen;
};

} // namespace isthmus
