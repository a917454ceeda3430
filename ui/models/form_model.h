// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/value.h"
#include "catalogue/catalogue.h"
#include "desk/profile.h"
#include "desk/records.h"
#include "models/form_sections.h"

#include <QByteArray>
#include <QDate>
#include <QObject>
#include <QStringList>
#include <QUndoStack>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace tongdang::models {

/// One record while it is being typed: values, what is shown, what must be filled, what is wrong,
/// undo and draft. Made from the catalogue; knows no widgets and asks nobody. A page binds one
/// editor per field: editor -> set() while typing, leave() on focus-out; fieldChanged() -> editor.
///
/// Inline checks follow ecosystem.md §3: a fault is shown only for fields that were left (or after
/// revealAll()), never while somebody types. Saving is always possible: what is incomplete is left
/// to check; what is wrong in form is refused by the use case with the same words.
class FormModel : public QObject {
    Q_OBJECT

public:
    /// `type` is one of the catalogue. `today` decides on days that are still to come.
    FormModel(std::shared_ptr<const Catalogue> catalogue, TypeNo type, QDate today,
              QObject* parent = nullptr);
    ~FormModel() override;

    [[nodiscard]] const Catalogue& catalogue() const { return *m_catalogue; }
    [[nodiscard]] const RecordType& type() const { return *m_type; }
    [[nodiscard]] const std::vector<FormSection>& sections() const { return m_sections; }
    /// Without this: sectionsByPaper() of the type. Only fields of a section are shown and checked;
    /// the use case fills the others where it can.
    void setSections(std::vector<FormSection> sections);
    /// Of the child the record belongs to: for fields that depend on its age, and for days that
    /// cannot be. For the child's own record the form looks at the birth that is typed.
    void setChild(QDate birth, QDate dossierOpened);
    /// Whose states are offered ("by" of the code list); if nothing is said, all.
    void setRole(desk::Role role);

    /// A new record, empty but for `preset`, which counts as typed.
    void begin(const std::optional<RecordId>& child,
               const std::vector<desk::FieldInput>& preset = {});
    /// A record that exists.
    void show(const Record& record);
    [[nodiscard]] const std::optional<RecordId>& record() const { return m_record; }
    [[nodiscard]] const std::optional<RecordId>& child() const { return m_child; }

    [[nodiscard]] const Value& value(FieldNo field) const;
    /// What a person did: can be undone, makes the form dirty. A saved record that takes a step
    /// (catalogue "steps") holds its new state since today; the day can still be typed over.
    void set(FieldNo field, const Value& value);
    /// Fills birth and sex (or what the type has of them) from an identity number if they are empty
    /// or came from the number before.
    void fillFromIdNumber(QDate birth, bool isMale);

    /// Of a field that follows steps (catalogue/code_list.h): the saved state and those that may
    /// follow it and are this office's to set.
    [[nodiscard]] QStringList steps(const Field& field) const;

    /// The catalogue's visibleIf. A field that holds a value is always shown
    /// (catalogue/condition.h).
    [[nodiscard]] bool isVisible(FieldNo field) const;
    [[nodiscard]] bool isRequired(FieldNo field) const;

    /// The editor lost the focus: from now on its fault shows.
    void leave(FieldNo field);
    /// Save was pressed: every fault shows.
    void revealAll();
    [[nodiscard]] bool isRevealed(FieldNo field) const;
    /// Words of what is wrong or missing; empty if nothing is, or if the field was not left yet.
    [[nodiscard]] QString fault(FieldNo field) const;
    /// Labels of visible fields that are wrong or required and empty, in the order of the form,
    /// whether revealed or not: "1 thing to check: identity number".
    [[nodiscard]] QStringList toCheck() const;
    /// Like fault(): the first of them, to put the focus there.
    [[nodiscard]] std::optional<FieldNo> firstToCheck() const;
    /// Label and words of each visible field whose value should be looked at once more; what is
    /// only missing is none of them. "Identity number: another dossier has it, too."
    [[nodiscard]] QStringList remarks() const;

    /// Something differs from what is saved.
    [[nodiscard]] bool isDirty() const;
    /// Only fields that differ from what is saved; incomplete is accepted.
    [[nodiscard]] desk::RecordInput toInput() const;
    /// The use case saved it: what is shown is the saved state now. What it found beside the other
    /// records of the archive stands at its field like the form's own findings, as long as the
    /// value stays.
    void saved(const desk::SavedRecord& saved);

    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    /// The differences from what is saved, for the drafts table. Empty bytes if there are none.
    [[nodiscard]] QByteArray draft() const;
    /// Puts a draft back on top of begin() or show(). False, and nothing changes, if it is no draft
    /// of this type and record.
    bool restore(const QByteArray& draft);

Q_SIGNALS:
    /// Value, visibility, requirement or fault of this field: the editor looks again.
    void fieldChanged(tongdang::FieldNo field);
    /// Another record is shown: every editor looks again.
    void reset();
    /// After every change, for the status line and the draft timer.
    void edited();

private:
    friend class SetFieldCommand;
    struct Standing {
        bool visible = false;
        bool required = false;
        bool isMissing = false; ///< `fault` says that the field is empty
        QString fault;          ///< whether it is revealed or not
        friend bool operator==(const Standing&, const Standing&) = default;
    };

    /// What the archive says against a value.
    struct Found {
        Value value;
        QString words;
    };

    void clear();
    void write(FieldNo field, const Value& value);
    void judge();
    /// What a chosen state brings along, within one step of undo: the day since when it holds, and
    /// the answers to an earlier step, which go.
    void dateStep(const Field& state);
    void askAnew(const Field& state);
    /// It is shown beside a state that changed: what the form shows is what is meant, also where it
    /// is the day that was saved before.
    [[nodiscard]] bool isDayOfStep(const Field& day) const;
    [[nodiscard]] const Value& savedValue(FieldNo field) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    const RecordType* m_type;
    QDate m_today;
    std::vector<FormSection> m_sections;
    std::optional<RecordId> m_record;
    std::optional<RecordId> m_child;
    QDate m_childBirth;
    QDate m_dossierOpened;
    desk::Role m_role = desk::Role::County;
    std::map<FieldNo, Value> m_values;
    std::map<FieldNo, Value> m_saved;
    std::map<FieldNo, Standing> m_standing;
    std::map<FieldNo, Found> m_found;
    std::set<FieldNo> m_left;
    std::set<FieldNo> m_fromIdNumber;
    bool m_revealAll = false;
    QUndoStack m_undo;
};

} // namespace tongdang::models
