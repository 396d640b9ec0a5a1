#include "views/session/latest_work.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace isthmus {

namespace {

struct Piece {
    quint64 serial = 0;
    LatestWork::Work work;
    std::stop_source stop;
};

struct SerialNews {
    quint64 serial = 0;
    LatestWork::News tell;
};

} // namespace

// Work and news cross threads through `mutex` alone; Qt's event queue only says that there is some.
struct LatestWork::Private {
    // GUI thread.
    quint64 serial = 0; ///< of the piece whose news are wanted
    bool busy = false;

    // Shared.
    std::mutex mutex;
    std::condition_variable_any wake;
    std::optional<Piece> waiting;
    std::stop_source running;
    std::vector<SerialNews> news;

    std::jthread thread; ///< last: stops and joins before the rest goes
};

LatestWork::LatestWork(QObject* parent) : QObject(parent), d(new Private) {
    d->thread = std::jthread([this](const std::stop_token& ending) { live(ending); });
}

LatestWork::~LatestWork() {
    cancel();
    d->thread.request_stop();
    d->thread.join();
}

void LatestWork::live(const std::stop_token& ending) {
    while (!ending.stop_requested()) {
        Piece piece;
        {
            std::unique_lock lock(d->mutex);
            if (!d->wake.wait(lock, ending, [this] { return d->waiting.has_value(); }))
                return;
            piece = *std::exchange(d->waiting, std::nullopt);
            d->running = piece.stop;
        }
        const auto post = [this, serial = piece.serial](News news) {
            {
                const std::lock_guard lock(d->mutex);
                d->news.push_back({serial, std::move(news)});
            }
            QMetaObject::invokeMethod(this, "takeNews", Qt::QueuedConnection);
        };
        piece.work({piece.stop.get_token(), post});
        post([this] { d->busy = false; });
    }
}

void LatestWork::start(Work work) {
    d->busy = true;
    {
        const std::lock_guard lock(d->mutex);
        d->waiting = Piece{++d->serial, std::move(work), {}};
        d->running.request_stop();
    }
    d->wake.notify_one();
}

void LatestWork::cancel() {
    ++d->serial;
    d->busy = false;
    const std::lock_guard lock(d->mutex);
    d->waiting.reset();
    d->news.clear();
    d->running.request_stop();
}

bool LatestWork::isBusy() const {
    return d->busy;
}

void LatestWork::takeNews() {
    std::vector<SerialNews> news;
    {
        const std::lock_guard lock(d->mutex);
        news.swap(d->news);
    }
    for (const SerialNews& one : news)
        if (one.serial == d->serial)
            one.tell();
}

} // namespace isthmus
