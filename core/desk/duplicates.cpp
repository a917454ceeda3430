// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/duplicates.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/child_words.h"
#include "desk/drafts.h"
#include "desk/names.h"
#include "desk/overview.h"
#include "desk/record_draft.h"
#include "desk/working_day.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace tongdang::desk {

namespace {

using Pair = std::pair<RecordId, RecordId>;

Pair inOrder(const RecordId& one, const RecordId& other)
{
    return std::minmax(one, other);
}

/// Pairs that somebody called different children.
Result<QSet<Pair>> toldApart(Session& session)
{
    using namespace fields;
    archive::RecordQuery query;
    query.type = not_same_person::type;
    QSet<Pair> apart;
    TONGDANG_CHECK(
        session.archive().reader().forEach(query, [&apart](const Record& word) -> Result<void> {
            const auto other = word.value(not_same_person::other).toRecordId();
            if (word.child && other)
                apart.insert(inOrder(*word.child, *other));
            return {};
        }));
    return apart;
}

/// Of those that are shown.
Result<std::vector<PersonMarks>> marksOf(Session& session, const Overview& overview)
{
    using namespace fields;
    archive::RecordQuery query;
    query.type = child::type;
    query.columns = {child::name, child::idno, child::birth, child::sex};
    std::vector<PersonMarks> marks;
    TONGDANG_CHECK(session.archive().reader().forEach(query, [&](const Record& record) {
        const ChildOverview* shown = overview.child(record.id);
        if (shown == nullptr)
            return Result<void>();
        QStringList ties;
        if (shown->household)
            ties.append(shown->household->toString());
        if (!shown->line.phone.isEmpty())
            ties.append(shown->line.phone);
        marks.push_back({record.id, record.value(child::name).toText(),
                         record.value(child::idno).toText(), record.value(child::birth).toDate(),
                         record.value(child::sex).toText(), ties});
        return Result<void>();
    }));
    return marks;
}

/// The two dossiers that stand for these.
struct Both {
    ChildOverview one;
    ChildOverview other;
};
Result<Both> bothOf(Session& session, const RecordId& one, const RecordId& other)
{
    TONGDANG_TRY(ChildOverview first, Overview::ofChild(session, one));
    TONGDANG_TRY(ChildOverview second, Overview::ofChild(session, other));
    if (first.line.child == second.line.child)
        return failure(ErrorKind::Refused, "desk.same_dossier");
    return Both{std::move(first), std::move(second)};
}

std::vector<ChildComparison::Row> rowsOf(const Catalogue& catalogue, const Record& one,
                                         const Record& other)
{
    std::vector<ChildComparison::Row> rows;
    for (const Field& field : catalogue.type(fields::child::type)->fields) {
        const Value& first = one.value(field.number);
        const Value& second = other.value(field.number);
        if (field.kind == FieldKind::Reference || (first.isEmpty() && second.isEmpty()))
            continue;
        rows.push_back({field.number, field.zh, shownWords(catalogue, one, field.number),
                        shownWords(catalogue, other, field.number), first != second});
    }
    return rows;
}

std::vector<ChildComparison::Count> countsOf(const Catalogue& catalogue,
                                             const std::vector<Record>& one,
                                             const std::vector<Record>& other)
{
    std::map<TypeNo, std::pair<int, int>> numbers;
    for (const Record& record : one)
        ++numbers[record.type].first;
    for (const Record& record : other)
        ++numbers[record.type].second;
    std::vector<ChildComparison::Count> counts;
    for (const auto& [number, both] : numbers) {
        const RecordType* type = catalogue.type(number);
        if (type && !type->isChild)
            counts.push_back({number, type->zh, both.first, both.second});
    }
    return counts;
}

archive::WriteRequest aliasRequest(Session& session, const RecordId& given, const Value& kept,
                                   const QString& reason)
{
    archive::WriteRequest request =
        setRequest(session, fields::child::type, given,
                   {{sameAsField, kept}, {sameAsReasonField, Value(reason.trimmed())}});
    request.operation = Operation::Alias;
    return request;
}

/// Whom a dossier points to by its own word.
Result<std::optional<RecordId>> keptBy(const archive::Reader& reader, const RecordId& given)
{
    TONGDANG_TRY(const auto folded, reader.folded(given));
    const FieldState* state = folded ? folded->field(sameAsField) : nullptr;
    return state ? state->shown().toRecordId() : std::nullopt;
}

} // namespace

Result<std::vector<DuplicateLine>> listDuplicates(Session& session)
{
    TONGDANG_TRY(const auto overview, Overview::of(session));
    TONGDANG_TRY(const auto marks, marksOf(session, *overview));
    TONGDANG_TRY(const auto apart, toldApart(session));
    std::vector<DuplicateLine> lines;
    for (const DuplicatePair& pair : duplicatePairs(marks)) {
        if (!apart.contains(inOrder(pair.one, pair.other)))
            lines.push_back(
                {overview->child(pair.one)->line, overview->child(pair.other)->line, pair.reason});
    }
    return lines;
}

