// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/child_overview.h"

#include "base/calendar.h"
#include "catalogue/fields.h"
#include "desk/child_words.h"
#include "policy/assess.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

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
                   shownWords(around.catalogue, child, status)};
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
                           child::opened_on});
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
                         std::span<const Record> records, const Record* household)
{
    const ChildRecords own{child.id, records};
    UnderTheRules found = assess(around.rules, own, around.posts, around.today, around.now);
    ChildOverview overview{{child.id, {}, {}, {}, {}, {}, {}, {}, {}, {}},
                           household ? std::optional(household->id) : std::nullopt,
                           std::nullopt,
                           child.value(fields::child::birth).toDate(),
                           child.value(fields::child::opened_on).toDate(),
                           std::move(found.classification),
                           std::move(found.duties),
                           hasOpenSheet(records)};
    if (household) {
        if (const auto order = household->value(fields::household::route_order).toInteger())
            overview.routeOrder = static_cast<int>(std::clamp<qint64>(*order, 0, 1'000'000));
    }
    overview.line = lineOf(around, child, records, household, overview.classification);
    return overview;
}

namespace {

/// One thread's part of the work on many children.
class Worker {
public:
    Worker(const Surroundings& around, const ChildFiles& children, Overview::Children& computed)
        : m_around(around)
        , m_children(children)
        , m_computed(computed)
    {
    }

    /// Takes the next file until there is none.
    Result<void> work(std::atomic<std::size_t>& next)
    {
        const std::vector<ChildFile>& files = m_children.files;
        for (std::size_t i = next++; i < files.size(); i = next++) {
            TONGDANG_TRY(m_computed[i], overview(files[i]));
        }
        return {};
    }

private:
    Result<std::shared_ptr<const ChildOverview>> overview(const ChildFile& file)
    {
        std::vector<Record> records;
        records.reserve(file.records.size());
        for (const archive::PackedRow& row : file.records) {
            TONGDANG_TRY(Record record, row.record(m_texts));
            records.push_back(std::move(record));
        }
        const Record& child = records.front();
        const auto home = child.value(fields::child::household).toRecordId();
        const auto household =
            home ? m_children.households.constFind(*home) : m_children.households.cend();
        const bool isKnown = household != m_children.households.cend();
        return std::make_shared<const ChildOverview>(
            overviewOf(m_around, child, records, isKnown ? &*household : nullptr));
    }

    const Surroundings& m_around;
    const ChildFiles& m_children;
    Overview::Children& m_computed;
    archive::TextPool m_texts;
};

} // namespace

Result<Overview::Children> overviewsOf(const Surroundings& around, const ChildFiles& children)
{
    // Rules and records are only read, so that the children can be shared out (policy/rule_set.h).
    const std::size_t count = children.files.size();
    Overview::Children computed(count);
    std::atomic<std::size_t> next = 0;
    constexpr std::size_t worthAThread = 500;
    const std::size_t cores = std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
    const std::size_t shares = std::min(cores, count / worthAThread + 1);
    std::vector<Result<void>> outcomes(shares);
    const auto work = [&](std::size_t share) {
        outcomes[share] = Worker(around, children, computed).work(next);
    };
    // Where there are many this thread only waits: the C library gives each thread a heap of its
    // own, so that what stays does not lie scattered among the rows, which were read here and are
    // soon gone.
    std::vector<std::thread> helpers;
    for (std::size_t share = 0; shares > 1 && share < shares; ++share)
        helpers.emplace_back(work, share);
    if (helpers.empty())
        work(0);
    for (std::thread& helper : helpers)
        helper.join();
    for (const Result<void>& outcome : outcomes)
        TONGDANG_CHECK(outcome);
    return computed;
}

} // namespace tongdang::desk
