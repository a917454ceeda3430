// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sync/place.h"

#include "catalogue/fields.h"

#include <QDir>
#include <QFileInfo>

namespace tongdang::test {

namespace {

std::vector<Dot> headsOf(const FoldedRecord& record, FieldNo field)
{
    std::vector<Dot> dots;
    if (const FieldState* state = record.field(field)) {
        for (const Head& head : state->heads)
            dots.push_back(head.dot);
    }
    return dots;
}

} // namespace

QString folderInMemory()
{
    const QString memory = QStringLiteral("/dev/shm");
    const QString parent = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    return parent + QStringLiteral("/tongdang-XXXXXX");
}

Place::Place(sync::Role role, const QString& orgCode, quint64 seed)
    : randomness(seed)
    , clock(QDate(2026, 11, 24))
    , folder(folderInMemory())
    , store(randomness)
    , keys(sync::DeviceKeys::create(randomness))
    , org(orgCode)
    , person(RecordId::create(randomness))
{
    take(sync::createDevice(context(), {role, org, QStringLiteral("示范") + org}));
    store.write({fields::staff::type,
                 person,
                 Scope(org),
                 person,
                 {{fields::staff::name, QStringLiteral("王玉梅"), {}}},
                 Operation::Create},
                clock.nowMilliseconds());
}

sync::Context Place::context()
{
    return {store, keys, clock, randomness, folder.path(), QStringLiteral("0.1.0")};
}

void Place::enrolAt(Place& station, const QString& stick, const sync::ApprovalTerms& terms)
{
    const QString name = stick + u'/' + device().toString();
    const QString request = name + QStringLiteral(".tdr");
    const QString answer = name + QStringLiteral(".tda");
    take(sync::enrolRequest(context(), request));
    take(sync::enrolApprove(station.context(), request, answer, terms));
    take(acceptShown(context(), answer));
    REQUIRE(QFile::remove(request));
    REQUIRE(QFile::remove(answer));
}

Result<sync::Answer> acceptShown(const sync::Context& context, const QString& answer)
{
    TONGDANG_TRY(const sync::Answer shown, sync::readAnswer(context, answer));
    return sync::enrolAccept(context, answer, {shown.number, false});
}

QString Place::exportTo(const QString& stick, const std::optional<sync::DeviceId>& receiver)
{
    const auto name = receiver ? std::optional(receiver->toString()) : std::nullopt;
    return take(sync::exportBundle(context(), {name, {}}, stick)).file;
}

Result<sync::ImportReport> Place::import(const QString& file)
{
    return sync::importBundle(context(), file);
}

void Place::exchangeWith(Place& station, const QString& stick)
{
    take(station.import(exportTo(stick)));
    take(import(station.exportTo(stick, device())));
}

RecordId Place::addChild(const QString& name, const QString& holder)
{
    const auto child = RecordId::create(randomness);
    store.write({fields::child::type,
                 child,
                 Scope(child),
                 person,
                 {{fields::child::name, name, {}},
                  {fields::child::village, holder.isEmpty() ? org : holder, {}}},
                 Operation::Create},
                clock.nowMilliseconds());
    return child;
}

RecordId Place::addVisit(const RecordId& child, int value, quint8 sensitivityClass)
{
    const auto visit = RecordId::create(randomness);
    store.write({fields::visit::type,
                 visit,
                 Scope(child),
                 person,
                 {{1, value, {}}},
                 Operation::Create,
                 sensitivityClass},
                clock.nowMilliseconds());
    return visit;
}

Dot Place::set(const RecordId& record, FieldNo field, const Value& value, quint8 sensitivityClass)
{
    const auto before = store.folded(record);
    REQUIRE(before);
    return store.write({before->type,
                        record,
                        before->scope,
                        person,
                        {{field, value, headsOf(*before, field)}},
                        Operation::Set,
                        sensitivityClass},
                       clock.nowMilliseconds());
}

Dot Place::move(const RecordId& child, const QString& toOrg)
{
    const auto before = store.folded(child);
    REQUIRE(before);
    namespace f = fields::child;
    return store.write({before->type,
                        child,
                        before->scope,
                        person,
                        {{f::status, QStringLiteral("moving"), headsOf(*before, f::status)},
                         {f::village, toOrg, headsOf(*before, f::village)}},
                        Operation::Set},
                       clock.nowMilliseconds());
}

QString Place::shownText(const RecordId& record, FieldNo field) const
{
    const auto known = store.folded(record);
    const FieldState* state = known ? known->field(field) : nullptr;
    return state ? state->shown().toText() : QString();
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        FAIL("cannot read " << path.toStdString());
    return file.readAll();
}

void writeFile(const QString& path, QByteArrayView bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes.data(), bytes.size()) == bytes.size());
}

} // namespace tongdang::test
