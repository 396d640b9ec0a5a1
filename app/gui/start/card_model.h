#pragma once

#include <QAbstractListModel>
#include <QPixmap>
#include <QString>

#include <vector>

namespace isthmus {

/// One thing to open: a file or a template.
struct Card {
    QString path;
    QString title;
    QString aside;   ///< a second, smaller line
    QString tip;     ///< more words
    QPixmap picture; ///< null: there is none (yet)
    bool there = true;
};

/// Things to open, as pictures with names; those whose words lack what was typed are left out.
class CardModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { PathRole = Qt::UserRole, AsideRole, PictureRole, ThereRole };
    using QAbstractListModel::QAbstractListModel;

    void setCards(std::vector<Card> cards);
    void setPicture(const QString& path, const QPixmap& picture);
    void setTyped(const QString& typed);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<Card> m_cards;
    std::vector<std::size_t> m_shown;
    QString m_typed;
};

} // namespace isthmus
