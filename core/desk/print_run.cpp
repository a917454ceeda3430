// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/print_run.h"

#include "base/clock.h"
#include "catalogue/fields.h"
#include "desk/division_names.h"
#include "desk/names.h"
#include "desk/paper_data.h"
#include "desk/session_parts.h"
#include "desk/sheets.h"
#include "desk/working_day.h"

namespace tongdang::desk {

namespace {

/// From here on what was read for the pages weighs more than reading it again.
constexpr int manyPages = 200;

/// What a form needs of a child, held while its page is made.
struct LoadedChild {
    ChildOverview overview;
    std::vector<Record> records;
    std::optional<Record> household;

    [[nodiscard]] PaperChild paper() const
    {
        return {overview, records, household ? &*household : nullptr};
    }
};

Result<LoadedChild> loadChild(Session& session, ChildOverview overview)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(auto records, reader.recordsOfChild(overview.line.child));
    std::optional<Record> household;
    if (overview.household) {
        TONGDANG_TRY(household, reader.record(*overview.household));
    }
    return LoadedChild{std::move(overview), std::move(records), std::move(household)};
}

/// Number of a sheet that was printed for the same visit today and still waits to be typed in. A
/// jam in the printer or a page lost on the desk is the usual reason to print again on the same
/// day: one visit has one paper then, and the list of open sheets asks for it once.
std::optional<paper::SheetNumber> openSheet(const std::vector<Record>& records,
                                            const QString& formVersion, QDate due, QDate today)
{
    using namespace fields::sheet;
    for (const Record& record : records) {
        if (record.type != type || record.value(form).toText() != u"F03"
            || record.value(form_version).toText() != formVersion
            || record.value(state).toText() != u"1" || record.value(printed_on).toDate() != today
            || record.value(due_on).toDate() != due)
            continue;
        if (const auto number = paper::SheetNumber::parse(record.value(no).toText()))
            return *number;
    }
    return std::nullopt;
}

bool isInRegister(const Record& child)
{
    const QString status = child.value(fields::child::status).toText();
    return status != u"closed" && status != u"rejected" && status != u"merged"
           && status != u"candidate";
}

} // namespace

Result<PrintRun> PrintRun::begin(Session& session, QDate day)
{
    std::optional<paper::Fonts>& fonts = session.parts().fonts;
    if (!fonts) {
        TONGDANG_TRY(fonts, paper::Fonts::load());
    }
    PrintRun run(session, day);
    run.m_job.info = {QStringLiteral("童档"), Clock::wallTime(workingMoment(session))};
    return run;
}

PrintJob PrintRun::finish() &&
{
    if (m_job.document.pageCount() > manyPages)
        m_session.archive().releaseMemory();
    return std::move(m_job);
}

QDate PrintRun::today() const
{
    return workingDay(m_session);
}

Result<const paper::Form*> PrintRun::form(const QString& code)
{
    auto known = m_forms.find(code);
    if (known == m_forms.end()) {
        const QString file =
            m_session.environment().resources + QStringLiteral("/forms/%1.json").arg(code);
        TONGDANG_TRY(paper::Form loaded, paper::Form::load(file, m_session.catalogue()));
        known = m_forms.insert_or_assign(code, std::move(loaded)).first;
    }
    return &known->second;
}

Result<int> PrintRun::print(const QString& code, paper::FormData data)
{
    TONGDANG_TRY(const paper::Form* layout, form(code));
    data.footNote = QStringLiteral("%1打印　%2")
                        .arg(today().toString(u"yyyy年M月d日"), m_session.profile().personName);
    TONGDANG_TRY(const paper::Document pages,
                 paper::printForm(*layout, data, m_session.catalogue(), *m_session.parts().fonts));
    return m_job.document.append(pages);
}

Result<void> PrintRun::printSheet(paper::FormData data, PrintedSheet sheet,
                                  const std::optional<paper::SheetNumber>& number)
{
    data.day = m_day;
    data.number = number;
    if (!number) {
        TONGDANG_TRY(data.number, newSheetNumber(m_session));
    }
    TONGDANG_TRY(const paper::Form* layout, form(sheet.form));
    sheet.sheet = data.number->toString();
    sheet.isAgain = number.has_value();
    sheet.formVersion = layout->version;
    TONGDANG_TRY(sheet.page, print(sheet.form, std::move(data)));
    m_job.sheets.push_back(std::move(sheet));
    return {};
}

