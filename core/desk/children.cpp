// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/children.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/child_words.h"
#include "desk/overview.h"
#include "desk/session_parts.h"
#include "desk/working_day.h"

#include <QCollator>
#include <QRegularExpression>

#include <algorithm>

namespace tongdang::desk {

namespace {

/// Records of the village that the child's records name: where it lives, where it learns.
Result<std::vector<Record>> sharedRecords(const archive::Reader& reader,
                                          const std::vector<Record>& records)
{
    std::vector<RecordId> wanted;
    const auto want = [&wanted](const Value& reference) {
        const auto id = reference.toRecordId();
        if (id && std::ranges::find(wanted, *id) == wanted.end())
            wanted.push_back(*id);
    };
    for (const Record& record : records) {
        if (record.type == fields::child::type)
            want(record.value(fields::child::household));
        if (record.type == fields::education::type)
            want(record.value(fields::education::school));
    }
    std::vector<Record> shared;
    for (const RecordId& id : wanted) {
        TONGDANG_TRY(auto record, reader.record(id));
        if (record)
            shared.push_back(std::move(*record));
    }
    return shared;
}

int overdueDaysOf(const ChildOverview& child, QDate today)
{
    const Duty* visit = child.duty(u"visit");
    return visit && visit->state == DutyState::Overdue
               ? static_cast<int>(visit->dueOn.daysTo(today))
               : 0;
}

/// "6-11岁" or "12岁" among the words: full years, both ends included (clause 15: children of
/// different ages are served differently).
struct AgeBand {
    int from = 0;
    int to = 0;
    QString otherWords;
};
std::optional<AgeBand> ageBandIn(const QString& query)
{
    static const QRegularExpression written(QStringLiteral(
        "(?:^|\\s)(\\d{1,2})(?:\\s*[-–—~～至到]\\s*(\\d{1,2}))?\\s*(?:周岁|岁)(?:$|\\s)"));
    const QRegularExpressionMatch match = written.match(query);
    if (!match.hasMatch())
        return std::nullopt;
    const int from = match.captured(1).toInt();
    const QString to = match.captured(2);
    return AgeBand{
        from, to.isEmpty() ? from : to.toInt(),
        (query.left(match.capturedStart()) + u' ' + query.mid(match.capturedEnd())).simplified()};
}

} // namespace

Result<std::vector<ChildLine>> listChildren(Session& session)
{
    TONGDANG_TRY(const auto overview, Overview::of(session));
    // The overview goes by group and household; a list that people read goes by group and name.
    const QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
    struct Place {
        const ChildLine* line;
        int group;
        QCollatorSortKey name;
    };
    std::vector<Place> places;
    int group = -1;
    const QString* last = nullptr;
    for (const auto& child : overview->children()) {
        const ChildLine& line = child->line;
        if (!last || *last != line.group)
            ++group;
        last = &line.group;
        places.push_back({&line, group, collator.sortKey(line.name)});
    }
    std::ranges::sort(places, [](const Place& one, const Place& other) {
        if (one.group != other.group)
            return one.group < other.group;
        const int order = one.name.compare(other.name);
        return order != 0 ? order < 0 : one.line->child < other.line->child;
    });
    std::vector<ChildLine> lines;
    lines.reserve(places.size());
    for (const Place& place : places)
        lines.push_back(*place.line);
    return lines;
}

Result<std::vector<ChildLine>> findChildren(Session& session, const QString& query, int limit)
{
    if (const auto band = ageBandIn(query)) {
        TONGDANG_TRY(auto aged, band->otherWords.isEmpty()
                                    ? listChildren(session)
                                    : findChildren(session, band->otherWords, limit));
        std::erase_if(aged, [&band](const ChildLine& line) {
            return !line.age || *line.age < band->from || *line.age > band->to;
        });
        return aged;
    }
    TONGDANG_CHECK(noteSearch(session));
    TONGDANG_TRY(const auto found, session.archive().findChildren(query, limit));
    std::vector<ChildLine> lines;
    for (const RecordId& id : found) {
        const auto child = Overview::ofChild(session, id);
        if (child)
            lines.push_back(child->line);
        else if (child.error().code != "desk.moved_away") // its copy is closed
            return failure(child.error());
    }
    return lines;
}

Result<Dossier> openDossier(Session& session, const RecordId& child)
{
    const QDate today = workingDay(session);
    TONGDANG_TRY(ChildOverview overview, Overview::ofChild(session, child));
    const archive::Reader& reader = session.archive().reader();
    const RecordId shown = overview.line.child; // `child` may have been given up for it
    TONGDANG_TRY(std::vector<Record> records, reader.recordsOfChild(shown));
    TONGDANG_TRY(std::vector<Record> shared, sharedRecords(reader, records));
    TONGDANG_CHECK(noteAccess(session, "dossier.open", shown));
    session.parts().lastSearch.reset();
    const QDate lastVisit = lastHomeVisit(records, today);
    const int overdueDays = overdueDaysOf(overview, today);
    QString parents = parentsSentence(records, today);
    return Dossier{std::move(overview.line),
                   std::move(parents),
                   lastVisit,
                   overdueDays,
                   std::move(records),
                   std::move(shared),
                   std::move(overview.duties),
                   std::move(overview.classification)};
}

} // namespace tongdang::desk