Result<ChildComparison> compareChildren(Session& session, const RecordId& one,
                                        const RecordId& other)
{
    TONGDANG_TRY(const Both both, bothOf(session, one, other));
    const archive::Reader& reader = session.archive().reader();
    const RecordId& first = both.one.line.child;
    const RecordId& second = both.other.line.child;
    TONGDANG_TRY(const auto own, reader.record(first));
    TONGDANG_TRY(const auto others, reader.record(second));
    TONGDANG_TRY(const auto records, reader.recordsOfChild(first));
    TONGDANG_TRY(const auto otherRecords, reader.recordsOfChild(second));
    if (!own || !others)
        return failure(ErrorKind::Refused, "desk.unknown_child");
    TONGDANG_CHECK(noteAccess(session, "dossier.compare", first));
    TONGDANG_CHECK(noteAccess(session, "dossier.compare", second));
    ChildComparison compared{both.one.line, both.other.line,
                             rowsOf(session.catalogue(), *own, *others),
                             countsOf(session.catalogue(), records, otherRecords)};
    for (ChildComparison::Row& row : compared.rows) {
        if (row.field != fields::child::village)
            continue;
        for (QString* const side : {&row.one, &row.other}) {
            if (side->isEmpty())
                continue;
            TONGDANG_TRY(*side, organisationName(session, *side));
        }
    }
    return compared;
}

Result<Dot> joinChildren(Session& session, const RecordId& given, const RecordId& kept,
                         const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return failure(ErrorKind::Refused, "desk.reason_missing");
    TONGDANG_TRY(const Both both, bothOf(session, given, kept));
    const RecordId& shown = both.one.line.child;
    TONGDANG_CHECK(noteAccess(session, "dossier.join", shown));
    TONGDANG_TRY(const archive::Written written,
                 session.archive().writer().write(
                     aliasRequest(session, shown, both.other.line.child, reason)));
    return written.changes.front();
}

Result<std::vector<Dot>> separateChildren(Session& session, const RecordId& given,
                                          const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return failure(ErrorKind::Refused, "desk.reason_missing");
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const auto first, keptBy(reader, given));
    if (!first)
        return failure(ErrorKind::Refused, "desk.not_joined");
    std::vector<archive::WriteRequest> requests{aliasRequest(session, given, {}, reason)};
    // Where two PCs joined each other's way the other one's word would hold them together still.
    QSet<RecordId> seen;
    for (std::optional<RecordId> at = first; at && !seen.contains(*at);) {
        seen.insert(*at);
        TONGDANG_TRY(const auto next, keptBy(reader, *at));
        if (next == given)
            requests.push_back(aliasRequest(session, *at, {}, reason));
        at = next;
    }
    TONGDANG_CHECK(noteAccess(session, "dossier.separate", given));
    TONGDANG_TRY(const auto written, session.archive().writer().write(requests));
    std::vector<Dot> dots;
    for (const archive::Written& one : written)
        dots.insert(dots.end(), one.changes.begin(), one.changes.end());
    return dots;
}

Result<void> tellApart(Session& session, const RecordId& one, const RecordId& other,
                       const QString& reason)
{
    using namespace fields;
    TONGDANG_TRY(const Both both, bothOf(session, one, other));
    const RecordId& first = both.one.line.child;
    // A record of one of them is enough: who is asked about the two holds both dossiers.
    TONGDANG_TRY(const auto written,
                 session.archive().writer().write(createRequest(
                     session, DraftBuilder(RecordId::create(session.environment().randomness),
                                           not_same_person::type, first)
                                  .set(not_same_person::child, first)
                                  .set(not_same_person::other, both.other.line.child)
                                  .set(not_same_person::reason, Value(reason.trimmed()))
                                  .set(not_same_person::by, session.profile().person)
                                  .set(not_same_person::date, Value(workingDay(session)))
                                  .take())));
    return {};
}

Result<std::vector<GivenUpDossier>> givenUpFor(Session& session, const RecordId& child)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const auto dossiers, reader.dossiers(child));
    TONGDANG_TRY(const RecordId kept, reader.representative(child));
    Names names(session);
    std::vector<GivenUpDossier> found;
    for (const RecordId& dossier : dossiers) {
        TONGDANG_TRY(const auto folded, reader.folded(dossier));
        const FieldState* word = folded ? folded->field(sameAsField) : nullptr;
        if (dossier == kept || !word || !word->shown().toRecordId())
            continue;
        const FieldState* reason = folded->field(sameAsReasonField);
        const Head& said = word->heads.front();
        TONGDANG_TRY(const QString by, names.person(said.author));
        TONGDANG_TRY(const QString name, names.child(dossier));
        found.push_back(
            {dossier, name, reason ? reason->shown().toText() : QString(), by, said.day});
    }
    return found;
}

} // namespace tongdang::desk
