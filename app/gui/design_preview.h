#pragma once

#include <QPixmap>
#include <QWidget>

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <memory>

namespace isthmus {

/// A picture of a whole design, as large as fits.
class DesignPreview : public QWidget {
    Q_OBJECT
public:
    DesignPreview(std::shared_ptr<const Catalogue> catalogue, QWidget* parent = nullptr);

    /// `design` must live until it is another or null.
    void setDesign(const Design* design);
    [[nodiscard]] QSize sizeHint() const override { return {520, 340}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void render();

    std::shared_ptr<const Catalogue> m_catalogue;
    const Design* m_design = nullptr;
    QPixmap m_picture;
};

} // namespace isthmus
