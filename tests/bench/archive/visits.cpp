// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visits.h"

#include "catalogue/fields.h"
#include "record/change_codec.h"

namespace tongdang::test {
namespace {

namespace visit = fields::visit;
constexpr qint64 firstMoment = 1'767'225'600'000;

QStringList codes()
{
    return {QStringLiteral("1"), QStringLiteral("4")};
}

Change following(const Change* before, ChangeHeader header, std::vector<FieldWrite> writes)
{
    if (before != nullptr) {
        header.dot.sequence = before->header.dot.sequence + 1;
        header.previous = before->chain;
    }
    return must(makeChange(std::move(header), std::move(writes)));
}

} // namespace

std::vector<archive::FieldInput> visitFields(const RecordId& child, int number)
{
    static const QString note =
        QStringLiteral("入户走访，孩子情况正常，与祖父母同住。").repeated(5);
    const QString one = QStringLiteral("1");
    std::vector<archive::FieldInput> inputs{
        {visit::child, child, {}},
        {visit::date, QDate(2026, 1, 1).addDays(number % 300), {}},
        {visit::time_from, QStringLiteral("09:%1").arg(number % 60, 2, 10, QLatin1Char('0')), {}},
        {visit::time_to, QStringLiteral("10:30"), {}},
        {visit::purpose, codes(), {}},
        {visit::met, codes(), {}},
        {visit::by, child, {}},
        {visit::companions, QStringLiteral("张会计"), {}},
        {visit::a1_changed, false, {}},
        {visit::b1, codes(), {}},
        {visit::c1, one, {}},
        {visit::d4_unsafe, false, {}},
        {visit::e1, codes(), {}},
        {visit::g1_text, note, {}},
        {visit::observed_text, note, {}},
        {visit::sign_visitor, true, {}}};
    for (const FieldNo field : {visit::means, visit::a1, visit::a3, visit::a4, visit::d1, visit::d2,
                                visit::d3, visit::sign_child})
        inputs.push_back({field, one, {}});
    return inputs;
}

std::vector<Change> visitChanges(int count, Randomness& randomness)
{
    std::vector<RecordId> children;
    for (int index = 0; index < 2000; ++index)
        children.push_back(RecordId::create(randomness));
    const ReplicaId replica = ReplicaId::create(randomness);
    const RecordId author = RecordId::create(randomness);
    const BatchId batch = BatchId::create(randomness);
    std::vector<Change> changes;
    changes.reserve(static_cast<std::size_t>(count));
    for (int number = 0; number < count; ++number) {
        const RecordId& child = children[static_cast<std::size_t>(number / 50) % children.size()];
        std::vector<FieldWrite> writes;
        for (archive::FieldInput& input : visitFields(child, number))
            writes.push_back({input.field, std::move(input.value), {}});
        const ChangeHeader header{1,
                                  {replica, 1},
                                  {},
                                  static_cast<quint64>(firstMoment + number) << 16,
                                  QDate(2026, 1, 1),
                                  visit::type,
                                  RecordId::create(randomness),
                                  child,
                                  static_cast<quint8>(Operation::Create),
                                  author,
                                  batch,
                                  0,
                                  {}};
        changes.push_back(
            following(changes.empty() ? nullptr : &changes.back(), header, std::move(writes)));
    }
    return changes;
}

std::vector<Change> editsOf(const std::vector<Change>& changes)
{
    std::vector<Change> edits;
    edits.reserve(changes.size());
    for (const Change& change : changes) {
        ChangeHeader header = change.header;
        header.hlc += quint64{1} << 40;
        header.operation = static_cast<quint8>(Operation::Set);
        const std::vector<Dot> seen{change.header.dot};
        edits.push_back(following(edits.empty() ? &changes.back() : &edits.back(), header,
                                  {{visit::time_from, QStringLiteral("11:00"), seen},
                                   {visit::companions, QStringLiteral("李文书"), seen},
                                   {visit::c1, QStringLiteral("2"), seen}}));
    }
    return edits;
}

} // namespace tongdang::test
