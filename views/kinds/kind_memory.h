#pragma once

#include <QObject>
#include <QStringList>

namespace isthmus {

/// Which offers (see offers.h) were placed last, and which somebody marked. Keeps nothing itself: whoever
/// owns the settings restores it and writes it down when it changed.
class KindMemory : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const QStringList& recent() const { return m_recent; } ///< newest first, at most six
    [[nodiscard]] const QStringList& favourites() const { return m_favourites; }
    [[nodiscard]] bool isFavourite(const QString& offer) const { return m_favourites.contains(offer); }

    void restore(const QStringList& recent, const QStringList& favourites);
    void noteUse(const QString& offer);
    void setFavourite(const QString& offer, bool on);

signals:
    void changed();

private:
    QStringList m_recent;
    QStringList m_favourites;
};

} // namespace isthmus
