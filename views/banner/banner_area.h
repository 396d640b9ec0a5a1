#pragma once

#include "views/banner/banner.h"

#include <map>

namespace isthmus {

/// The banners of a window, one under the other, each under a name of its own. Takes no room while there are
/// none.
class BannerArea : public QWidget {
    Q_OBJECT
public:
    explicit BannerArea(QWidget* parent = nullptr);

    /// Puts a banner up, or says something else in the one of that name.
    void put(const QString& name, BannerContent content);
    void take(const QString& name);
    void takeAll();
    /// Null while there is none of that name.
    [[nodiscard]] Banner* banner(const QString& name) const;

private:
    std::map<QString, Banner*> m_banners;
};

} // namespace isthmus
