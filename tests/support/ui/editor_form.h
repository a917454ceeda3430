// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/children.h"
#include "desk/records.h"
#include "desk/upkeep.h"
#include "pages/form/field_cell.h"
#include "pages/form/presets.h"
#include "pages/form/record_editor.h"
#include "pages/form/record_form.h"
#include "support/ui/open_desk.h"

#include <QLabel>
#include <QLineEdit>

#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

namespace tongdang::test {

/// A record of a type as a form in a window, over an archive with two invented children.
struct EditorForm {
    explicit EditorForm(TypeNo wanted)
    {
        folder.open(2);
        type = wanted;
        child = take(ask([](desk::Session& session) { return desk::listChildren(session); }))
                    .front()
                    .child;
        question.type = type;
        question.child = child;
        make();
    }
    template <class Job>
    std::invoke_result_t<Job, desk::Session&> ask(Job job)
    {
        return wait(folder.desk().use(std::move(job)));
    }
    void make(pages::RecordEditor::Mode mode = pages::RecordEditor::Mode::Edit)
    {
        pages::FormData content = take(ask(
            [q = question](desk::Session& session) { return pages::readFormData(session, q); }));
        const RecordType& known = *folder.desk().catalogue()->type(type);
        auto presets = pages::presetsOf(known, folder.desk().today(), folder.desk().profile());
        presets.insert(presets.end(), question.preset.begin(), question.preset.end());
        editor = std::make_unique<pages::RecordEditor>(folder.desk(), question, std::move(content),
                                                       mode, presets, QStringLiteral("Save it"));
        editor->resize(900, 600);
        editor->show();
        editor->activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(editor.get()));
    }
    [[nodiscard]] pages::FieldCell& cell(FieldNo field) const
    {
        return *editor->form().cell(field);
    }
    [[nodiscard]] QLineEdit& line(FieldNo field) const
    {
        return *qobject_cast<QLineEdit*>(cell(field).editor().focusProxy());
    }
    void retype(FieldNo field, const QString& text) const
    {
        line(field).setFocus();
        line(field).selectAll();
        QTest::keyClicks(&line(field), text);
    }
    [[nodiscard]] QByteArray draft()
    {
        return take(ask([page = question.draftPage()](desk::Session& session) {
            return desk::loadDraft(session, page);
        }));
    }
    [[nodiscard]] std::vector<Record> records()
    {
        desk::RecordFilter filter;
        filter.type = type;
        filter.child = child;
        return take(
            ask([filter](desk::Session& session) { return desk::listRecords(session, filter); }));
    }
    [[nodiscard]] QString status() const
    {
        for (const QLabel* const label : editor->findChildren<QLabel*>()) {
            if (label->accessibleDescription() == QStringLiteral("To check"))
                return label->text();
        }
        return QStringLiteral("no status line");
    }

    FolderDesk folder;
    TypeNo type = 0;
    std::optional<RecordId> child;
    pages::FormQuestion question;
    std::unique_ptr<pages::RecordEditor> editor;
};

} // namespace tongdang::test
