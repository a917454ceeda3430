// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/store.h"

#include <optional>
#include <vector>

namespace tongdang::sync {

/// The forked changes of one device that were adopted (adopt.h): a later bundle that brings the
/// same ones again adds nothing, and what refers to them still finds them. Of several copies of one
/// archive each may have written another change under the same name.
class Adopted {
public:
    /// The store outlives it.
    [[nodiscard]] static Result<Adopted> of(Store& store, const DeviceId& device);

    enum class Standing {
        Ordinary,
        Adopted,  ///< it was adopted: something here says the same
        LeadsOut, ///< it follows on one that was: under its name something else may come
    };
    [[nodiscard]] Result<Standing> standing(const Change& change) const;
    /// The change here that stands for this one; nothing if none does.
    [[nodiscard]] Result<std::optional<Dot>> standsFor(const Change& change) const;
    /// Whether any of that name was adopted.
    [[nodiscard]] Result<bool> knows(const Dot& dot) const;
    [[nodiscard]] Result<void> put(const Change& change, const Dot& here);

private:
    struct Entry {
        QByteArray chain; ///< in hexadecimal digits
        Dot here;
    };
    Adopted(Store& store, const DeviceId& device);
    /// All of that name.
    [[nodiscard]] Result<std::vector<Entry>> find(const Dot& dot) const;
    [[nodiscard]] Result<std::optional<Dot>> find(const Dot& dot, const Digest& chain) const;
    [[nodiscard]] QByteArray nameOf(const Dot& dot) const;

    Store& m_store;
    QByteArray m_prefix; ///< of the settings
    bool m_isAny = false;
};

} // namespace tongdang::sync
