// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace tongdang::sync {

/// Headers and bodies of a bundle between parsing and merging: in memory up to a bound, beyond it
/// in an unlinked file that is sealed with a key of its own. The key dies with the object.
class ChangeSpool {
public:
    static constexpr qsizetype mostInMemory = 32 << 20;

    /// `folder`: where the file goes if one is needed.
    explicit ChangeSpool(QString folder, qsizetype bound = mostInMemory);
    ~ChangeSpool();
    ChangeSpool(ChangeSpool&&) noexcept;
    ChangeSpool& operator=(ChangeSpool&&) noexcept;

    [[nodiscard]] Result<void> append(QByteArrayView header, QByteArrayView body);
    [[nodiscard]] quint64 count() const;
    /// Every change in the order of `append`; as often as wanted.
    using Visit = std::function<Result<void>(QByteArrayView header, QByteArrayView body)>;
    [[nodiscard]] Result<void> forEach(const Visit& visit) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tongdang::sync
