// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/printing.h"
#include "desk/custody.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/drafts.h"
#include "desk/paper_data.h"
#include "desk/print_run.h"
#include "desk/purpose.h"
#include "desk/session_parts.h"
#include "desk/sheets.h"
#include "desk/working_day.h"

#include <QFile>
#include <QRegularExpression>

#include <map>

namespace tongdang::desk {

namespace {

/// A visit that is typed in already, with its answers, under the number of its own sheet; one that
/// came without paper gets a number now.
Result<void> printVisit(PrintRun& run, const RecordId& id)
{
    Session& session = run.session();
    TONGDANG_TRY(const auto visit, session.archive().reader().record(id));
    if (!visit || visit->type != fields::visit::type || !visit->child)
        return failure(ErrorKind::Refused, "desk.unknown_record");
    const auto known = paper::SheetNumber::parse(visit->value(fields::visit::sheet_no).toText());
    std::optional<paper::SheetNumber> number;
    if (known)
        number = *known;
    return run.addVisitSheet(*visit->child, {}, &*visit, number);
}

Result<void> printWeek(PrintRun& run, QDate week, bool withSheets)
{
    TONGDANG_TRY(const auto overview, Overview::of(run.session()));
    // Nobody walks through two villages with one list: at a station each has its own, and its
    // sheets behind it.
    const bool isVillage = run.session().profile().role == Role::Village;
    std::map<qint64, std::vector<Pressing>> villages;
    for (const Pressing& visit : visitsUntil(*overview, sundayOf(week)))
        villages[isVillage ? 0 : visit.child->village].push_back(visit);
    if (villages.empty())
        return failure(ErrorKind::Refused, "desk.nothing_to_print");
    for (const auto& [village, visits] : villages) {
        const auto stops = inWalkingOrder(visits);
        TONGDANG_CHECK(run.addRouteList(stops, week));
        if (!withSheets)
            continue;
        for (const Pressing& stop : stops)
            TONGDANG_CHECK(run.addVisitSheet(stop.child->line.child, stop.duty->dueOn));
    }
    return {};
}

/// A form is a file of the resources: one more of them needs nothing here.
bool isForm(const Session& session, const QString& code)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Z][0-9]{2,4}$"));
    return shape.match(code).hasMatch()
           && QFile::exists(session.environment().resources
                            + QStringLiteral("/forms/%1.json").arg(code));
}

Result<void> lay(PrintRun& run, const PrintQuestion& question)
{
    const bool isWeek = question.week.isValid();
    if (question.form == u"F03") {
        if (question.blank)
            return run.addBlankSheets(question.copies);
        if (question.record)
            return printVisit(run, *question.record);
        if (question.child)
            return run.addVisitSheet(*question.child, {});
        if (isWeek)
            return printWeek(run, question.week, true);
    } else if (question.form == u"F16") {
        if (question.blank)
            return run.addBlankRoster();
        if (!question.record && !isWeek)
            return run.addRoster(question.child);
    } else if (question.form == u"F26") {
        if (question.blank)
            return run.addBlankRouteList();
        if (isWeek)
            return printWeek(run, question.week, false);
    } else {
        if (!isForm(run.session(), question.form))
            return failure(ErrorKind::Refused, "desk.unknown_form", {question.form});
        return run.addForm(question);
    }
    return failure(ErrorKind::Refused, "desk.print_what", {question.form});
}

} // namespace

Result<PrintJob> printForm(Session& session, const PrintQuestion& question)
{
    if (const auto asked = question.child ? question.child : question.record) {
        TONGDANG_TRY(const auto record, session.archive().reader().record(*asked));
        if (record)
            TONGDANG_CHECK(checkOpenHere(session, *record));
    }
    const QDate day = question.week.isValid() ? question.week : workingDay(session);
    TONGDANG_TRY(PrintRun run, PrintRun::begin(session, day));
    TONGDANG_CHECK(lay(run, question));
    const auto subject = question.child ? question.child : question.record;
    TONGDANG_CHECK(noteAccess(session, "print.preview", subject, question.form.toLatin1()));
    PrintJob job = std::move(run).finish();
    job.form = question.form;
    job.subject = subject;
    return job;
}

Result<void> noteSheets(Session& session, const PrintJob& job, PageRange pages,
                        const QString& purpose)
{
    TONGDANG_CHECK(checkPurpose(session, purpose));
    std::vector<archive::WriteRequest> requests;
    for (const PrintedSheet& sheet : job.sheets) {
        if (sheet.isAgain || sheet.page < pages.first || sheet.page > pages.last)
            continue;
        TONGDANG_TRY(const bool isNoted, isSheetNoted(session, sheet.sheet));
        if (isNoted)
            continue;
        requests.push_back(sheetRequest(session, sheet));
        if (sheet.visit) // it came without paper: this is its paper now
            requests.push_back(setRequest(session, fields::visit::type, *sheet.visit,
                                          {{fields::visit::sheet_no, Value(sheet.sheet)}}));
    }
    if (!requests.empty())
        TONGDANG_CHECK(session.archive().writer().write(requests));
    if (job.form.isEmpty())
        return {};
    return noteAccess(session, "print", job.subject, job.form.toLatin1(), purpose);
}

Result<void> printToPdf(Session& session, const PrintJob& job, const QString& file,
                        const QString& purpose)
{
    TONGDANG_CHECK(checkPurpose(session, purpose));
    std::optional<paper::Fonts>& fonts = session.parts().fonts;
    if (!fonts) {
        TONGDANG_TRY(fonts, paper::Fonts::load());
    }
    // Numbers that nobody knows are not handed out.
    return paper::writePdf(job.document, *fonts, job.info, file,
                           [&] { return noteSheets(session, job, {}, purpose); });
}

} // namespace tongdang::desk
