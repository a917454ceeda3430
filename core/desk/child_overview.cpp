// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/child_overview.h"

#include "base/calendar.h"
#include "catalogue/fields.h"
#include "desk/child_words.h"
#include "desk/each_child.h"
#include "policy/assess.h"
#include "policy/organisation.h"

#include <algorithm>
#include <optional>

namespace tongdang::desk {

namespace {

QString placeWords(const Record& household)
{
    using namespace fields::household;
    // The landmark is how the house is found; the address is what the register says.
    const QString landmark = household.value(route_note).toText();
    QStringList words{household.value(group).toText(),
                      landmark.isEmpty() ? household.value(addr).toText() : landmark};
    words.removeDuplicates(); // some addresses are nothing but the group
    return words.join(u' ').trimmed();
}

bool hasOpenSheet(std::span<const Record> records)
{
    using namespace fields;
    const Record* newest = nullptr;
    for (const Record& record : records) {
        if (record.type != sheet::type || record.value(sheet::form).toText() != u"F03"
            || record.value(sheet::state).toText() != u"1")
            continue;
        const QDate printed = record.value(sheet::printed_on).toDate();
        const QDate before = newest ? newest->value(sheet::printed_on).toDate() : QDate();
        if (!newest || before < printed || (before == printed && wasEnteredBefore(*newest, record)))
            newest = &record;
    }
    if (!newest)
        return false;
    const QDate printed = newest->value(sheet::printed_on).toDate();
    const QString number = newest->value(sheet::no).toText();
    return std::ranges::none_of(records, [&](const Record& record) {
        return record.type == visit::type
               && (record.value(visit::date).toDate() >= printed
                   || record.value(visit::sheet_no).toText() == number);
    });
}

/// A copy that shares nothing: one shared text would keep the memory page around it, with all that
/// was once read beside it.
QString ownText(const Record& record, FieldNo field)
{
    const QString shared = record.value(field).toText();
    return QString(shared.constData(), shared.size());
}

ChildLine lineOf(const Surroundings& around, const Record& child, std::span<const Record> records,
                 const Record* household, const Classification& classification)
{
    using namespace fields::child;
    ChildLine line{child.id,
                   ownText(child, name),
                   shownWords(around.catalogue, child, sex),
                   calendar::ageYears(child.value(birth).toDate(), around.today),
                   {},
                   {},
                   kindsWords(around.catalogue, classification),
                   {},
                   {},
                   shownWords(around.catalogue, child, status),
                   child.value(village).toText()};
    if (!around.villages.isEmpty())
        line.villageName = around.villages.value(line.village, line.village);
    if (household) {
        line.group = ownText(*household, fields::household::group);
        line.place = placeWords(*household);
        line.phone = ownText(*household, fields::household::phone);
    }
    if (const Record* carer = mainCaregiver(records, around.today)) {
        line.caregiver = ownText(*carer, fields::caregiver::name);
        const QString phone = ownText(*carer, fields::caregiver::phone);
        if (!phone.isEmpty())
            line.phone = phone;
    }
    return line;
}

} // namespace

FieldsRead fieldsOfOverviews(const RuleSet& rules, QDate today)
{
    using namespace fields;
    FieldsRead read = rules.fieldsRead(today);
    read.add(child::type, {child::name, child::sex, child::birth, child::status, child::household,
                           child::opened_on, child::village});
    read.add(household::type, {household::group, household::route_note, household::addr,
                               household::route_order, household::phone});
    read.add(caregiver::type, {caregiver::name, caregiver::phone, caregiver::main,
                               caregiver::from_on, caregiver::to_on});
    read.add(sheet::type, {sheet::form, sheet::state, sheet::printed_on, sheet::no});
    read.add(visit::type, {visit::date, visit::sheet_no});
    return read;
}

const Duty* ChildOverview::duty(QStringView act) const
{
    const auto found = std::ranges::find(duties, act, &Duty::act);
    return found == duties.end() ? nullptr : &*found;
}

ChildOverview overviewOf(const Surroundings& around, const Record& child,
                         std::span<const Record> records, const Record* household, Extent extent)
{
    const ChildRecords own{child.id, records, &around.common};
    UnderTheRules found = extent == Extent::All
                              ? assess(around.rules, own, around.posts, around.today, around.now)
                              : assessInBrief(around.rules, own, around.posts, around.today,
                                              around.now, {u"visit", u"contact"});
    ChildOverview overview{{child.id, {}, {}, {}, {}, {}, {}, {}, {}, {}},
                           household ? std::optional(household->id) : std::nullopt,
                           std::nullopt,
                           child.value(fields::child::birth).toDate(),
                           child.value(fields::child::opened_on).toDate(),
                           std::move(found.classification),
                           std::move(found.duties),
                           hasOpenSheet(records)};
    overview.isServed = isServed(child, overview.classification);
    overview.village = child.value(fields::child::village).toText().toLongLong();
    if (household) {
        if (const auto order = household->value(fields::household::route_order).toInteger())
            overview.routeOrder = static_cast<int>(std::clamp<qint64>(*order, 0, 1'000'000));
    }
    overview.line = lineOf(around, child, records, household, overview.classification);
    return overview;
}

Result<Overview::Children> overviewsOf(const Surroundings& around, const ChildFiles& children,
                                       Extent extent)
{
    Overview::Children computed(children.files.size());
    TONGDANG_CHECK(eachChild(
        children, [&](std::size_t place, std::span<const Record> records) -> Result<void> {
            const Record& child = records.front();
            const auto home = child.value(fields::child::household).toRecordId();
            const auto household =
                home ? children.households.constFind(*home) : children.households.cend();
            const bool isKnown = household != children.households.cend();
            computed[place] = std::make_shared<const ChildOverview>(
                overviewOf(around, child, records, isKnown ? &*household : nullptr, extent));
            return {};
        }));
    return computed;
}

} // namespace tongdang::desk
