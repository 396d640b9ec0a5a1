#include "views/banner/banner_area.h"

#include <QVBoxLayout>

namespace isthmus {

BannerArea::BannerArea(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("bannerArea"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    hide();
}

void BannerArea::put(const QString& name, BannerContent content) {
    Banner*& banner = m_banners[name];
    if (banner == nullptr) {
        banner = new Banner(this);
        banner->setObjectName(name);
        layout()->addWidget(banner);
        connect(banner, &Banner::closed, this, [this, name] { take(name); });
    }
    banner->setContent(std::move(content));
    banner->show();
    show();
}

void BannerArea::take(const QString& name) {
    const auto at = m_banners.find(name);
    if (at == m_banners.end())
        return;
    at->second->hide();
    at->second->setObjectName({});
    at->second->deleteLater(); // one of its buttons may be what takes it down
    m_banners.erase(at);
    setVisible(!m_banners.empty());
}

void BannerArea::takeAll() {
    while (!m_banners.empty())
        take(m_banners.begin()->first);
}

Banner* BannerArea::banner(const QString& name) const {
    const auto at = m_banners.find(name);
    return at == m_banners.end() ? nullptr : at->second;
}

} // namespace isthmus
