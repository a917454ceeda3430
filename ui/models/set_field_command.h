// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/form_model.h"

#include <QUndoCommand>

namespace tongdang::models {

/// One field got another value. Typing on in the same field is one step of undo.
class SetFieldCommand final : public QUndoCommand {
public:
    SetFieldCommand(FormModel& form, FieldNo field, const Value& from, const Value& to)
        : m_form(form)
        , m_field(field)
        , m_from(from)
        , m_to(to)
    {
    }

    void undo() override { m_form.write(m_field, m_from); }
    void redo() override { m_form.write(m_field, m_to); }
    /// Ids of fields are small numbers: none is -1, which would forbid merging.
    [[nodiscard]] int id() const override { return static_cast<int>(m_field); }
    bool mergeWith(const QUndoCommand* next) override
    {
        const auto& later = static_cast<const SetFieldCommand&>(*next);
        if (later.m_field != m_field || !isTyped(m_to) || !isTyped(later.m_to))
            return false;
        m_to = later.m_to;
        return true;
    }

private:
    /// Choices are steps of their own; letters are not.
    [[nodiscard]] bool isTyped(const Value& value) const
    {
        const Field* const field = m_form.type().field(m_field);
        const bool isLine = field && field->kind != FieldKind::Code
                            && field->kind != FieldKind::Codes && field->kind != FieldKind::Bool
                            && field->kind != FieldKind::Reference;
        return isLine && !value.isEmpty();
    }

    FormModel& m_form;
    FieldNo m_field;
    Value m_from;
    Value m_to;
};

} // namespace tongdang::models
