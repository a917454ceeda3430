// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/place.h"

#include "catalogue/fields.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <vector>

namespace tongdang::report {

namespace {

/// Goes through the events of a dossier in their order and finds whose it was on a day.
class WhereItWas {
public:
    explicit WhereItWas(QDate day)
        : m_day(day)
    {
    }

    /// Whether it is known now: the first taking over after that day tells from where.
    bool isToldBy(QDate on, const Value& kind, const Value& from)
    {
        if (kind.isText(u"move_in")) {
            m_announced = &noVillage();
            if (on > m_day && !from.isEmpty()) {
                m_told = &from;
                return true;
            }
        } else if (kind.isText(u"move_out") && m_announced->isEmpty()) {
            m_announced = &from; // sent on, it stays with the first until somebody has it
        }
        return false;
    }

    /// What is on its way is still the old village's.
    [[nodiscard]] QString village(const Record& child) const
    {
        using namespace fields;
        if (!m_told->isEmpty())
            return m_told->toText();
        const bool isOnItsWay = child.value(child::status).isText(u"moving");
        return (isOnItsWay && !m_announced->isEmpty() ? *m_announced : child.value(child::village))
            .toText();
    }

private:
    static const Value& noVillage()
    {
        static const Value none;
        return none;
    }

    QDate m_day;
    const Value* m_told = &noVillage();
    const Value* m_announced = &noVillage();
};

std::vector<const Record*> inOrder(std::span<const Record> records)
{
    using namespace fields;
    std::vector<const Record*> events;
    for (const Record& record : records) {
        if (record.type == dossier_event::type && !record.withdrawn)
            events.push_back(&record);
    }
    std::ranges::sort(events, {}, [](const Record* event) {
        return std::tuple(event->value(dossier_event::date).toDate(), event->createdAt, event->id);
    });
    return events;
}

} // namespace

QString villageOn(const policy::Dossier& dossier, QDate day)
{
    using namespace fields;
    WhereItWas where(day);
    for (const policy::Row& event : dossier.rows(dossier_event::type)) {
        if (where.isToldBy(event.day, event.value(dossier_event::kind),
                           event.value(dossier_event::from_village)))
            break;
    }
    return where.village(*dossier.child()->record);
}

QString villageOn(const Record& child, std::span<const Record> events, QDate day)
{
    using namespace fields;
    WhereItWas where(day);
    for (const Record* event : inOrder(events)) {
        if (where.isToldBy(event->value(dossier_event::date).toDate(),
                           event->value(dossier_event::kind),
                           event->value(dossier_event::from_village)))
            break;
    }
    return where.village(child);
}

std::optional<Record> takenInElsewhere(std::span<const Record> dossier, const QString& here)
{
    using namespace fields;
    constexpr qsizetype villageDigits = 12;
    const Record& own = dossier.front();
    if (here.size() != villageDigits) // a station is told
        return std::nullopt;
    if (own.value(child::village).isText(here) || !own.value(child::status).isText(u"moving"))
        return std::nullopt;
    QString keeper; // as far as the moves tell that are known here
    QDate left = own.value(child::status_on).toDate();
    for (const Record* event : inOrder(dossier)) {
        if (event->child != own.id)
            continue; // of a dossier that was given up for this one
        const Value& from = event->value(dossier_event::from_village);
        if (event->value(dossier_event::kind).isText(u"move_in"))
            keeper = event->value(dossier_event::to_village).toText();
        else if (event->value(dossier_event::kind).isText(u"move_out")) {
            if (keeper.isEmpty())
                keeper = from.toText();
            if (from.isText(here))
                left = event->value(dossier_event::date).toDate();
        }
    }
    if ((!keeper.isEmpty() && keeper != here) || !left.isValid())
        return std::nullopt; // it was sent on before it was taken in here
    Record takenIn{own.id, dossier_event::type, own.id, std::numeric_limits<qint64>::max(), false,
                   {}};
    takenIn.set(dossier_event::kind, Value(QStringLiteral("move_in")));
    takenIn.set(dossier_event::date, Value(left));
    takenIn.set(dossier_event::status, Value(QStringLiteral("open")));
    takenIn.set(dossier_event::from_village, Value(here));
    takenIn.set(dossier_event::to_village, own.value(child::village));
    return takenIn;
}

FieldsRead readForPlaces()
{
    using namespace fields;
    FieldsRead read;
    read.add(child::type, {child::village, child::status, child::status_on});
    read.add(dossier_event::type, {dossier_event::kind, dossier_event::date,
                                   dossier_event::from_village, dossier_event::to_village});
    return read;
}

} // namespace tongdang::report
