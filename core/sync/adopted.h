// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/store.h"

#include <optional>
#include <vector>

namespace tongdang::sync {

/// Changes of one device that are not here under their own names, because this archive said them
/// once more under names of its own: the forked ones that were adopted (adopt.h), and those whose
/// predecessors could not be taken by their names (seen_names.h). A later bundle that brings the
/// same ones again adds nothing, and what refers to them still finds them. Of several copies of one
/// archive each may have written another change under the same name.
class Adopted {
public:
    /// The store outlives it.
    [[nodiscard]] static Result<Adopted> of(Store& store, const DeviceId& device);

    enum class Standing {
        Ordinary,
        Adopted,  ///< something here says the same
        LeadsOut, ///< it follows on a forked one: under its name something else may come
    };
    [[nodiscard]] Result<Standing> standing(const Change& change) const;

    struct Entry {
        QByteArray chain; ///< in hexadecimal digits
        Dot here;         ///< the change that stands for it
        /// Its name is taken by another one, or leads on from such a one. False: only what it names
        /// as seen could not be taken.
        bool isForked = true;
        /// All that its author saw is named here. False: some of it was not known then.
        bool isWhole = true;
    };
    /// Nothing if nothing here stands for it.
    [[nodiscard]] Result<std::optional<Entry>> find(const Change& change) const;
    /// All of that name.
    [[nodiscard]] Result<std::vector<Entry>> named(const Dot& dot) const;
    /// Whether any change of the device was said once more.
    [[nodiscard]] bool isAny() const { return m_isAny; }

    enum class Reason { Forked, Seen };
    /// In place of what stood for it before.
    [[nodiscard]] Result<void> put(const Change& change, const Dot& here, Reason reason,
                                   bool isWhole);

private:
    Adopted(Store& store, const DeviceId& device);
    [[nodiscard]] Result<std::optional<Entry>> find(const Dot& dot, const Digest& chain) const;
    [[nodiscard]] QByteArray nameOf(const Dot& dot) const;

    Store& m_store;
    QByteArray m_prefix; ///< of the settings
    bool m_isAny = false;
};

} // namespace tongdang::sync
