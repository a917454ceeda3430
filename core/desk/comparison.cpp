// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/comparison.h"

#include "archive/archive.h"
#include "base/canonical_json.h"
#include "base/named_file.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/comparison_parts.h"
#include "desk/drafts.h"
#include "desk/working_day.h"
#include "vault/hash.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tongdang::desk {

namespace {

using namespace Qt::StringLiterals;

Result<void> checkQuestion(const Session& session, const ComparisonQuestion& question, QDate today)
{
    if (session.profile().role == Role::Village)
        return failure(ErrorKind::Refused, "desk.comparison_station");
    const CodeList* const sources = session.catalogue().codeList(u"CMPSRC");
    if (!sources || !sources->find(question.source))
        return failure(ErrorKind::Refused, "desk.comparison_source", {question.source});
    if (!question.asOf.isValid() || question.asOf > today)
        return failure(ErrorKind::Refused, "desk.comparison_as_of");
    return {};
}

/// Tells later that a file is the one that was compared.
Result<QString> hashOf(const QString& path)
{
    QFile file(path);
    if (!openNamedFile(file))
        return failure(ErrorKind::Medium, "exchange.cannot_read");
    TONGDANG_TRY(const vault::Hash512 hash, vault::blake2b512(file));
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(hash.data()), std::ssize(hash)).toHex());
}

const char16_t* resultCode(const ListMatch& match)
{
    if (match.by == FoundBy::Rejected)
        return u"4";
    if (match.by == FoundBy::Nothing)
        return u"3";
    return match.agrees() ? u"1" : u"2";
}

/// What the row said, for who decides; of a row that agrees the dossier says it all.
QString sourceValues(const exchange::ListedChild& row, const ListMatch& match,
                     const RecordType& child)
{
    QJsonObject json;
    QJsonObject values;
    for (const auto& [heading, text] : row.values)
        values.insert(heading, text);
    if (!match.agrees())
        json.insert(u"values"_s, values);
    QStringList differs;
    for (const FieldNo field : match.differs)
        differs.append(child.field(field)->key);
    json.insert(u"by"_s, foundByKey(match.by));
    json.insert(u"differs"_s, differs.join(u' '));
    return QString::fromUtf8(canonicalJson(json));
}

/// A comparison before it is kept.
struct Compared {
    ComparisonReport report;
    std::vector<exchange::ListedChild> rows;
    std::vector<ListMatch> matches;
};

Result<Compared> compared(Session& session, const ComparisonQuestion& question)
{
    const QDate today = workingDay(session);
    TONGDANG_CHECK(checkQuestion(session, question, today));
    TONGDANG_TRY(exchange::ChildList list,
                 exchange::readChildList(question.file, {session.catalogue(), today,
                                                         session.profile().orgCode.left(6)}));
    TONGDANG_TRY(const OwnChildren ours, OwnChildren::read(session));
    Compared result;
    result.rows = std::move(list.rows);
    result.matches = matchList(result.rows, ours.children());
    ComparisonReport& report = result.report;
    report.title = !question.title.trimmed().isEmpty() ? question.title.trimmed()
                   : !list.title.isEmpty()             ? list.title
                                           : QFileInfo(question.file).completeBaseName();
    report.source = question.source;
    report.asOf = question.asOf;
    for (std::size_t i = 0; i < result.rows.size(); ++i) {
        const exchange::ListedChild& listed = result.rows[i];
        const ListMatch& match = result.matches[i];
        ComparisonRow row;
        row.row = listed.row;
        row.name = listed.name;
        row.idNumber = listed.idNumber;
        row.by = match.by;
        row.child = match.child;
        row.differs = labelsOf(session.catalogue(), match.differs);
        if (listed.fault)
            row.fault = {listed.fault->row, listed.fault->field, listed.fault->code,
                         listed.fault->arguments};
        ours.name(row);
        report.rows.push_back(std::move(row));
    }
    report.onlyOurs = ours.without(report.rows);
    return result;
}

