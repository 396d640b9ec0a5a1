#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace isthmus {

class DesignSession;
class WhatIf;

/// The amber line under the strip while the what-if mode is on: what is failed, that the design is not
/// changed, and the ways out. Hidden otherwise.
class WhatIfRibbon : public QWidget {
    Q_OBJECT
public:
    WhatIfRibbon(DesignSession& session, WhatIf& whatIf, QWidget* parent = nullptr);

    /// What the ribbon says, in full.
    [[nodiscard]] QString message() const { return m_message; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void elide();
    void saveAsScenario();

    DesignSession& m_session;
    WhatIf& m_whatIf;
    QString m_message;
    QLabel* m_label;
    QToolButton* m_restore;
    QToolButton* m_save;
    QToolButton* m_leave;
};

} // namespace isthmus
