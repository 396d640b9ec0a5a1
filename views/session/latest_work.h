#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace isthmus {

/// A thread that carries out one piece of work at a time, the one asked for last: a new piece takes the place
/// of the one that waits and cancels the one that runs. What a piece has found comes back as news, carried
/// out on the thread the object lives on, in order, and never once the piece was cancelled or replaced.
///
/// Belongs to the GUI thread and never blocks it; destroying it cancels and joins.
class LatestWork : public QObject {
    Q_OBJECT
public:
    using News = std::function<void()>;
    /// What a piece of work has at hand, on the working thread.
    struct Desk {
        std::stop_token stop;
        std::function<void(News)> post;
    };
    using Work = std::function<void(const Desk&)>;

    explicit LatestWork(QObject* parent = nullptr);
    ~LatestWork() override;

    void start(Work work);
    void cancel();
    /// A piece runs or waits.
    [[nodiscard]] bool isBusy() const;

private:
    Q_INVOKABLE void takeNews();
    void live(const std::stop_token& ending);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace isthmus
