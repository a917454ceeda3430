// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/duplicates/duplicate_words.h"

#include <QCoreApplication>

namespace tongdang::pages {

QString duplicateReasonWords(desk::DuplicateReason reason)
{
    switch (reason) {
    case desk::DuplicateReason::SameIdNumber:
        return QCoreApplication::translate("duplicates", "the same identity number");
    case desk::DuplicateReason::SameNameAndBirth:
        return QCoreApplication::translate("duplicates", "the same name and birthday");
    case desk::DuplicateReason::SameSound:
        return QCoreApplication::translate("duplicates", "names that sound alike");
    }
    return {};
}

} // namespace tongdang::pages