Result<void> PrintRun::addVisitSheet(const RecordId& child, QDate due, const Record* visit,
                                     const std::optional<paper::SheetNumber>& number)
{
    TONGDANG_TRY(ChildOverview overview, Overview::ofChild(m_session, child));
    TONGDANG_TRY(const LoadedChild loaded, loadChild(m_session, std::move(overview)));
    QString village = m_session.profile().orgCode;
    for (const Record& record : loaded.records) {
        if (record.type == fields::child::type)
            village = record.value(fields::child::village).toText();
    }
    TONGDANG_TRY(const QString org, organisationName(m_session, village));
    paper::FormData data = visitSheetData(loaded.paper(), org, today());
    if (visit) {
        addVisit(m_session.catalogue(), *visit, data.head);
        Names names(m_session);
        for (const FieldNo field : {fields::visit::by, fields::visit::by2}) {
            const auto person = visit->value(field).toRecordId();
            if (!person)
                continue;
            TONGDANG_TRY(const QString name, names.person(*person));
            data.head.texts.insert(field == fields::visit::by ? QStringLiteral("visit.by")
                                                              : QStringLiteral("visit.by2"),
                                   name);
        }
    }
    if (!due.isValid()) {
        const Duty* duty = loaded.overview.duty(u"visit");
        due = duty ? duty->dueOn : QDate();
    }
    PrintedSheet sheet;
    sheet.child = child;
    sheet.due = due;
    if (visit)
        sheet.visit = visit->id;
    if (visit || number)
        return printSheet(std::move(data), std::move(sheet), number);
    TONGDANG_TRY(const paper::Form* layout, form(sheet.form));
    const auto again = openSheet(loaded.records, QString::number(layout->version), due, today());
    return printSheet(std::move(data), std::move(sheet), again);
}

Result<void> PrintRun::addBlankSheets(int copies)
{
    for (int copy = 0; copy < copies; ++copy) {
        paper::FormData data;
        data.head.texts.insert(QStringLiteral("org"), m_session.profile().orgName);
        TONGDANG_CHECK(printSheet(std::move(data), {}, std::nullopt));
    }
    return {};
}

Result<void> PrintRun::printPaper(const paper::Form& layout, FilledPaper paper)
{
    if (!layout.numbered) {
        TONGDANG_TRY([[maybe_unused]] const int page, print(layout.code, std::move(paper.data)));
        return {};
    }
    PrintedSheet sheet;
    sheet.form = layout.code;
    sheet.child = paper.child;
    sheet.pairing = paper.pairing;
    return printSheet(std::move(paper.data), std::move(sheet), std::nullopt);
}

Result<void> PrintRun::addRoster(const std::optional<RecordId>& child)
{
    std::vector<ChildOverview> wanted;
    if (child) {
        TONGDANG_TRY(ChildOverview one, Overview::ofChild(m_session, *child));
        wanted.push_back(std::move(one));
    } else {
        TONGDANG_TRY(const auto overview, Overview::of(m_session));
        for (const auto& one : overview->children())
            wanted.push_back(*one);
    }
    std::vector<paper::FormValues> lines;
    for (ChildOverview& one : wanted) {
        TONGDANG_TRY(const LoadedChild loaded, loadChild(m_session, std::move(one)));
        if (!loaded.records.empty() && isInRegister(loaded.records.front()))
            lines.push_back(rosterLine(m_session.catalogue(), loaded.paper(), today()));
    }
    if (lines.empty())
        return failure(ErrorKind::Refused, "desk.nobody_to_print");
    paper::FormData data;
    const QString org = m_session.profile().orgName;
    data.title = org + QStringLiteral("留守儿童和困境儿童花名册");
    data.head.texts = {{QStringLiteral("org"), org},
                       {QStringLiteral("until"), today().toString(u"yyyy年M月d日")}};
    data.lists.insert(QStringLiteral("children"), lines);
    TONGDANG_TRY([[maybe_unused]] const int page, print(QStringLiteral("F16"), std::move(data)));
    return {};
}

Result<void> PrintRun::addBlankRoster()
{
    paper::FormData data;
    data.head.texts.insert(QStringLiteral("org"), m_session.profile().orgName);
    TONGDANG_TRY([[maybe_unused]] const int page, print(QStringLiteral("F16"), std::move(data)));
    return {};
}

Result<void> PrintRun::addRouteList(const std::vector<Pressing>& stops, QDate week)
{
    std::vector<paper::FormValues> lines;
    for (const Pressing& stop : stops) {
        TONGDANG_TRY(const LoadedChild loaded, loadChild(m_session, *stop.child));
        lines.push_back(routeStop(m_session.catalogue(), loaded.paper(), *stop.duty, today()));
    }
    // The way is through one village; who prints at a station is not who walks it.
    const bool isVillage = m_session.profile().role == Role::Village;
    QString place = m_session.profile().orgName;
    if (!isVillage && !stops.empty()) {
        TONGDANG_TRY(const auto names, villageNames(m_session));
        const QString name = placeName(names, QString::number(stops.front().child->village));
        if (!name.isEmpty())
            place = name;
    }
    paper::FormData data;
    data.head.texts = {
        {QStringLiteral("org"), place},
        {QStringLiteral("week"), weekWords(week)},
        {QStringLiteral("director"), isVillage ? m_session.profile().personName : QString()}};
    data.lists.insert(QStringLiteral("stops"), lines);
    TONGDANG_TRY([[maybe_unused]] const int page, print(QStringLiteral("F26"), std::move(data)));
    return {};
}

Result<void> PrintRun::addBlankRouteList()
{
    paper::FormData data;
    data.head.texts.insert(QStringLiteral("org"), m_session.profile().orgName);
    TONGDANG_TRY([[maybe_unused]] const int page, print(QStringLiteral("F26"), std::move(data)));
    return {};
}

} // namespace tongdang::desk
