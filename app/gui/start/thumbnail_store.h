#pragma once

#include <QObject>
#include <QPixmap>
#include <QString>
#include <QTimer>

#include "model/catalogue/catalogue.h"

#include <deque>
#include <memory>

namespace isthmus {

/// Small pictures of design files, one after the other while the program has nothing else to do: read from
/// where they are, or painted and kept in the person's cache folder until the file changes.
class ThumbnailStore : public QObject {
    Q_OBJECT
public:
    struct Wanted {
        QString path;    ///< of the design
        QString picture; ///< a file that has its picture; empty: it is painted
    };
    explicit ThumbnailStore(std::shared_ptr<const Catalogue> catalogue, QObject* parent = nullptr);

    /// Asks for more pictures; ready() tells of each that there is.
    void want(const std::vector<Wanted>& files);
    /// The files left to look at are not looked at.
    void stop();

signals:
    void ready(const QString& path, const QPixmap& picture);

private:
    void next();
    [[nodiscard]] QPixmap pictureOf(const QString& path) const;
    [[nodiscard]] QPixmap painted(const QString& path) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    std::deque<Wanted> m_wanted;
    QTimer m_timer;
};

} // namespace isthmus
