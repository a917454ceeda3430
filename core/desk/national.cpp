// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/national.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/child_files.h"
#include "desk/child_words.h"
#include "desk/custody.h"
#include "desk/names.h"
#include "desk/same_id.h"
#include "desk/working_day.h"
#include "paper/group_number.h"

#include <algorithm>
#include <limits>
#include <map>

namespace tongdang::desk {

namespace {

const QStringList& nationalFacts()
{
    static const QStringList names{QStringLiteral("kinds"), QStringLiteral("parents_place")};
    return names;
}

Result<NationalSystem> systemOf(Session& session)
{
    return NationalSystem::load(session.environment().resources, session.catalogue(),
                                session.rules(), workingDay(session), nationalFacts());
}

/// Computes the lines. Pure: children are shared out among threads.
class NationalDesk {
public:
    NationalDesk(const NationalSystem& system, const Surroundings& around)
        : m_system(system)
        , m_around(around)
    {
    }

    [[nodiscard]] NationalLine lineOf(const Record& child, std::span<const Record> records,
                                      const Record* household) const
    {
        ChildOverview overview = overviewOf(m_around, child, records, household, Extent::All);
        // A restricted category is not even hinted at, as on the sheet that is typed from.
        overview.classification.restrictedReason = false;
        const ChildRecords own{child.id, records, &m_around.common};
        const QHash<QString, QString> facts{
            {QStringLiteral("kinds"), kindsWords(m_around.catalogue, overview.classification)},
            {QStringLiteral("parents_place"), parentsPlaces(records, m_around.today)}};
        return {std::move(overview.line), child.value(fields::child::village).toText(), QString(),
                m_system.stateOf(m_around.catalogue, m_around.rules, {own, household, facts},
                                 m_around.posts, m_around.today, m_around.now)};
    }

private:
    const NationalSystem& m_system;
    const Surroundings& m_around;
};

Result<NationalLine> lineOfOne(Session& session, const NationalDesk& office, const RecordId& child)
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
    return office.lineOf(*own, records, household ? &*household : nullptr);
}

/// What the words of lists and sheets are made of besides.
FieldsRead readOfLines(const NationalSystem& system, const Surroundings& around)
{
    using namespace fields;
    FieldsRead read = fieldsOfOverviews(around.rules, around.today);
    read.add(system.fieldsRead());
    read.add(family_member::type, {family_member::rel, family_member::name});
    read.add(away::type,
             {away::person, away::from_on, away::from_precision, away::to_on, away::dest});
    return read;
}

Result<std::vector<NationalLine>> linesOfAll(Session& session, const NationalSystem& system,
                                             const Surroundings& around)
{
    TONGDANG_TRY(const ChildFiles files, readChildFiles(session, readOfLines(system, around)));
    TONGDANG_TRY(const QSet<RecordId> elsewhere, childrenElsewhere(session));
    const NationalDesk office(system, around);
    std::vector<std::optional<NationalLine>> found(files.files.size());
    TONGDANG_CHECK(
        eachChild(files, [&](std::size_t place, std::span<const Record> records) -> Result<void> {
            const Record& child = records.front();
            if (elsewhere.contains(child.id))
                return {};
            const auto home = child.value(fields::child::household).toRecordId();
            const auto household =
                home ? files.households.constFind(*home) : files.households.cend();
            found[place] = office.lineOf(
                child, records, household == files.households.cend() ? nullptr : &*household);
            return {};
        }));
    std::vector<NationalLine> lines;
    for (std::optional<NationalLine>& line : found) {
        if (line && line->state.list != NationalList::None)
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
    TONGDANG_TRY(const NationalSystem system, systemOf(session));
    TONGDANG_TRY(auto sameId, sameIdNumbers(session));
    TONGDANG_TRY(const Surroundings around, surroundings(session, std::move(sameId)));
    std::vector<NationalLine> lines;
    if (question.child) {
        TONGDANG_TRY(NationalLine line,
                     lineOfOne(session, NationalDesk(system, around), *question.child));
        lines.push_back(std::move(line));
    } else {
        TONGDANG_TRY(lines, linesOfAll(session, system, around));
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
    TONGDANG_TRY(const NationalSystem system, systemOf(session));
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
                    {mapping, Value(system.version())},
                    {snapshot, Value(nationalSnapshot(line.state))}};
    return putRecord(session, input);
}

Result<QString> nationalForm(Session& session)
{
    TONGDANG_TRY(const NationalSystem system, systemOf(session));
    return system.form();
}

Result<void> checkNational(const QString& resources, const Catalogue& catalogue,
                           const RuleSet& rules, QDate today)
{
    TONGDANG_CHECK(NationalSystem::load(resources, catalogue, rules, today, nationalFacts()));
    return {};
}

} // namespace tongdang::desk
