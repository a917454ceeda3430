// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "desk/form_filler.h"
#include "desk/print_run.h"
#include "desk/working_day.h"

namespace tongdang::desk {

namespace {

/// Nothing that it was not made for: a form of the child's would print a meeting as an empty page.
Result<std::vector<FilledPaper>> fillPapers(const FormFiller& filler, const paper::Form& form,
                                            const PrintQuestion& question, Session& session)
{
    if (question.record) {
        TONGDANG_TRY(const auto record, session.archive().reader().record(*question.record));
        if (!record || record->withdrawn)
            return failure(ErrorKind::Refused, "desk.unknown_record");
        if (!form.subject || record->type != form.subject->number)
            return failure(ErrorKind::Refused, "desk.print_other_record",
                           {form.code, form.subject ? form.subject->zh : QString()});
        if (form.special && !question.special)
            return failure(ErrorKind::Refused, "desk.print_special", {form.code});
        TONGDANG_TRY(FilledPaper paper, filler.ofRecord(*record));
        return std::vector{std::move(paper)};
    }
    if (question.child && (!form.subject || form.subject->belongsToChild()))
        return filler.ofChild(*question.child);
    if (!question.child && (!form.subject || form.each))
        return filler.ofAll();
    return failure(ErrorKind::Refused, "desk.print_what", {form.code});
}

} // namespace

Result<void> PrintRun::addForm(const PrintQuestion& question)
{
    TONGDANG_TRY(const paper::Form* layout, form(question.form));
    for (const QString& code : layout->before) {
        PrintQuestion other = question;
        other.form = code;
        TONGDANG_CHECK(addOneForm(other));
    }
    return addOneForm(question);
}

Result<void> PrintRun::addOneForm(const PrintQuestion& question)
{
    TONGDANG_TRY(const paper::Form* layout, form(question.form));
    if (question.week.isValid())
        return failure(ErrorKind::Refused, "desk.print_what", {layout->code});
    const FormFiller filler(m_session, *layout, today(),
                            question.month.isValid() ? question.month : today());
    if (question.blank) {
        // A half page alone would waste the other half.
        const int whole = layout->isHalf ? question.copies + question.copies % 2 : question.copies;
        for (int copy = 0; copy < whole; ++copy) {
            TONGDANG_TRY(FilledPaper paper, filler.blank());
            TONGDANG_CHECK(printPaper(*layout, std::move(paper)));
        }
        return {};
    }
    TONGDANG_TRY(auto papers, fillPapers(filler, *layout, question, m_session));
    if (papers.empty())
        return failure(ErrorKind::Refused, "desk.nobody_to_print");
    for (FilledPaper& paper : papers)
        TONGDANG_CHECK(printPaper(*layout, std::move(paper)));
    return {};
}

} // namespace tongdang::desk
