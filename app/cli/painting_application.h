#pragma once

#include <QGuiApplication>
#include <QTemporaryDir>

#include <array>
#include <optional>

namespace isthmus {

/// What fonts and painting need while it exists. It never looks for a display. Qt asks for a runtime folder
/// all the same and complains where a session gives none or one of somebody else: it gets one of its own.
class PaintingApplication {
public:
    PaintingApplication();

private:
    QTemporaryDir m_runtimeFolder; // for its owner alone, as Qt wants it
    std::array<char, 12> m_name{"isthmus-cli"};
    std::array<char*, 2> m_arguments{m_name.data(), nullptr};
    int m_count = 1;
    std::optional<QGuiApplication> m_application;
};

} // namespace isthmus
