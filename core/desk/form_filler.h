// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/form_records.h"
#include "desk/session.h"
#include "paper/form.h"
#include "paper/form_data.h"
#include "record/record.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace tongdang::desk {

/// A form with what is known for it, and whom it is about.
struct FilledPaper {
    paper::FormData data;
    std::optional<RecordId> child;
    std::optional<RecordId> pairing; ///< of a helper's sheet
};

/// Fills any form that names its records in its JSON (core/paper/FORMS.md), from the archive. A new
/// form over existing fields needs nothing here. Restricted fields (class 4) are filled in only
/// where the form is the one of their own record; the reader of forms lets no other name them.
class FormFiller {
public:
    FormFiller(Session& session, const paper::Form& form, QDate today, QDate month);

    /// With the answers of the record, which is of the form's type.
    [[nodiscard]] Result<FilledPaper> ofRecord(const Record& record) const;
    /// What the dossier knows, the rest is to be written; one for each of the form's "each".
    [[nodiscard]] Result<std::vector<FilledPaper>> ofChild(const RecordId& child) const;
    /// The whole village.
    [[nodiscard]] Result<std::vector<FilledPaper>> ofAll() const;
    /// Nothing but the organisation and the county's own texts.
    [[nodiscard]] Result<FilledPaper> blank() const;

private:
    [[nodiscard]] Result<std::vector<FilledPaper>> forEach(const FormGround& ground) const;
    [[nodiscard]] Result<FilledPaper> fill(FormGround ground) const;
    [[nodiscard]] Result<paper::FormValues> values(const FormGround& ground,
                                                   const QStringList& facts) const;
    [[nodiscard]] Result<std::vector<paper::FormValues>> entries(const paper::FormList& list,
                                                                 const FormGround& ground) const;
    /// One, or one for each of the records that the list makes rows of.
    [[nodiscard]] Result<std::vector<FormGround>> rowsOf(const paper::FormList& list,
                                                         const FormGround& entry) const;
    [[nodiscard]] Result<void> addRecord(const QString& word, const Record& record,
                                         paper::FormValues& values) const;
    /// Who or what is referred to, by its name.
    [[nodiscard]] Result<QString> nameOf(const RecordId& record) const;
    [[nodiscard]] Result<void> addFixedTexts(paper::FormValues& values) const;

    Session& m_session;
    const paper::Form& m_form;
    FormRecords m_records;
    QDate m_today;
    QDate m_month;
    QSet<QString> m_printed;                                 ///< sources of the form
    mutable std::optional<QHash<QString, QString>> m_places; ///< once one is printed
    QStringList m_fixed; ///< names of its texts that a county may replace
};

} // namespace tongdang::desk
