// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/excel.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/child_files.h"
#include "desk/custody.h"
#include "desk/excel_sheets.h"
#include "desk/names.h"
#include "desk/purpose.h"
#include "desk/same_id.h"
#include "desk/working_day.h"
#include "paper/group_number.h"

#include <QFile>

#include <algorithm>
#include <limits>

namespace tongdang::desk {

namespace {

Result<QHash<RecordId, QString>> schoolNames(Session& session)
{
    QHash<RecordId, QString> names;
    archive::RecordQuery query;
    query.type = fields::school::type;
    query.columns = {fields::school::name};
    TONGDANG_CHECK(session.archive().reader().forEach(query, [&](const Record& school) {
        names.insert(school.id, school.value(fields::school::name).toText());
        return Result<void>();
    }));
    return names;
}

/// Among those who are served, or for a while not (DOSS): what is closed stays at home.
bool isOnTheRoster(const Record& child)
{
    const Value& status = child.value(fields::child::status);
    return status.isText(u"open") || status.isText(u"moving") || status.isText(u"watch")
           || status.isText(u"suspended");
}

struct RosterRow {
    QString village;
    QString group;
    QStringList cells;
};

Result<std::vector<RosterRow>> rosterRows(Session& session, const QString& village)
{
    TONGDANG_TRY(auto sameId, sameIdNumbers(session));
    TONGDANG_TRY(const Surroundings around, surroundings(session, std::move(sameId)));
    TONGDANG_TRY(const ChildFiles files, readChildFiles(session, readOfRoster(around)));
    TONGDANG_TRY(const QSet<RecordId> elsewhere, childrenElsewhere(session));
    TONGDANG_TRY(const auto schools, schoolNames(session));
    std::vector<std::optional<RosterRow>> found(files.files.size());
    TONGDANG_CHECK(
        eachChild(files, [&](std::size_t place, std::span<const Record> records) -> Result<void> {
            const Record& child = records.front();
            const QString own = child.value(fields::child::village).toText();
            if (!isOnTheRoster(child) || elsewhere.contains(child.id)
                || (!village.isEmpty() && own != village))
                return {};
            const auto home = child.value(fields::child::household).toRecordId();
            const auto known = home ? files.households.constFind(*home) : files.households.cend();
            const Record* household = known == files.households.cend() ? nullptr : &*known;
            found[place] = {
                own, household ? household->value(fields::household::group).toText() : QString(),
                rosterCells(around, child, records, household, schools)};
            return {};
        }));
    std::vector<RosterRow> rows;
    for (std::optional<RosterRow>& row : found) {
        if (row)
            rows.push_back(std::move(*row));
    }
    std::ranges::sort(rows, {}, [](const RosterRow& row) {
        const int group = paper::groupNumber(row.group).value_or(std::numeric_limits<int>::max());
        return std::tuple(row.village, group, row.group, row.cells);
    });
    return rows;
}

/// The list as a sheet, and how many children stand in it.
struct Filled {
    exchange::OutSheet sheet;
    int rows = 0;
};

Result<Filled> fillRoster(Session& session, const ExcelQuestion& question, const QString& place)
{
    TONGDANG_TRY(const auto rows, rosterRows(session, question.village));
    const bool villages = session.profile().role != Role::Village && question.village.isEmpty();
    std::vector<QStringList> cells;
    for (const RosterRow& row : rows) {
        cells.push_back(row.cells);
        if (villages) {
            TONGDANG_TRY(const QString name, organisationName(session, row.village));
            cells.back().append(name);
        }
    }
    return Filled{rosterSheet(place, cells, villages), static_cast<int>(rows.size())};
}

Result<Filled> fillNational(Session& session, const ExcelQuestion& question, const QString& place)
{
    TONGDANG_TRY(const auto lines, nationalLines(session, {{}, question.village, {}}));
    return Filled{nationalSheet(place, workingDay(session), lines), static_cast<int>(lines.size())};
}

Result<Filled> fillReceived(Session& session, const ExcelQuestion& question, const QString& place)
{
    TONGDANG_TRY(const auto children, receivedBy(session, {{}, question.village}));
    return Filled{receivedSheet(place, workingDay(session), children),
                  static_cast<int>(children.size())};
}

Result<Filled> fillRegister(Session& session, const ExcelQuestion& question, const QString& place)
{
    const RecordType* const type = session.catalogue().type(question.type);
    if (!type || !type->registered)
        return failure(ErrorKind::Refused, "desk.no_register");
    TONGDANG_TRY(auto sheet, registerSheet(session, *type, place));
    constexpr int heads = 3;
    const int rows = static_cast<int>(sheet.rows.size()) - heads;
    return Filled{std::move(sheet), rows};
}

Result<Filled> fillSheet(Session& session, const ExcelQuestion& question, const QString& place)
{
    switch (question.list) {
    case ExcelList::Roster:
        return fillRoster(session, question, place);
    case ExcelList::National:
        return fillNational(session, question, place);
    case ExcelList::Received:
        return fillReceived(session, question, place);
    case ExcelList::Register:
        break;
    }
    return fillRegister(session, question, place);
}

/// As the access log calls it.
QByteArray noteOf(ExcelList list)
{
    switch (list) {
    case ExcelList::Roster:
        return "roster.export";
    case ExcelList::National:
        return "national.export";
    case ExcelList::Received:
        return "received.export";
    case ExcelList::Register:
        break;
    }
    return "register.export";
}

} // namespace

Result<ExcelFile> writeExcel(Session& session, const ExcelQuestion& question)
{
    if (!question.file.endsWith(u".xlsx", Qt::CaseInsensitive))
        return failure(ErrorKind::Refused, "desk.excel_name", {question.file});
    if (!question.replace && QFile::exists(question.file))
        return failure(ErrorKind::Refused, "storage.file_exists", {question.file});
    TONGDANG_CHECK(checkPurpose(session, question.purpose));
    const QString code = question.village.isEmpty() ? session.profile().orgCode : question.village;
    TONGDANG_TRY(const QString place, organisationName(session, code));
    TONGDANG_TRY(const Filled filled, fillSheet(session, question, place));
    if (filled.rows == 0)
        return failure(ErrorKind::Refused, question.list == ExcelList::Register
                                               ? "desk.empty_register"
                                               : "desk.nobody_to_export");
    TONGDANG_CHECK(exchange::writeXlsx(filled.sheet, question.file));
    TONGDANG_CHECK(noteAccess(session, noteOf(question.list), std::nullopt,
                              QByteArray::number(filled.rows), question.purpose));
    return ExcelFile{question.file, filled.rows};
}

} // namespace tongdang::desk
