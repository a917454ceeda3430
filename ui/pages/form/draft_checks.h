// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answer.h"
#include "policy/draft_findings.h"

#include <QByteArray>
#include <QObject>

class QTimer;

namespace tongdang::models {
class Desk;
class FormModel;
} // namespace tongdang::models

namespace tongdang::pages {

class FormBar;
class RecordForm;

/// Asks the checks of the dossier (desk/draft_checks.h) about the record that is typed, a moment
/// after the last key, and shows what they say: below the field, or above the button that saves.
/// They remark; they keep nobody from saving.
class DraftChecks : public QObject {
    Q_OBJECT

public:
    /// `form` and `bar` outlive it. `untouched`: the draft of a new record of which nothing is
    /// typed; a new form does not begin with remarks.
    DraftChecks(models::Desk& desk, models::FormModel& model, RecordForm& form, FormBar& bar,
                QByteArray untouched, QObject* parent);

    /// Something was typed, or another record is shown.
    void lookSoon();

private:
    void look();
    void show(const DraftFindings& findings);
    [[nodiscard]] QString wordsBeside(const QualityFinding& finding) const;

    models::Desk& m_desk;
    models::FormModel& m_model;
    RecordForm& m_form;
    FormBar& m_bar;
    QByteArray m_untouched;
    QTimer* m_timer;
    models::Answer<DraftFindings> m_answer;
};

} // namespace tongdang::pages
