// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/frozen_reports.h"

#include "archive/archive.h"
#include "base/clock.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/names.h"
#include "desk/office.h"
#include "desk/records.h"
#include "desk/working_day.h"
#include "report/earlier.h"
#include "report/frozen.h"

#include <algorithm>

namespace tongdang::desk {

using namespace Qt::StringLiterals;
namespace frozen = fields::frozen_report;

namespace {

const QString officeUse = u"1"_s; // of list REPU
const QString leavingUse = u"2"_s;

FrozenReportLine lineOf(const Record& record)
{
    report::Period period{record.value(frozen::period_from).toDate(),
                          record.value(frozen::period_to).toDate(),
                          record.value(frozen::cutoff_on).toDate(), false};
    period.isOver = period.until <= period.cutoff;
    return {record.id,
            record.value(frozen::table_no).toText(),
            {},
            record.value(frozen::division).toText(),
            {},
            period,
            record.value(frozen::purpose).toText() == leavingUse,
            record.value(frozen::equations_ok).toBool().value_or(false),
            record.value(frozen::frozen_on).toDate(),
            {},
            record.value(frozen::adjusts).toRecordId()};
}

bool isOfSame(const FrozenReportLine& line, const report::Statistics& statistics, bool leaves)
{
    return line.table == statistics.number && line.period.from == statistics.period.from
           && line.period.until == statistics.period.until && line.leaves == leaves;
}

/// What is reported adds up (Q54).
QStringList brokenEquations(const report::Statistics& statistics)
{
    QStringList broken;
    for (const report::Check& check : statistics.checks) {
        if (!check.holds)
            broken.append(check.words);
    }
    return broken;
}

/// Room of the field that keeps it.
bool hasRoom(const Session& session, FieldNo number, const QByteArray& json)
{
    const RecordType* const type = session.catalogue().type(frozen::type);
    const Field* const field = type ? type->field(number) : nullptr;
    return !field || field->maxLength == 0 || QString::fromUtf8(json).size() <= field->maxLength;
}

/// Beside a table that leaves, an earlier number must not give a hidden one away: where one of the
/// two is small enough to be hidden, the other is not told (TABLES.md, Small numbers).
void forgetTellingNumbers(report::Statistics& statistics)
{
    for (report::Line& line : statistics.lines) {
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            if (statistics.columns[i].isSensitive || line.isSensitive || line.cells[i].isHidden)
                line.cells[i].before.reset();
        }
    }
}

Result<Record> frozenRecord(Session& session, const RecordId& id)
{
    TONGDANG_TRY(const auto record, session.archive().reader().record(id));
    if (!record)
        return failure(ErrorKind::Refused, "desk.unknown_record");
    if (record->type != frozen::type)
        return failure(ErrorKind::Refused, "desk.other_type");
    return *record;
}

Result<report::Statistics> thawed(const Record& record)
{
    return report::thaw(record.value(frozen::result).toText().toUtf8(),
                        record.value(frozen::result_s4).toText().toUtf8());
}

/// What stands below it, beside its definition.
QStringList remarksOf(const Record& record, const QString& by)
{
    QStringList remarks{
        u"定稿：%1　%2"_s.arg(record.value(frozen::frozen_on).toDate().toString(Qt::ISODate), by)};
    for (const auto& [field, caption] : {std::pair{frozen::difficulties, u"困难问题：%1"_s},
                                         {frozen::measures, u"改进措施：%1"_s}}) {
        const QString text = record.value(field).toText();
        if (!text.isEmpty())
            remarks.append(caption.arg(text));
    }
    return remarks;
}

} // namespace

