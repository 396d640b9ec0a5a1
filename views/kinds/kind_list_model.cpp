#include "views/kinds/kind_list_model.h"

#include "views/icons/icon_provider.h"
#include "views/kinds/kind_memory.h"
#include "views/text/names.h"
#include "views/theme/fonts.h"

#include <QMimeData>

#include <algorithm>

namespace isthmus {

KindListModel::KindListModel(std::shared_ptr<const Catalogue> catalogue, const KindMemory& memory,
                             QObject* parent)
    : QAbstractListModel(parent), m_catalogue(std::move(catalogue)), m_memory(memory),
      m_offers(offersOf(*m_catalogue)) {
    rebuild();
}

void KindListModel::setFilter(const QString& text) {
    if (text == m_filter)
        return;
    m_filter = text;
    rebuild();
}

void KindListModel::setAccepts(Accepts accepts) {
    m_accepts = std::move(accepts);
    rebuild();
}

void KindListModel::setRanked(bool ranked) {
    m_ranked = ranked;
    rebuild();
}

void KindListModel::retranslate() {
    m_offers = offersOf(*m_catalogue);
    rebuild();
}

bool KindListModel::isShown(const Offer& offer) const {
    return (!m_accepts || m_accepts(offer)) && matchOf(offer, m_filter) > 0;
}

void KindListModel::add(const QString& heading, const QStringList& ids) {
    bool first = true;
    for (const QString& id : ids) {
        const auto found = std::find_if(m_offers.begin(), m_offers.end(),
                                        [&](const Offer& offer) { return offer.id == id; });
        if (found == m_offers.end() || !isShown(*found))
            continue;
        if (std::exchange(first, false))
            m_rows.push_back({heading, 0});
        m_rows.push_back({{}, static_cast<std::size_t>(found - m_offers.begin())});
    }
}

void KindListModel::addRemembered() {
    QStringList recent;
    for (const QString& id : m_memory.recent())
        if (!m_memory.isFavourite(id))
            recent += id;
    add(tr("Favourites"), m_memory.favourites());
    add(tr("Recent"), recent);
}

void KindListModel::addByCategory() {
    std::string category;
    for (std::size_t i = 0; i < m_offers.size(); ++i) {
        const Offer& offer = m_offers[i];
        // Products would make the list long; who wants one knows its name.
        if (!isShown(offer) || (offer.isProduct && m_filter.trimmed().isEmpty()))
            continue;
        if (offer.kind->category != category) {
            category = offer.kind->category;
            m_rows.push_back({categoryName(category), 0});
        }
        m_rows.push_back({{}, i});
    }
}

void KindListModel::addRanked() {
    for (std::size_t i = 0; i < m_offers.size(); ++i)
        if (isShown(m_offers[i]))
            m_rows.push_back({{}, i});
    std::stable_sort(m_rows.begin(), m_rows.end(), [this](const Row& a, const Row& b) {
        return matchOf(m_offers[a.offer], m_filter) > matchOf(m_offers[b.offer], m_filter);
    });
}

void KindListModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    const bool searching = !m_filter.trimmed().isEmpty();
    if (!searching)
        addRemembered();
    if (searching && m_ranked)
        addRanked();
    else
        addByCategory();
    m_best = -1;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].isHeading())
            continue;
        const auto matchAt = [&](std::size_t at) { return matchOf(m_offers[m_rows[at].offer], m_filter); };
        if (m_best < 0 || matchAt(row) > matchAt(static_cast<std::size_t>(m_best)))
            m_best = static_cast<int>(row);
    }
    endResetModel();
}

int KindListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant KindListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == IsHeadingRole)
        return row.isHeading();
    if (row.isHeading())
        return role == Qt::DisplayRole ? QVariant(row.heading)
               : role == Qt::FontRole  ? QVariant(strongFont())
                                       : QVariant();
    const Offer& offer = m_offers[row.offer];
    switch (role) {
    case Qt::DisplayRole:
        return offer.name;
    case Qt::DecorationRole:
        return kindIcon(QString::fromStdString(offer.kind->id));
    case Qt::FontRole:
        return bodyFont();
    case Qt::ToolTipRole:
        return tr("Drag to the sheet, or click to place it in the middle; Shift and click gives this kind to "
                  "what is selected");
    case KindIdRole:
        return offer.id;
    case IsFavouriteRole:
        return m_memory.isFavourite(offer.id);
    default:
        return {};
    }
}

Qt::ItemFlags KindListModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || m_rows[static_cast<std::size_t>(index.row())].isHeading())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

QStringList KindListModel::mimeTypes() const {
    return {QLatin1String(kPaletteMimeType)};
}

QMimeData* KindListModel::mimeData(const QModelIndexList& indexes) const {
    auto* data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(QLatin1String(kPaletteMimeType), indexes.first().data(KindIdRole).toString().toUtf8());
    return data;
}

} // namespace isthmus
