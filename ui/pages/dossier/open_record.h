// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/printable_forms.h"
#include "desk/records.h"
#include "models/answer.h"
#include "pages/destination.h"
#include "pages/form/form_data.h"
#include "pages/form/record_editor.h"
#include "widgets/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace tongdang::pages {

class HistoryPanel;
class NeedServices;

/// A record of the dossier as a form, with the way back, its changes, and withdrawing it. The
/// child's own record has no head here: the page's stands over it.
class OpenRecord : public QWidget {
    Q_OBJECT

public:
    explicit OpenRecord(models::Desk& desk, QWidget* parent = nullptr);
    ~OpenRecord() override;

    /// Reads the record and shows it; `title` names it, never with special content.
    void open(const FormQuestion& question, const QString& title);
    /// The field to begin at, as soon as the form is there; 0: none.
    void focusOn(FieldNo field);
    /// Reads what is shown anew, unless somebody is typing into it.
    void refresh();
    /// Keeps the draft and shows nothing any more.
    void close();
    void leave();
    /// Something was typed that is not saved.
    [[nodiscard]] bool isTouched() const { return m_editor && m_editor->isTouched(); }
    void save();
    /// The changes in place of the form, or the form again.
    void showHistory(bool shown);
    /// What is open; nothing after close().
    [[nodiscard]] const std::optional<FormQuestion>& question() const { return m_question; }

Q_SIGNALS:
    void wantsBack();
    /// Written; `isNew` if it was not there before. `toCheck`: the first field that is wrong or
    /// missing still, 0 if there is none; it has the focus as long as the record stays open.
    void saved(const tongdang::desk::SavedRecord& saved, bool isNew, tongdang::FieldNo toCheck);
    void withdrawn();
    void failed(const tongdang::Error& error);
    void worksOn();
    /// To its paper.
    void wants(const tongdang::pages::Destination& destination);
    void says(tongdang::widgets::Tone tone, const QString& words);

private:
    void layOut();
    void connectParts();
    void read();
    void make(FormData content);
    void turn(bool toHistory);
    void askToWithdraw(bool asked);
    void withdraw();
    void askForNote(FieldNo field);
    void offerPaper();
    /// The buttons that only a saved record has.
    void offerSteps();
    void take(const desk::SavedRecord& record, const QStringList& toCheck,
              const QStringList& remarks);
    /// Sheets and plans follow from other work: they are only looked at.
    [[nodiscard]] bool isMadeHere() const;
    [[nodiscard]] QString saveWords() const;

    models::Desk& m_desk;
    std::optional<FormQuestion> m_question;
    bool m_focusWhenMade = false;
    FieldNo m_fieldWhenMade = 0; ///< 0: the first
    QWidget* m_head;
    QPushButton* m_back;
    QLabel* m_title;
    QPushButton* m_paper;
    QPushButton* m_changes;
    QPushButton* m_withdraw;
    QWidget* m_withdrawLine;
    QLineEdit* m_reason;
    QPushButton* m_withdrawNow;
    QStackedWidget* m_stack;
    QVBoxLayout* m_place;
    RecordEditor* m_editor = nullptr;
    HistoryPanel* m_history;
    NeedServices* m_services; ///< of a need
    models::Answer<FormData> m_answer;
    models::Answer<Dot> m_withdrawing;
    QString m_form; ///< on which the record is printed
    models::Answer<std::optional<desk::PrintableForm>> m_formAnswer;
};

} // namespace tongdang::pages
