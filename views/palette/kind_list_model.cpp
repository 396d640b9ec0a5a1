#include "views/palette/kind_list_model.h"

#include "views/icons/icon_provider.h"
#include "views/text/names.h"
#include "views/theme/fonts.h"

#include <QMimeData>

#include <algorithm>

namespace isthmus {

KindListModel::KindListModel(std::shared_ptr<const Catalogue> catalogue, QObject* parent)
    : QAbstractListModel(parent), m_catalogue(std::move(catalogue)) {
    rebuild();
}

void KindListModel::setFilter(const QString& text) {
    if (text == m_filter)
        return;
    m_filter = text;
    rebuild();
}

void KindListModel::retranslate() {
    rebuild();
}

void KindListModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    const QStringList words = m_filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::string category;
    for (const Kind& kind : m_catalogue->kinds()) {
        if (kind.kindClass == KindClass::Link)
            continue;
        const QString heading = categoryName(kind.category);
        const QString haystack = kindName(kind) + QLatin1Char(' ') + QString::fromStdString(kind.name) +
                                 QLatin1Char(' ') + QString::fromStdString(kind.id) + QLatin1Char(' ') +
                                 heading;
        const bool matches = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return haystack.contains(word, Qt::CaseInsensitive);
        });
        if (!matches)
            continue;
        if (kind.category != category) {
            category = kind.category;
            m_rows.push_back({heading, nullptr});
        }
        m_rows.push_back({{}, &kind});
    }
    endResetModel();
}

int KindListModel::firstKindRow() const {
    const auto it =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.kind != nullptr; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int KindListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant KindListModel::data(const QModelIndex& index, int role) const {
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == IsHeadingRole)
        return row.kind == nullptr;
    if (row.kind == nullptr)
        return role == Qt::DisplayRole ? QVariant(row.heading)
               : role == Qt::FontRole  ? QVariant(strongFont())
                                       : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return kindName(*row.kind);
    case Qt::DecorationRole:
        return kindIcon(QString::fromStdString(row.kind->id));
    case Qt::FontRole:
        return bodyFont();
    case Qt::ToolTipRole:
        return tr("Drag to the sheet, or press Enter to place it in the middle");
    case KindIdRole:
        return QString::fromStdString(row.kind->id);
    default:
        return {};
    }
}

Qt::ItemFlags KindListModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || m_rows[static_cast<std::size_t>(index.row())].kind == nullptr)
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
