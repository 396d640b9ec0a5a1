#pragma once

#include <QObject>

#include <chrono>
#include <thread>

namespace isthmus {

/// Says when the event loop was blocked: a thread of its own asks it for an answer again and again. Mouse and
/// keys wait as long as that answer does. For debug builds and tests; lives on the thread it watches.
class StallWatch : public QObject {
    Q_OBJECT
public:
    /// Longer than this and a hand notices.
    static constexpr std::chrono::milliseconds kLimit{100};

    explicit StallWatch(QObject* parent = nullptr);
    ~StallWatch() override;

    /// Prints every stall as a warning.
    void printStalls();

signals:
    /// The loop answers again after this long, which is more than the limit.
    void stalled(int milliseconds);

private:
    void watch(const std::stop_token& stop);

    std::jthread m_thread;
};

} // namespace isthmus
