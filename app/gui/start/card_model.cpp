#include "app/gui/start/card_model.h"

namespace isthmus {

void CardModel::setCards(std::vector<Card> cards) {
    m_cards = std::move(cards);
    setTyped(m_typed);
}

void CardModel::setPicture(const QString& path, const QPixmap& picture) {
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        if (Card& card = m_cards[m_shown[row]]; card.path == path) {
            card.picture = picture;
            const QModelIndex changed = index(static_cast<int>(row));
            emit dataChanged(changed, changed, {PictureRole});
        }
}

void CardModel::setTyped(const QString& typed) {
    beginResetModel();
    m_typed = typed;
    m_shown.clear();
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const QString all =
            m_cards[i].title + QLatin1Char(' ') + m_cards[i].aside + QLatin1Char(' ') + m_cards[i].tip;
        bool fits = true;
        for (const QString& word : words)
            fits = fits && all.contains(word, Qt::CaseInsensitive);
        if (fits)
            m_shown.push_back(i);
    }
    endResetModel();
}

int CardModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CardModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Card& card = m_cards[m_shown[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return card.title;
    case Qt::ToolTipRole:
        return card.tip;
    case Qt::AccessibleDescriptionRole:
        return card.aside;
    case PathRole:
        return card.path;
    case AsideRole:
        return card.aside;
    case PictureRole:
        return card.picture;
    case ThereRole:
        return card.there;
    default:
        return {};
    }
}

Qt::ItemFlags CardModel::flags(const QModelIndex& index) const {
    const bool there = data(index, ThereRole).toBool();
    return there ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable;
}

} // namespace isthmus
