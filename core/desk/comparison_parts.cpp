// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/comparison_parts.h"

#include "archive/archive.h"
#include "base/canonical_json.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/custody.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace tongdang::desk {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array<std::pair<FoundBy, QStringView>, 5> foundByKeys{{
    {FoundBy::IdNumber, u"idno"},
    {FoundBy::NameAndBirth, u"name_birth"},
    {FoundBy::Name, u"name"},
    {FoundBy::Nothing, u"nothing"},
    {FoundBy::Rejected, u"rejected"},
}};

bool isOpenState(const Value& status)
{
    static constexpr std::array<QStringView, 4> states{u"open", u"moving", u"watch", u"suspended"};
    return std::ranges::any_of(states, [&](QStringView state) { return status.isText(state); });
}

/// Whether a row speaks for its child: surely found, or a person said so.
bool speaksForItsChild(const ComparisonRow& row)
{
    if (row.decision == u"1" || row.decision == u"2") // of two values one holds: the same child
        return true;
    if (row.decision == u"3" || row.decision == u"4") // a new dossier, or not ours
        return row.by == FoundBy::IdNumber;
    return row.by == FoundBy::IdNumber || row.by == FoundBy::NameAndBirth;
}

/// A row as it was kept.
ComparisonRow keptRow(const Record& record, const Catalogue& catalogue)
{
    using namespace fields::comparison_line;
    ComparisonRow row;
    row.record = record.id;
    row.row = static_cast<int>(record.value(row_no).toInteger().value_or(0));
    row.name = record.value(name).toText();
    row.idNumber = record.value(idno).toText();
    row.child = record.value(child).toRecordId();
    row.refusal = record.value(error).toText();
    row.decision = record.value(decision).toText();
    const auto kept = parseCanonicalJson(record.value(source_values).toText().toUtf8());
    const QJsonObject json = kept ? *kept : QJsonObject();
    const QString result = record.value(fields::comparison_line::result).toText();
    row.by = result == u"3"   ? FoundBy::Nothing
             : result == u"4" ? FoundBy::Rejected
                              : foundByOf(json.value(u"by"_s).toString());
    const RecordType& type = *catalogue.type(fields::child::type);
    for (const QString& key : json.value(u"differs"_s).toString().split(u' ', Qt::SkipEmptyParts)) {
        if (const Field* const field = type.field(key))
            row.differs.append(field->zh);
    }
    return row;
}

} // namespace

QString foundByKey(FoundBy by)
{
    return std::ranges::find(foundByKeys, by, &std::pair<FoundBy, QStringView>::first)
        ->second.toString();
}

FoundBy foundByOf(const QString& key)
{
    const auto* const known =
        std::ranges::find(foundByKeys, key, &std::pair<FoundBy, QStringView>::second);
    return known == foundByKeys.end() ? FoundBy::Name : known->first; // somebody looks at it
}

QStringList labelsOf(const Catalogue& catalogue, std::span<const FieldNo> fields)
{
    QStringList labels;
    for (const FieldNo field : fields)
        labels.append(catalogue.type(fields::child::type)->field(field)->zh);
    return labels;
}

Result<OwnChildren> OwnChildren::read(Session& session)
{
    using namespace fields::child;
    OwnChildren own;
    TONGDANG_TRY(own.m_overview, Overview::of(session));
    TONGDANG_TRY(const auto elsewhere, childrenElsewhere(session));
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const auto joined, reader.joined());
    archive::RecordQuery query;
    query.type = type;
    query.columns = {fields::child::name, idno, birth, sex, status};
    TONGDANG_CHECK(reader.forEach(query, [&](const Record& child) -> Result<void> {
        if (!elsewhere.contains(child.id) && joined.value(child.id, child.id) == child.id)
            own.m_children.push_back({child.id, child.value(fields::child::name).toText(),
                                      child.value(idno).toText(), child.value(birth).toDate(),
                                      child.value(sex).toText(), isOpenState(child.value(status))});
        return {};
    }));
    return own;
}

void OwnChildren::name(ComparisonRow& row) const
{
    if (!row.child)
        return;
    const auto own = std::ranges::find(m_children, *row.child, &OwnChild::child);
    if (own != m_children.end())
        row.childName = own->name;
    if (const ChildOverview* const shown = m_overview->child(*row.child))
        row.childPlace = shown->line.place;
}

std::vector<OwnOnly> OwnChildren::without(const std::vector<ComparisonRow>& rows) const
{
    QSet<RecordId> named;
    for (const ComparisonRow& row : rows) {
        if (row.child && speaksForItsChild(row))
            named.insert(*row.child);
    }
    QSet<RecordId> open;
    for (const OwnChild& child : m_children) {
        if (child.isOpen)
            open.insert(child.child);
    }
    std::vector<OwnOnly> only;
    for (const auto& child : m_overview->children()) {
        const ChildLine& line = child->line;
        if (open.contains(line.child) && !named.contains(line.child))
            only.push_back({line.child, line.name, line.place, line.kinds});
    }
    return only;
}

Result<ComparisonReport> showComparison(Session& session, const RecordId& comparison)
{
    TONGDANG_TRY(const auto folded, getRecord(session, comparison));
    const Record head = shownRecord(folded);
    if (head.type != fields::comparison::type)
        return failure(ErrorKind::Refused, "desk.unknown_record");
    ComparisonReport report;
    report.record = comparison;
    report.title = head.value(fields::comparison::title).toText();
    report.source = head.value(fields::comparison::source).toText();
    report.asOf = head.value(fields::comparison::as_of).toDate();
    RecordFilter filter;
    filter.type = fields::comparison_line::type;
    filter.where = FieldInput{fields::comparison_line::comparison, Value(comparison)};
    TONGDANG_TRY(const auto lines, listRecords(session, filter));
    TONGDANG_TRY(const OwnChildren ours, OwnChildren::read(session));
    for (const Record& line : lines) {
        ComparisonRow row = keptRow(line, session.catalogue());
        ours.name(row);
        report.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(report.rows, {}, &ComparisonRow::row);
    report.onlyOurs = ours.without(report.rows);
    return report;
}

} // namespace tongdang::desk
