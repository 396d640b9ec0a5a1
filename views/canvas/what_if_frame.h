#pragma once

#include <QWidget>

namespace isthmus {

class WhatIf;

/// The frame around the sheet while the what-if mode is on: nobody takes a question for the drawing. Lies
/// over the sheet and lets the mouse through.
class WhatIfFrame : public QWidget {
    Q_OBJECT
public:
    WhatIfFrame(const WhatIf& whatIf, QWidget* sheet);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace isthmus
