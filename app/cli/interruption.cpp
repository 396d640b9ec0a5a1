#include "app/cli/interruption.h"

#include <semaphore.h>
#include <signal.h>

#include <atomic>
#include <thread>

namespace isthmus {

namespace {

sem_t wake; ///< posting it is all that a signal handler may do

void onSignal(int) {
    sem_post(&wake);
}

} // namespace

struct Interruption::Watch {
    std::stop_source stop;
    std::atomic<bool> over = false;
    struct sigaction before {};
    std::thread thread;
};

Interruption::Interruption() : m_watch(std::make_unique<Watch>()) {
    sem_init(&wake, 0, 0);
    m_watch->thread = std::thread([watch = m_watch.get()] {
        while (sem_wait(&wake) != 0) {
        } // woken by another signal
        if (!watch->over)
            watch->stop.request_stop();
    });
    struct sigaction action {};
    action.sa_handler = onSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    sigaction(SIGINT, nullptr, &m_watch->before);
    if (m_watch->before.sa_handler != SIG_IGN) // as of a program in the background
        sigaction(SIGINT, &action, nullptr);
}

Interruption::~Interruption() {
    sigaction(SIGINT, &m_watch->before, nullptr);
    m_watch->over = true;
    sem_post(&wake);
    m_watch->thread.join();
    sem_destroy(&wake);
}

std::stop_token Interruption::token() const {
    return m_watch->stop.get_token();
}

} // namespace isthmus
