// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "catalogue/field.h"
#include "exchange/child_list.h"

#include <QDate>
#include <QString>

#include <optional>
#include <span>
#include <vector>

/// Who on another office's list is one of ours (policy, clause 20: 数据信息共享).
namespace tongdang::desk {

/// What a dossier is found by.
struct OwnChild {
    RecordId child;
    QString name;
    QString idNumber;
    QDate birth;
    QString sex;
    bool isOpen = true; ///< on the books; a closed dossier is found, too
};

/// How a row was found, the surest first.
enum class FoundBy {
    IdNumber,
    NameAndBirth,
    Name,     ///< somebody has to look whether it is the same child
    Nothing,  ///< no dossier here
    Rejected, ///< the row is at fault
};

struct ListMatch {
    FoundBy by = FoundBy::Nothing;
    std::optional<RecordId> child; ///< nothing: none, or more than one dossier fits
    /// Fields of the child that the list says otherwise; `status`: the dossier is closed.
    std::vector<FieldNo> differs;

    /// On both lists, and nothing is to be looked at.
    [[nodiscard]] bool agrees() const
    {
        return child && by <= FoundBy::NameAndBirth && differs.empty();
    }
    friend bool operator==(const ListMatch&, const ListMatch&) = default;
};

/// One for each row, in their order: by the id number, else by name and day of birth, else by the
/// name alone, unless id numbers and birthdays say that it is somebody else. Blanks and middle dots
/// in names do not count. Pure.
[[nodiscard]] std::vector<ListMatch> matchList(std::span<const exchange::ListedChild> rows,
                                               std::span<const OwnChild> ours);

} // namespace tongdang::desk
