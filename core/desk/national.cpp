// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/national.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/child_files.h"
#include "desk/child_words.h"
#include "desk/custody.h"
#include "desk/names.h"
#include "desk/national_office.h"
#include "desk/same_id.h"
#include "desk/working_day.h"
#include "paper/group_number.h"

#include <algorithm>
#include <limits>
#include <map>

namespace tongdang::desk {

namespace {

/// Computes the lines. Pure: children are shared out among threads.
class NationalDesk {
public:
    NationalDesk(const NationalOffice& office, const Surroundings& around)
        : m_office(office)
        , m_around(around)
    {
    }

    [[nodiscard]] NationalLine lineOf(const Record& child, std::span<const Record> records,
                                      const Record* household) const
    {
        ChildOverview overview = overviewOf(m_around, child, records, household, Extent::All);
        return {std::move(overview.line), child.value(fields::child::village).toText(), QString(),
                m_office.stateOf(m_around, child, records, household,
                                 std::move(overview.classification))};
    }

private:
    const NationalOffice& m_office;
    const Surroundings& m_around;
};

/// Since when it differs: only the changes of the records tell.
Result<void> dateDifference(Session& session, NationalState& state, std::span<const Record> records,
                            QDate today)
{
    if (state.list == NationalList::Update && !state.isMarked) {
        TONGDANG_TRY(state.since, differsSince(session, state, records, today));
    }
    return {};
}

Result<NationalLine> lineOfOne(Session& session, const NationalDesk& office,
                               const Surroundings& around, const RecordId& child)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const RecordId kept, reader.representative(child));
    TONGDANG_TRY(const auto own, reader.record(kept));
    if (!own || own->withdrawn || own->type != fields::child::type)
        return failure(ErrorKind::Refused, "desk.unknown_child", {child.toString()});
    TONGDANG_CHECK(checkKeptHere(session, *own));
    TONGDANG_TRY(const auto records, reader.recordsOfChild(kept));
    std::optional<Record> household;
    if (const auto home = own->value(fields::child::household).toRecordId()) {
        TONGDANG_TRY(household, reader.record(*home));
        if (household && household->withdrawn)
            household.reset();
    }
    NationalLine line = office.lineOf(*own, records, household ? &*household : nullptr);
    TONGDANG_CHECK(dateDifference(session, line.state, records, around.today));
    return line;
}

Result<std::vector<NationalLine>> linesOfAll(Session& session, const NationalOffice& office,
                                             const Surroundings& around)
{
    FieldsRead read = fieldsOfOverviews(around.rules, around.today);
    read.add(office.fieldsRead());
    TONGDANG_TRY(const ChildFiles files, readChildFiles(session, read));
    TONGDANG_TRY(const QSet<RecordId> elsewhere, childrenElsewhere(session));
    const NationalDesk desk(office, around);
    struct Found {
        std::optional<NationalLine> line;
        std::vector<Record> records; ///< of those that differ
    };
    std::vector<Found> found(files.files.size());
    TONGDANG_CHECK(
        eachChild(files, [&](std::size_t place, std::span<const Record> records) -> Result<void> {
            const Record& child = records.front();
            if (elsewhere.contains(child.id))
                return {};
            const auto home = child.value(fields::child::household).toRecordId();
            const auto household =
                home ? files.households.constFind(*home) : files.households.cend();
            NationalLine line = desk.lineOf(
                child, records, household == files.households.cend() ? nullptr : &*household);
            if (line.state.list == NationalList::Update)
                found[place].records.assign(records.begin(), records.end());
            if (line.state.list != NationalList::None)
                found[place].line = std::move(line);
            return {};
        }));
    std::vector<NationalLine> lines;
    for (auto& [line, records] : found) {
        if (!line)
            continue;
        TONGDANG_CHECK(dateDifference(session, line->state, records, around.today));
        lines.push_back(std::move(*line));
    }
    return lines;
}

Result<void> nameVillages(Session& session, std::vector<NationalLine>& lines)
{
    std::map<QString, QString> names;
    for (NationalLine& line : lines) {
        auto known = names.find(line.village);
        if (known == names.end()) {
            TONGDANG_TRY(const QString name, organisationName(session, line.village));
            known = names.emplace(line.village, name).first;
        }
        line.villageName = known->second;
    }
    return {};
}

/// Codes of NSYSK and NSYS for what was done.
struct Act {
    const char16_t* kind;
    const char16_t* state;
};
std::optional<Act> actFor(const NationalState& state)
{
    switch (state.list) {
    case NationalList::Enter:
        return Act{u"1", u"2"};
    case NationalList::Update:
        return Act{u"2", u"2"};
    case NationalList::Remove:
        return Act{u"3", u"5"};
    case NationalList::None:
        break;
    }
    return state.isIn ? std::optional(Act{u"4", u"2"}) : std::nullopt;
}

} // namespace

Result<std::vector<NationalLine>> nationalLines(Session& session, const NationalQuestion& question)
{
    TONGDANG_TRY(const NationalOffice office, NationalOffice::of(session));
    TONGDANG_TRY(auto sameId, sameIdNumbers(session));
    TONGDANG_TRY(const Surroundings around, surroundings(session, std::move(sameId)));
    std::vector<NationalLine> lines;
    if (question.child) {
        TONGDANG_TRY(NationalLine line,
                     lineOfOne(session, NationalDesk(office, around), around, *question.child));
        lines.push_back(std::move(line));
    } else {
        TONGDANG_TRY(lines, linesOfAll(session, office, around));
    }
    std::erase_if(lines, [&question](const NationalLine& line) {
        return (!question.village.isEmpty() && line.village != question.village)
               || (question.list && line.state.list != *question.list);
    });
    TONGDANG_CHECK(nameVillages(session, lines));
    std::ranges::stable_sort(lines, {}, [](const NationalLine& line) {
        // Groups as people count them: 二组 before 十组, those without a number after them.
        const int group =
            paper::groupNumber(line.head.group).value_or(std::numeric_limits<int>::max());
        return std::tuple(line.state.list, line.village, group, line.head.group, line.head.name,
                          line.head.child);
    });
    return lines;
}

Result<SavedRecord> noteNational(Session& session, const RecordId& child, const QString& number)
{
    TONGDANG_TRY(const NationalOffice office, NationalOffice::of(session));
    NationalQuestion question;
    question.child = child;
    TONGDANG_TRY(const auto lines, nationalLines(session, question));
    const NationalLine& line = lines.front();
    const auto act = actFor(line.state);
    if (!act)
        return failure(ErrorKind::Refused, "desk.national_nothing");
    using namespace fields::national_entry;
    const QString known = number.trimmed().isEmpty() ? line.state.number : number.trimmed();
    RecordInput input;
    input.type = type;
    input.child = line.head.child;
    input.fields = {{kind, Value(QStringView(act->kind).toString())},
                    {state, Value(QStringView(act->state).toString())},
                    {date, Value(workingDay(session))},
                    {by, Value(session.profile().person)},
                    {sys_no, known.isEmpty() ? Value() : Value(known)},
                    {mapping, Value(office.system().version())},
                    {snapshot, Value(nationalSnapshot(line.state))}};
    return putRecord(session, input);
}

Result<QString> nationalForm(Session& session)
{
    TONGDANG_TRY(const NationalOffice office, NationalOffice::of(session));
    return office.system().form();
}

Result<void> checkNational(const QString& resources, const Catalogue& catalogue,
                           const RuleSet& rules, QDate today)
{
    TONGDANG_CHECK(
        NationalSystem::load(resources, catalogue, rules, today, NationalOffice::facts()));
    return {};
}

} // namespace tongdang::desk
