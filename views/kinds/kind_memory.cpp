#include "views/kinds/kind_memory.h"

namespace isthmus {

namespace {

constexpr int kMostRecent = 6;

} // namespace

void KindMemory::restore(const QStringList& recent, const QStringList& favourites) {
    m_recent = recent.mid(0, kMostRecent);
    m_favourites = favourites;
    emit changed();
}

void KindMemory::noteUse(const QString& offer) {
    if (m_recent.value(0) == offer)
        return;
    m_recent.removeAll(offer);
    m_recent.prepend(offer);
    m_recent = m_recent.mid(0, kMostRecent);
    emit changed();
}

void KindMemory::setFavourite(const QString& offer, bool on) {
    if (on == isFavourite(offer))
        return;
    if (on)
        m_favourites.append(offer);
    else
        m_favourites.removeAll(offer);
    emit changed();
}

} // namespace isthmus
