#pragma once

#include <QString>

#include <functional>
#include <map>
#include <vector>

namespace isthmus {

/// The figures of a report that its appendix opens, numbered in the order in which the report first shows
/// them. Without a way to open them a figure is shown as it is.
class FigureLinks {
public:
    /// Whether a figure opens: its id as in model/derivation/figure_id.h.
    using Opens = std::function<bool(const QString& figure)>;

    FigureLinks() = default;
    /// @param most  of one kind, for each journey by itself; those shown first open. 0: all of them.
    explicit FigureLinks(Opens opens, int most = 0) : m_opens(std::move(opens)), m_most(most) {}

    /// `html` as a link to where the figure opens, with its number behind it; `html` alone where it does not.
    [[nodiscard]] QString link(const QString& figure, const QString& html);
    /// The number of a figure that is shown; empty: it is not.
    [[nodiscard]] QString numberOf(const QString& figure) const;
    [[nodiscard]] const std::vector<QString>& figures() const { return m_figures; }

private:
    [[nodiscard]] bool isRoomFor(const QString& figure);

    Opens m_opens;
    int m_most = 0;
    std::map<QString, int> m_counts; ///< by kind and journey
    std::vector<QString> m_figures;
    std::vector<QString> m_closed; ///< asked for; they do not open here
};

} // namespace isthmus