Result<FrozenReportLine> freezeReport(Session& session, const ReportQuestion& question)
{
    TONGDANG_CHECK(checkKeeper(session.profile().role, *session.catalogue().type(frozen::type)));
    ReportQuestion alone = question;
    alone.earlier.clear(); // it is frozen for itself
    TONGDANG_TRY(const Report report, makeReport(session, alone));
    const report::Statistics& statistics = report.statistics;
    if (!statistics.period.isOver)
        return failure(ErrorKind::Refused, "report.not_over", {isoDay(statistics.period.until)});
    if (const QStringList broken = brokenEquations(statistics); !broken.isEmpty())
        return failure(ErrorKind::Refused, "report.unbalanced", {broken.join(u'；')});
    const report::FrozenTable table = report::freeze(statistics);
    if (!hasRoom(session, frozen::result, table.result)
        || !hasRoom(session, frozen::result_s4, table.restricted))
        return failure(ErrorKind::Refused, "report.too_large", {statistics.number});
    TONGDANG_TRY(const auto before, frozenReports(session, statistics.number));
    const auto adjusts = std::ranges::find_if(before, [&](const FrozenReportLine& line) {
        return line.division == session.profile().orgCode
               && isOfSame(line, statistics, report.leaves);
    });
    RecordInput input;
    input.type = frozen::type;
    input.fields = {
        {frozen::table_no, Value(statistics.number)},
        {frozen::division, Value(session.profile().orgCode)},
        {frozen::period_from, Value(statistics.period.from)},
        {frozen::period_to, Value(statistics.period.until)},
        {frozen::cutoff_on, Value(statistics.period.cutoff)},
        {frozen::ruleset, Value(u"%1/%2"_s.arg(statistics.rules.id).arg(statistics.rules.version))},
        {frozen::definition, Value(statistics.definition)},
        {frozen::result, Value(QString::fromUtf8(table.result))},
        {frozen::equations_ok, Value(true)},
        {frozen::purpose, Value(report.leaves ? leavingUse : officeUse)},
        {frozen::frozen_on, Value(workingDay(session))},
        {frozen::frozen_by, Value(session.profile().person)}};
    if (!table.restricted.isEmpty())
        input.fields.push_back({frozen::result_s4, Value(QString::fromUtf8(table.restricted))});
    if (adjusts != before.end())
        input.fields.push_back({frozen::adjusts, Value(adjusts->record)});
    TONGDANG_TRY(const SavedRecord saved, putRecord(session, input));
    TONGDANG_CHECK(noteAccess(session, "table.freeze", std::nullopt, statistics.number.toLatin1()));
    TONGDANG_TRY(const auto now, frozenReports(session, statistics.number));
    return *std::ranges::find(now, saved.id, &FrozenReportLine::record);
}

Result<std::vector<FrozenReportLine>> frozenReports(Session& session, const QString& table)
{
    TONGDANG_TRY(const auto records, listRecords(session, {frozen::type, {}, {}, false}));
    TONGDANG_TRY(const auto titles, reportTitles(session));
    Names names(session);
    std::vector<FrozenReportLine> lines;
    for (const Record& record : records) {
        FrozenReportLine line = lineOf(record);
        if (!table.isEmpty() && line.table != table)
            continue;
        const auto title = std::ranges::find(titles, line.table, &report::Table::Title::number);
        line.title = title == titles.end() ? line.table : title->title;
        if (const auto by = record.value(frozen::frozen_by).toRecordId()) {
            TONGDANG_TRY(line.frozenBy, names.person(*by));
        }
        TONGDANG_TRY(line.place, organisationName(session, line.division));
        lines.push_back(std::move(line));
    }
    std::ranges::reverse(lines); // as they were entered
    return lines;
}

Result<FrozenTexts> frozenTexts(Session& session, const RecordId& record)
{
    TONGDANG_TRY(const Record kept, frozenRecord(session, record));
    return FrozenTexts{kept.value(frozen::difficulties).toText(),
                       kept.value(frozen::measures).toText()};
}

Result<void> writeFrozenTexts(Session& session, const RecordId& record, const FrozenTexts& texts)
{
    const auto valueOf = [](const QString& text) { return text.isEmpty() ? Value() : Value(text); };
    RecordInput input;
    input.type = frozen::type;
    input.id = record;
    input.fields = {{frozen::difficulties, valueOf(texts.difficulties)},
                    {frozen::measures, valueOf(texts.measures)}};
    TONGDANG_CHECK(putRecord(session, input));
    return {};
}

Result<Report> frozenReport(Session& session, const RecordId& record, bool adjusted)
{
    TONGDANG_TRY(const Record kept, frozenRecord(session, record));
    Report report;
    TONGDANG_TRY(report.statistics, thawed(kept));
    const auto before = kept.value(frozen::adjusts).toRecordId();
    if (adjusted && before) {
        TONGDANG_TRY(const Record earlier, frozenRecord(session, *before));
        TONGDANG_TRY(const report::Statistics table, thawed(earlier));
        compareWith(report.statistics, table);
        report.earlier = table.period;
        if (kept.value(frozen::purpose).toText() == leavingUse)
            forgetTellingNumbers(report.statistics);
    }
    Names names(session);
    if (const auto by = kept.value(frozen::frozen_by).toRecordId()) {
        TONGDANG_TRY(report.person, names.person(*by));
    }
    TONGDANG_TRY(report.place, organisationName(session, kept.value(frozen::division).toText()));
    report.madeAt = Clock::startOf(kept.value(frozen::frozen_on).toDate());
    report.leaves = kept.value(frozen::purpose).toText() == leavingUse;
    report.remarks = remarksOf(kept, report.person);
    TONGDANG_CHECK(
        noteAccess(session, "table.read", std::nullopt, report.statistics.number.toLatin1()));
    return report;
}

} // namespace tongdang::desk
