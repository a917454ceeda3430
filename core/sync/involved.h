// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/meta.h"
#include "sync/peers.h"

#include <vector>

namespace tongdang::sync {

/// Which changes some PCs have a part in: they brought them, or were sent them.
class Involved {
public:
    /// Of the known PCs of these organisations and of `device`. The store outlives it.
    [[nodiscard]] static Result<Involved> of(Store& store, const QStringList& organisations,
                                             const DeviceId& device);

    [[nodiscard]] Result<bool> in(const ListedChange& change);
    /// Whether one of them said that it has the change: it brought it, or
    /// acknowledged it in a bundle that was merged. `said`: and what it acknowledges now does not
    /// take that back, as that of a PC that was restored from a backup does.
    [[nodiscard]] Result<bool> knows(const ListedChange& change,
                                     const std::vector<Acknowledgement>* said = nullptr);
    /// Whether this archive ever wrote something for one of them.
    [[nodiscard]] bool anyStream() const { return !m_streams.empty(); }

private:
    explicit Involved(Store& store)
        : m_store(store)
    {
    }

    [[nodiscard]] bool isOrigin(const ListedChange& change) const;

    Store& m_store;
    std::vector<DeviceId> m_devices;
    std::vector<OutStream> m_streams;
};

} // namespace tongdang::sync
