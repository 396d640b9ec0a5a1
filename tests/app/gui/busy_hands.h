#pragma once

#include "app/gui/main_window.h"

#include <QStringList>

#include <random>

namespace isthmus {

/// Does to a window, at random, what people do: through its actions, its mouse and its keys. The same for the
/// same seed. Knows nothing of what should come of it.
class BusyHands {
public:
    BusyHands(MainWindow& window, unsigned seed);

    /// One action. @returns what was done, for whoever has to find out what went wrong.
    QString act();
    /// Leaves dialogs, fields and modes.
    void rest();

private:
    [[nodiscard]] unsigned below(std::size_t bound) { return static_cast<unsigned>(m_random() % bound); }
    template <class Range>
    [[nodiscard]] const auto& any(const Range& range) {
        return range[below(std::size(range))];
    }
    [[nodiscard]] ElementId anyBox();
    [[nodiscard]] QPoint pointOf(const ElementId& id) const;
    [[nodiscard]] QPoint anyPoint();

    QString answerDialog(QWidget& dialog);
    QString chooseSome();
    QString trigger();
    QString place();
    QString drag();
    QString dragLine();
    QString rename();
    QString press();
    QString workOnLayers();
    QString editField();
    QString failSomething();
    QString leaf();

    MainWindow& m_window;
    std::mt19937 m_random;
    QStringList m_offers;
};

} // namespace isthmus
