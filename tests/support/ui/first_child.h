// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/fields.h"
#include "desk/children.h"
#include "desk/records.h"
#include "support/ui/carries.h"

#include <QLabel>

#include <algorithm>

/// What the tests of the panels of an import share.
namespace tongdang::test {

[[nodiscard]] inline bool says(const QWidget& panel, const QString& words)
{
    const auto labels = panel.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(words);
    });
}

/// Writes a field of the first dossier there.
inline void writeFirstChild(FolderDesk& office, FieldNo field, const QString& text)
{
    Carries::ask(office, [&](desk::Session& session) -> Result<desk::SavedRecord> {
        TONGDANG_TRY(const auto children, desk::listChildren(session));
        desk::RecordInput input;
        input.type = fields::child::type;
        input.id = children.front().child;
        input.fields = {{field, Value(text)}};
        input.acceptIncomplete = true;
        return desk::putRecord(session, input);
    });
}

} // namespace tongdang::test
