#pragma once

#include "views/theme/theme.h"

#include <QObject>

class QApplication;

namespace isthmus {

/// Holds which theme is in force and dresses the application in it. GUI thread only.
class ThemeService : public QObject {
    Q_OBJECT
public:
    [[nodiscard]] static ThemeService& instance();

    [[nodiscard]] ThemeId id() const { return m_id; }
    /// Sets style, palette and font of `application` and announces the theme. Cheap when nothing changes.
    void apply(QApplication& application, ThemeId id);
    /// What the desktop asks for: dark when its window text is lighter than its window.
    [[nodiscard]] static ThemeId systemPreference();

signals:
    void changed();

private:
    ThemeService() = default;
    ThemeId m_id = ThemeId::Light;
    bool m_dressed = false;
};

} // namespace isthmus
