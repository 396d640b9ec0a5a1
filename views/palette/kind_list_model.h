#pragma once

#include "model/catalogue/catalogue.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace isthmus {

/// MIME type of a kind dragged out of the palette: its id in UTF-8.
inline constexpr const char* kPaletteMimeType = "application/x-isthmus-kind";

/// The places and components that can be put on the sheet, under the headings of their categories, as far
/// as they match the words searched for.
class KindListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { KindIdRole = Qt::UserRole, IsHeadingRole };

    explicit KindListModel(std::shared_ptr<const Catalogue> catalogue, QObject* parent = nullptr);

    /// Keeps kinds whose name, id or category holds every word of `text`, in any case.
    void setFilter(const QString& text);
    /// Reads names anew after a change of language.
    void retranslate();
    /// First row that is a kind; -1 when nothing matches.
    [[nodiscard]] int firstKindRow() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    struct Row {
        QString heading; ///< empty: a kind
        const Kind* kind = nullptr;
    };
    void rebuild();

    std::shared_ptr<const Catalogue> m_catalogue;
    QString m_filter;
    std::vector<Row> m_rows;
};

} // namespace isthmus