RecordDraft comparisonDraft(const Session& session, const RecordId& id,
                            const ComparisonReport& report, const QString& hash, QDate today)
{
    using namespace fields::comparison;
    const auto number = [&report](auto... kinds) {
        qint64 count = 0;
        for (const ComparisonRow& row : report.rows)
            count += ((row.by == kinds) || ...) ? 1 : 0;
        return count;
    };
    const auto found = number(FoundBy::IdNumber, FoundBy::NameAndBirth, FoundBy::Name);
    const auto agreeing = std::ranges::count_if(report.rows, &agrees);
    return DraftBuilder(id, type, {})
        .set(source, report.source)
        .set(title, report.title)
        .set(as_of, Value(report.asOf))
        .set(date, Value(today))
        .set(by, session.profile().person)
        .set(file_hash, hash)
        .set(row_count, Value(static_cast<qint64>(report.rows.size())))
        .set(matched, Value(static_cast<qint64>(agreeing)))
        .set(different, Value(found - static_cast<qint64>(agreeing)))
        .set(unmatched, Value(number(FoundBy::Nothing)))
        .set(rejected, Value(number(FoundBy::Rejected)))
        .take();
}

/// What is refused is told without what stands in the cell: the reason is open to all.
QString refusalWords(const exchange::RosterFinding& fault, const NoteWords& words)
{
    const bool tellsCell =
        fault.code == "exchange.date_impossible" || fault.code == "exchange.date_unreadable";
    const RosterNote note{fault.row, fault.field, fault.code,
                          tellsCell ? QStringList{u"…"_s} : fault.arguments};
    return fault.field + u'：' + words(note);
}

} // namespace

bool agrees(const ComparisonRow& row)
{
    return row.child && row.by <= FoundBy::NameAndBirth && row.differs.isEmpty();
}

bool choosesValue(QStringView decision)
{
    return decision == u"1" || decision == u"2"; // 采用来源值, 保留档案值
}

ComparisonGroup groupOf(const ComparisonRow& row)
{
    if (row.by == FoundBy::Nothing)
        return ComparisonGroup::OnlyTheirs;
    if (row.by == FoundBy::Rejected)
        return ComparisonGroup::Rejected;
    return agrees(row) ? ComparisonGroup::Both : ComparisonGroup::ToLookAt;
}

Result<ComparisonReport> compareList(Session& session, const ComparisonQuestion& question)
{
    TONGDANG_TRY(Compared result, compared(session, question));
    return std::move(result.report);
}

Result<ComparisonReport> keepComparison(Session& session, const ComparisonQuestion& question,
                                        const NoteWords& words)
{
    TONGDANG_TRY(const QString hash, hashOf(question.file));
    TONGDANG_TRY(Compared result, compared(session, question));
    ComparisonReport& report = result.report;
    Randomness& randomness = session.environment().randomness;
    const RecordType& child = *session.catalogue().type(fields::child::type);
    const RecordId id = RecordId::create(randomness);
    std::vector<archive::WriteRequest> requests;
    requests.push_back(
        createRequest(session, comparisonDraft(session, id, report, hash, workingDay(session))));
    for (std::size_t i = 0; i < report.rows.size(); ++i) {
        using namespace fields::comparison_line;
        ComparisonRow& row = report.rows[i];
        const exchange::ListedChild& listed = result.rows[i];
        const ListMatch& match = result.matches[i];
        row.record = RecordId::create(randomness);
        DraftBuilder line(*row.record, type, {});
        line.set(comparison, id)
            .set(row_no, Value(static_cast<qint64>(row.row)))
            .set(name, row.name)
            .set(idno, row.idNumber)
            .set(source_values, sourceValues(listed, match, child))
            .set(fields::comparison_line::result, resultCode(match));
        if (match.child)
            line.set(fields::comparison_line::child, *match.child);
        if (listed.fault) {
            row.refusal = refusalWords(*listed.fault, words);
            line.set(error, row.refusal);
        }
        requests.push_back(createRequest(session, line.take()));
    }
    TONGDANG_TRY(archive::Transaction transaction, session.archive().begin());
    TONGDANG_CHECK(session.archive().writer().write(requests));
    TONGDANG_CHECK(noteAccess(session, "list.compare", std::nullopt,
                              QByteArray::number(static_cast<qint64>(report.rows.size()))));
    TONGDANG_CHECK(transaction.commit());
    report.record = id;
    return std::move(report);
}

Result<SavedRecord> decideComparison(Session& session, const RecordId& row, const QString& decision,
                                     const std::optional<RecordId>& child)
{
    using namespace fields::comparison_line;
    RecordInput input;
    input.type = type;
    input.id = row;
    input.fields = {{fields::comparison_line::decision, Value(decision)},
                    {decided_on, Value(workingDay(session))},
                    {decided_by, Value(session.profile().person)}};
    if (child)
        input.fields.push_back({fields::comparison_line::child, Value(*child)});
    return putRecord(session, input);
}

} // namespace tongdang::desk
