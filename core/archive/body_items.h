// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/change.h"

#include <QByteArrayView>

#include <vector>

namespace tongdang::archive {

/// One CBOR item, without a look at whether it is sound: of bytes that were decoded before. What
/// would lie beyond their end is null.
struct RawItem {
    enum class Kind { Text = 3, Array = 4 };

    int major = 0;
    QByteArrayView content; ///< of a text: its UTF-8; of an array: the items behind its head
    quint64 count = 0;      ///< of an array
    qsizetype size = 0;     ///< of the whole item; 0: the bytes end before it does
    /// The item at the beginning of `bytes`.
    [[nodiscard]] static RawItem at(QByteArrayView bytes);
    [[nodiscard]] bool is(Kind kind) const { return size > 0 && major == static_cast<int>(kind); }
};

/// The values of a change as they stand in its body. A text there is the UTF-8 that its column
/// takes, so that a merge need not make it of the QString once more: a tenth of the merge,
/// measured.
class BodyItems {
public:
    /// `change` must outlive this.
    explicit BodyItems(const Change& change);
    /// The CBOR of the value of `change.writes[index]`; null if it could not be found.
    [[nodiscard]] QByteArrayView operator[](std::size_t index) const
    {
        return index < m_items.size() ? m_items[index] : QByteArrayView();
    }

private:
    std::vector<QByteArrayView> m_items;
};

} // namespace tongdang::archive
