// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace tongdang::desk {

class Session;

/// The one thread that owns the unlocked session (ARCHITECTURE §6). Whole jobs are posted to it and
/// run in order, never interleaved. A window keeps a QFutureWatcher per page for the answers
/// (qt-notes.md: no .then with a context that may die).
class StorageThread {
public:
    StorageThread();
    /// Runs what is queued to its end, closes the session on the thread, joins.
    ~StorageThread();
    StorageThread(const StorageThread&) = delete;
    StorageThread& operator=(const StorageThread&) = delete;

    /// Posts a job that needs no session, e.g. unlocking. `job` runs on the thread: T job().
    template <class Job>
    [[nodiscard]] auto post(Job job) -> QFuture<std::invoke_result_t<Job>>;

    /// Posts a use case: Result<T> job(Session&). Without a session: Refused, "desk.locked".
    template <class Job>
    [[nodiscard]] auto use(Job job) -> QFuture<std::invoke_result_t<Job, Session&>>
    {
        using Answer = std::invoke_result_t<Job, Session&>;
        return post([this, job = std::move(job)]() mutable -> Answer {
            if (!m_session)
                return failure(ErrorKind::Refused, "desk.locked");
            return job(*m_session);
        });
    }

    /// Posts the end of a session: T job(std::unique_ptr<Session>&), without one a null. What `job`
    /// leaves of it is closed.
    template <class Job>
    [[nodiscard]] auto end(Job job) -> QFuture<std::invoke_result_t<Job, std::unique_ptr<Session>&>>
    {
        return post([this, job = std::move(job)]() mutable {
            std::unique_ptr<Session> session = std::move(m_session);
            return job(session);
        });
    }

    /// Hands a session over to the thread, or takes it away and closes it (nullptr): locking. Runs
    /// after what is queued.
    QFuture<void> setSession(std::unique_ptr<Session> session);

private:
    void enqueue(std::function<void()> work);
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_stopping = false;
    std::unique_ptr<Session> m_session; ///< touched by the thread only
    std::thread m_thread;
};

template <class Job>
auto StorageThread::post(Job job) -> QFuture<std::invoke_result_t<Job>>
{
    using Answer = std::invoke_result_t<Job>;
    // std::function wants copyable work; promise and job are not.
    auto promise = std::make_shared<QPromise<Answer>>();
    auto shared = std::make_shared<Job>(std::move(job));
    promise->start();
    enqueue([promise, shared] {
        if constexpr (std::is_void_v<Answer>)
            (*shared)();
        else
            promise->addResult((*shared)());
        promise->finish();
    });
    return promise->future();
}

} // namespace tongdang::desk
