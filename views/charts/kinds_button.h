#pragma once

#include <QToolButton>

#include <string>
#include <vector>

namespace isthmus {

/// Chooses some kinds out of those there are, in a menu that stays open while one is ticked after another.
class KindsButton : public QToolButton {
    Q_OBJECT
public:
    struct Kind {
        std::string word;
        QString name;

        bool operator==(const Kind&) const = default;
    };
    explicit KindsButton(QWidget* parent = nullptr);

    /// What there is to choose from; what was chosen and is still there stays so.
    void setKinds(std::vector<Kind> kinds);
    /// Empty: all.
    [[nodiscard]] std::vector<std::string> chosen() const;
    void retranslate();

signals:
    void chosenChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void say();

    std::vector<Kind> m_kinds;
    QMenu* m_menu;
};

} // namespace isthmus
