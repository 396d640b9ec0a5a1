#pragma once

#include "views/kinds/offers.h"

#include <QAbstractListModel>

#include <functional>
#include <memory>
#include <vector>

namespace isthmus {

class KindMemory;

/// MIME type of an offer dragged out of a list: its id in UTF-8.
inline constexpr const char* kPaletteMimeType = "application/x-isthmus-kind";

/// What can be put on the sheet: marked ones and those placed last first, then all kinds under the headings
/// of their categories. While somebody searches: what matches, products too.
class KindListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { KindIdRole = Qt::UserRole, IsHeadingRole, IsFavouriteRole };
    using Accepts = std::function<bool(const Offer&)>;

    KindListModel(std::shared_ptr<const Catalogue> catalogue, const KindMemory& memory,
                  QObject* parent = nullptr);

    /// Keeps offers in whose name, id, category or other words every word of `text` is found, in any case.
    void setFilter(const QString& text);
    /// Only these from now on; empty: all.
    void setAccepts(Accepts accepts);
    /// Matches are listed best first, without headings.
    void setRanked(bool ranked);
    /// Reads anew what is remembered. Not by itself: rows must not move under somebody's mouse.
    void refresh() { rebuild(); }
    /// Reads names anew after a change of language.
    void retranslate();
    /// The row that answers best; −1 when nothing matches.
    [[nodiscard]] int bestRow() const { return m_best; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    struct Row {
        QString heading; ///< empty: an offer
        std::size_t offer = 0;
        [[nodiscard]] bool isHeading() const { return !heading.isEmpty(); }
    };
    void rebuild();
    void addRemembered();
    void addByCategory();
    void addRanked();
    void add(const QString& heading, const QStringList& ids);
    [[nodiscard]] bool isShown(const Offer& offer) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    const KindMemory& m_memory;
    std::vector<Offer> m_offers;
    Accepts m_accepts;
    QString m_filter;
    bool m_ranked = false;
    std::vector<Row> m_rows;
    int m_best = -1;
};

} // namespace isthmus
