#include "model/io/journal/journal_writer.h"

#include "model/edit/merge_edits.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <ctime>
#include <mutex>
#include <optional>
#include <random>
#include <thread>
#include <unistd.h>
#include <variant>

namespace isthmus {

namespace {

using Clock = std::chrono::steady_clock;

/// Steps that come within this time are written together, those of one gesture as one.
constexpr std::chrono::milliseconds kGather{80};
/// What has been written is forced to the disk this long after.
constexpr std::chrono::milliseconds kSync{400};

struct Begin {
    JournalHeader header;
    std::shared_ptr<const Design> base;
    std::vector<JournalStep> steps;
    Clock::time_point at;
};
struct Append {
    EditStep step;
    Clock::time_point at;
};
struct Clear {};
struct Replace {
    FoundJournal found;
};
using Task = std::variant<Begin, Append, Clear, Replace>;

std::string utcNow() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

/// When a journal was begun that says so: one that goes on in a new file keeps its time.
Clock::time_point beginning(const std::string& started) {
    std::tm parts{};
    if (::strptime(started.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts) == nullptr)
        return Clock::now();
    const auto age =
        std::chrono::system_clock::now() - std::chrono::system_clock::from_time_t(::timegm(&parts));
    return Clock::now() - std::max(age, decltype(age)::zero());
}

/// A name that no other program uses: time, process and chance.
std::string freshName(const std::string& started) {
    std::string name;
    for (const char c : started)
        if (c != '-' && c != ':')
            name += c;
    return name + "-" + std::to_string(::getpid()) + "-" +
           std::to_string(std::random_device{}() % 1'000'000) + kJournalSuffix;
}

/// Writes the journal; lives on the writer's thread alone.
class Scribe {
public:
    Scribe(std::filesystem::path folder, JournalWriter::OnFailure onFailure)
        : m_folder(std::move(folder)), m_onFailure(std::move(onFailure)) {}

    void operator()(Begin& begin) {
        write();
        auto before = std::exchange(m_file, std::nullopt);
        m_begin = std::move(begin);
        m_broken = false;
        if (!m_begin->steps.empty() || !m_begin->header.baseIsSaved)
            create();
        if (before && !m_broken)
            before->remove();
    }

    void operator()(Append& append) {
        if (!m_begin || m_broken)
            return;
        if (!m_file)
            create();
        if (m_broken)
            return;
        const std::chrono::duration<double> after = append.at - m_begin->at;
        m_text += m_lines.step({std::move(append.step), after.count()});
    }

    void operator()(Clear&) {
        m_begin.reset();
        m_text.clear();
        if (m_file)
            m_file->remove();
        m_file.reset();
    }

    /// Only what is on the disk here may go there.
    void operator()(Replace& replace) {
        write();
        sync();
        if (m_file && !m_broken)
            replace.found.remove();
    }

    void write() {
        const std::string text = std::exchange(m_text, {});
        if (m_file && !text.empty() && !m_broken)
            check(m_file->append(text));
        m_unsynced = m_unsynced || !text.empty();
    }

    void sync() {
        if (std::exchange(m_unsynced, false) && m_file && !m_broken)
            check(m_file->sync());
    }

    [[nodiscard]] bool unsynced() const { return m_unsynced; }

private:
    void create() {
        m_lines = {};
        std::string text = m_lines.header(m_begin->header); // each line vouches for those before it
        text += m_lines.base(*m_begin->base);
        for (const JournalStep& step : m_begin->steps)
            text += m_lines.step(step);
        std::error_code problem; // the creation says why
        std::filesystem::create_directories(m_folder, problem);
        auto file = LockedFile::create(m_folder / freshName(m_begin->header.started), text);
        if (file)
            m_file = *std::move(file);
        else
            check(failure(file.error()));
    }

    void check(const Result<void>& done) {
        if (done || std::exchange(m_broken, true))
            return;
        if (m_onFailure)
            m_onFailure(done.error());
    }

