// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storage_thread.h"

#include "desk/session.h"

namespace tongdang::desk {

StorageThread::StorageThread()
    : m_thread([this] { run(); })
{
}

StorageThread::~StorageThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

QFuture<void> StorageThread::setSession(std::unique_ptr<Session> session)
{
    return post([this, session = std::move(session)]() mutable { m_session = std::move(session); });
}

void StorageThread::enqueue(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void StorageThread::run()
{
    for (;;) {
        std::function<void()> work;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty())
                break;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        work();
    }
    // Qt Sql wants its connection closed on the thread that opened it (qt-notes.md).
    m_session.reset();
}

} // namespace tongdang::desk
