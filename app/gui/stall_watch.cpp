#include "app/gui/stall_watch.h"

#include <condition_variable>
#include <memory>
#include <mutex>

namespace isthmus {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kPause{25}; ///< between two questions

/// One question to the event loop. Shared, as the loop may answer when nobody waits any more.
struct Question {
    std::mutex mutex;
    std::condition_variable_any changed;
    bool answered = false;
};

} // namespace

StallWatch::StallWatch(QObject* parent)
    : QObject(parent), m_thread([this](const std::stop_token& stop) { watch(stop); }) {}

// The thread ends before the object that it asks.
StallWatch::~StallWatch() {
    m_thread.request_stop();
    m_thread.join();
}

void StallWatch::printStalls() {
    connect(this, &StallWatch::stalled, this,
            [](int milliseconds) { qWarning("the event loop was blocked for %d ms", milliseconds); });
}

void StallWatch::watch(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const auto question = std::make_shared<Question>();
        const Clock::time_point asked = Clock::now();
        QMetaObject::invokeMethod(
            this,
            [this, question, asked] {
                const auto waited =
                    std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - asked);
                {
                    const std::scoped_lock lock(question->mutex);
                    question->answered = true;
                }
                question->changed.notify_all();
                if (waited > kLimit)
                    emit stalled(static_cast<int>(waited.count()));
            },
            Qt::QueuedConnection);
        std::unique_lock lock(question->mutex);
        question->changed.wait(lock, stop, [&] { return question->answered; });
        question->changed.wait_for(lock, stop, kPause, [] { return false; });
    }
}

} // namespace isthmus
