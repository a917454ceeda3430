// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/records.h"
#include "models/answer.h"
#include "models/form_model.h"
#include "pages/form/form_data.h"

#include <QWidget>

#include <functional>

class QScrollArea;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

class DraftKeeper;
class FieldCell;
class FormBar;
class RecordForm;

/// One record as a form: scrolls, checks, undoes, keeps drafts and saves.
class RecordEditor : public QWidget {
    Q_OBJECT

public:
    enum class Mode { Edit, Look };
    /// Writes what was typed; on the storage thread.
    using Save = std::function<Result<desk::SavedRecord>(desk::Session&, const desk::RecordInput&)>;

    /// `preset`: of a new record, what is known without asking. `saveWords` names the object:
    /// "Save the visit". `save`: desk::putRecord, or a job that does more.
    RecordEditor(models::Desk& desk, const FormQuestion& question, FormData content, Mode mode,
                 const std::vector<desk::FieldInput>& preset, const QString& saveWords,
                 Save save = desk::putRecord, QWidget* parent = nullptr);
    ~RecordEditor() override;

    /// Something was typed that is not saved.
    [[nodiscard]] bool isTouched() const { return m_model.draft() != m_untouched; }
    /// Saves if something was typed, or if nothing is left to type; saved() or failed() follows, or
    /// a fault shows.
    void save();
    /// Keeps the draft now.
    void leave();
    void focusFirst();
    /// The first one if that cannot be filled in here.
    void focusField(FieldNo field);
    /// What the archive holds now, unless somebody typed something.
    void refresh(FormData content);
    [[nodiscard]] const FormQuestion& question() const { return m_question; }
    [[nodiscard]] models::FormModel& model() { return m_model; }
    [[nodiscard]] RecordForm& form() { return *m_form; }

Q_SIGNALS:
    /// `toCheck`: labels of what is wrong or missing still, the first of which has the focus;
    /// `remarks`: those of the form model.
    void saved(const tongdang::desk::SavedRecord& saved, const QStringList& toCheck,
               const QStringList& remarks);
    void failed(const tongdang::Error& error);
    /// Save was pressed and nothing is there to save.
    void unchanged();
    /// A line for the window's message bar: why it is not saved.
    void refused(const QString& words);
    /// A person goes on typing.
    void worksOn();
    /// Somebody wants to write why the number in this field may stay as it is; the draft keeps it.
    void noteWanted(tongdang::FieldNo field);

private:
    void layOut();
    void offerChoices();
    /// In the line itself, where what is asked is not plain from its label.
    void showExample();
    void connectParts();
    void begin(const std::vector<desk::FieldInput>& preset);
    void renewByRules();
    void showState();
    void showFocus(FieldCell* cell);
    /// A new record that was asked for with all it needs: to agree to it is what a person says.
    [[nodiscard]] bool isCompleteAsAsked() const;
    [[nodiscard]] QString whyNot();
    void take(const Result<desk::SavedRecord>& answer);
    /// Labels of the fields below which every fault of a refusal stands already; empty if one of
    /// them stands nowhere and has to be said.
    [[nodiscard]] QStringList labelsShown(const Error& error) const;

    models::Desk& m_desk;
    FormQuestion m_question;
    FormData m_data;
    Mode m_mode;
    Save m_save;
    QByteArray m_untouched; ///< the draft that the presets alone would make
    models::FormModel m_model;
    DraftKeeper* m_keeper;
    RecordForm* m_form = nullptr;
    QScrollArea* m_scroll;
    FormBar* m_bar;
    models::Answer<desk::SavedRecord> m_answer;
};

} // namespace tongdang::pages