    std::filesystem::path m_folder;
    JournalWriter::OnFailure m_onFailure;
    std::optional<Begin> m_begin;
    std::optional<LockedFile> m_file;
    JournalLines m_lines;
    std::string m_text; ///< lines that are not written yet
    bool m_broken = false;
    bool m_unsynced = false;
};

bool mergesInto(const Task& before, const Task& next) {
    const auto* first = std::get_if<Append>(&before);
    const auto* second = std::get_if<Append>(&next);
    return first && second && first->step.gesture != 0 && first->step.gesture == second->step.gesture &&
           first->step.kind == EditStep::Kind::Do && second->step.kind == EditStep::Kind::Do;
}

/// The tasks with the steps of each gesture made one, so that a drag is as long as its first step.
std::vector<Task> gathered(std::vector<Task> tasks) {
    std::vector<Task> fewer;
    for (Task& task : tasks) {
        if (fewer.empty() || !mergesInto(fewer.back(), task)) {
            fewer.push_back(std::move(task));
            continue;
        }
        auto& before = std::get<Append>(fewer.back());
        auto& next = std::get<Append>(task);
        next.step.edit = mergeEdits(before.step.edit, next.step.edit);
        before = std::move(next);
    }
    return fewer;
}

} // namespace

struct JournalWriter::Private {
    explicit Private(Scribe made) : scribe(std::move(made)) {}

    Scribe scribe;
    std::mutex mutex;
    std::condition_variable_any wake;
    std::condition_variable done;
    std::vector<Task> waiting;
    bool settling = false; ///< somebody waits: no gathering
    bool settled = true;   ///< all is on the disk
    std::jthread thread;   ///< last: joins before the rest goes

    void give(Task task) {
        {
            const std::lock_guard lock(mutex);
            waiting.push_back(std::move(task));
            settled = false;
        }
        wake.notify_one();
    }

    void run(const std::stop_token& ending) {
        Clock::time_point syncAt = Clock::time_point::max();
        std::unique_lock lock(mutex);
        const auto urgent = [&] { return settling || ending.stop_requested(); };
        for (;;) {
            const auto due = [&] { return !waiting.empty() || urgent(); };
            if (syncAt == Clock::time_point::max())
                wake.wait(lock, ending, due);
            else
                wake.wait_until(lock, ending, syncAt, due);
            if (!waiting.empty())
                wake.wait_for(lock, ending, kGather, urgent);
            auto tasks = std::exchange(waiting, {});
            const bool hurry = urgent();
            lock.unlock();
            for (Task& task : gathered(std::move(tasks)))
                std::visit(scribe, task);
            scribe.write();
            if (hurry || Clock::now() >= syncAt)
                scribe.sync();
            if (!scribe.unsynced())
                syncAt = Clock::time_point::max();
            else if (syncAt == Clock::time_point::max())
                syncAt = Clock::now() + kSync;
            lock.lock();
            if (hurry && waiting.empty()) {
                settling = false;
                settled = true;
                done.notify_all();
                if (ending.stop_requested())
                    return;
            }
        }
    }
};

JournalWriter::JournalWriter(std::filesystem::path folder, OnFailure onFailure)
    : d(std::make_unique<Private>(Scribe(std::move(folder), std::move(onFailure)))) {
    d->thread = std::jthread([shared = d.get()](const std::stop_token& ending) { shared->run(ending); });
}

JournalWriter::~JournalWriter() = default;

void JournalWriter::begin(JournalHeader header, std::shared_ptr<const Design> base,
                          std::vector<JournalStep> steps) {
    const auto at = header.started.empty() ? Clock::now() : beginning(header.started);
    if (header.started.empty())
        header.started = utcNow();
    d->give(Begin{std::move(header), std::move(base), std::move(steps), at});
}

void JournalWriter::append(EditStep step) {
    d->give(Append{std::move(step), Clock::now()});
}

void JournalWriter::clear() {
    d->give(Clear{});
}

void JournalWriter::replace(FoundJournal found) {
    d->give(Replace{std::move(found)});
}

void JournalWriter::settle() {
    std::unique_lock lock(d->mutex);
    if (d->settled)
        return;
    d->settling = true;
    d->wake.notify_one();
    d->done.wait(lock, [this] { return d->settled; });
}

} // namespace isthmus
