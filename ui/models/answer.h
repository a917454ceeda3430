// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>

#include <memory>
#include <utility>

namespace tongdang::models {

/// The answer to the newest question that its owner asked the storage thread. It is a member of the
/// asking page or model and dies with it: an answer that comes later finds nobody, and an answer to
/// an older question is dropped (qt-notes.md: a watcher, never `.then(context)`).
template <class T>
class Answer {
public:
    Answer() = default;
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;
    ~Answer() { drop(); }

    /// `done(Result<T>)` runs once in the GUI thread, unless another question or drop() comes
    /// first.
    template <class Done>
    void await(const QFuture<Result<T>>& future, Done done)
    {
        drop();
        m_watcher.reset(new Watcher);
        // Once only: taking the result makes the future look unfinished, and a promise that is
        // destroyed after that finishes it a second time.
        QObject::connect(
            m_watcher.get(), &Watcher::finished, m_watcher.get(),
            [this, done = std::move(done)]() mutable {
                // `done` may ask again or destroy the owner: keep nothing of `this`.
                const Holder finished = std::move(m_watcher);
                auto answered = finished->future();
                if (answered.isValid() && answered.resultCount() > 0)
                    done(answered.takeResult());
            },
            Qt::SingleShotConnection);
        m_watcher->setFuture(future);
    }

    void drop()
    {
        if (m_watcher)
            m_watcher->disconnect();
        m_watcher.reset();
    }
    [[nodiscard]] bool isWaiting() const { return m_watcher != nullptr; }

private:
    using Watcher = QFutureWatcher<Result<T>>;
    /// A watcher is let go while it emits: it is deleted by the event loop.
    struct Later {
        void operator()(Watcher* watcher) const { watcher->deleteLater(); }
    };
    using Holder = std::unique_ptr<Watcher, Later>;
    Holder m_watcher;
};

} // namespace tongdang::models
