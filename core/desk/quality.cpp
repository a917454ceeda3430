// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/quality.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/child_files.h"
#include "desk/custody.h"
#include "desk/national_office.h"
#include "desk/organisation.h"
#include "desk/past_states.h"
#include "desk/same_id.h"
#include "desk/session_parts.h"
#include "desk/siblings.h"
#include "desk/villages.h"
#include "desk/working_day.h"
#include "policy/quality_across.h"
#include "policy/quality_reasons.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace tongdang::desk {

namespace {

class Examiner {
public:
    Examiner(const QualityChecks& checks, const Surroundings& around)
        : m_checks(checks)
        , m_around(around)
    {
    }

    /// Pure: children are shared out among threads.
    [[nodiscard]] std::vector<CheckLine>
    linesOf(const Record& child, std::span<const Record> records, const Record* household) const
    {
        const ChildRecords own{child.id, records, &m_around.common, household};
        return linesFor(child, records,
                        m_checks.findings(m_around.catalogue, m_around.rules, own, m_around.posts,
                                          m_around.today, m_around.now));
    }
    [[nodiscard]] std::vector<CheckLine> linesFor(const Record& child,
                                                  std::span<const Record> records,
                                                  std::vector<QualityFinding> found) const
    {
        explain(m_checks, m_around.catalogue, records, found);
        std::vector<CheckLine> lines;
        lines.reserve(found.size());
        for (QualityFinding& finding : found)
            lines.push_back({std::move(finding), child.id,
                             child.value(fields::child::name).toText(),
                             child.value(fields::child::village).toText()});
        return lines;
    }
    [[nodiscard]] DossierTraits traits(const Record& child, std::span<const Record> records) const
    {
        return traitsOf(m_checks, m_around.catalogue, child.id, records, m_around.today);
    }

private:
    const QualityChecks& m_checks;
    const Surroundings& m_around;
};

Result<std::vector<CheckLine>> linesOfOne(Session& session, const QualityChecks& checks,
                                          Surroundings& around, const RecordId& child)
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
    const Record* const home = household ? &*household : nullptr;
    TONGDANG_TRY(const auto difference, nationalDifferenceOf(session, around, *own, records, home));
    TONGDANG_TRY(around.common.states, pastStates(session, records));
    around.common.national.emplace();
    if (difference)
        around.common.national->insert(kept, *difference);
    const Examiner examiner(checks, around);
    std::vector<CheckLine> lines = examiner.linesOf(*own, records, home);
    // Of all other dossiers only the siblings' are read: visits that are alike (Q36) and what is
    // counted over all (Q12, Q34, Q45) stand in the list of all.
    TONGDANG_TRY(auto family, siblingTraits(session, checks, *own, around.today));
    family.push_back(examiner.traits(*own, records));
    auto across = findingsAcross(checks, family);
    std::erase_if(across[kept], [&checks](const QualityFinding& finding) {
        return checks.check(finding.check)->forStation;
    });
    std::ranges::move(examiner.linesFor(*own, records, std::move(across[kept])),
                      std::back_inserter(lines));
    return lines;
}

Result<std::vector<CheckLine>> linesOfAll(Session& session, const QualityChecks& checks,
                                          Surroundings& around)
{
    FieldsRead read = checks.fieldsRead();
    read.add(fields::child::type, {fields::child::name, fields::child::village});
    TONGDANG_TRY(const bool isNational, hasNationalEntries(session));
    if (isNational) {
        TONGDANG_TRY(const NationalOffice office, NationalOffice::of(session));
        read.add(office.fieldsRead());
    }
    TONGDANG_TRY(const ChildFiles files, readChildFiles(session, read));
    TONGDANG_TRY(around.common.states, pastStates(session, read));
    TONGDANG_TRY(around.common.national, nationalDifferences(session, around, files));
    const Examiner examiner(checks, around);
    TONGDANG_TRY(const QSet<RecordId> elsewhere, childrenElsewhere(session));
    struct Examined {
        std::vector<CheckLine> lines;
        std::optional<Record> child;
        std::optional<DossierTraits> traits;
        std::vector<Record> reasons; ///< for what is found by comparing dossiers
    };
    std::vector<Examined> found(files.files.size());
    TONGDANG_CHECK(
        eachChild(files, [&](std::size_t place, std::span<const Record> records) -> Result<void> {
            const Record& child = records.front();
            if (elsewhere.contains(child.id))
                return {};
            const auto home = child.value(fields::child::household).toRecordId();
            const auto household =
                home ? files.households.constFind(*home) : files.households.cend();
            found[place] = {
                examiner.linesOf(child, records,
                                 household != files.households.cend() ? &*household : nullptr),
                child,
                examiner.traits(child, records),
                {}};
            std::ranges::copy_if(
                records, std::back_inserter(found[place].reasons),
                [](const Record& record) { return record.type == fields::check_reason::type; });
            return {};
        }));
    std::vector<DossierTraits> traits;
    for (Examined& one : found) {
        if (one.traits)
            traits.push_back(std::move(*one.traits));
    }
    auto across = findingsAcross(checks, traits);
    std::vector<CheckLine> lines;
    for (Examined& one : found) {
        if (!one.child)
            continue;
        std::ranges::move(one.lines, std::back_inserter(lines));
        std::ranges::move(examiner.linesFor(*one.child, one.reasons, across.take(one.child->id)),
                          std::back_inserter(lines));
    }
    return lines;
}

/// Villages, their teams and directors (Q46): rules about the office, not about a child.
Result<void> addOffice(Session& session, const QualityChecks& checks, std::vector<CheckLine>& lines)
{
    TONGDANG_TRY(const auto duties, officeDuties(session));
    for (const OrganisationDuty& duty : duties) {
        const QualityCheck* check = checks.ofRule(duty.rule);
        if (!check || (!duty.isFinding() && duty.state != DutyState::Overdue))
            continue;
        lines.push_back(
            {{check->id, check->severity, duty.because, check->todo, 0, duty.subject.record, 0},
             std::nullopt,
             duty.subject.name,
             duty.subject.division});
    }
    return {};
}

std::vector<VillageChecks> countVillages(const std::vector<CheckLine>& lines)
{
    std::map<QString, VillageChecks> counts;
    std::map<QString, QSet<RecordId>> children;
    for (const CheckLine& line : lines) {
        VillageChecks& count = counts[line.village];
        count.village = line.village;
        const CheckSeverity severity = line.finding.severity;
        ++(severity == CheckSeverity::Error     ? count.errors
           : severity == CheckSeverity::Warning ? count.warnings
                                                : count.infos);
        if (line.child)
            children[line.village].insert(*line.child);
    }
    std::vector<VillageChecks> villages;
    for (auto& [code, count] : counts) {
        count.children = static_cast<int>(children[code].size());
        villages.push_back(count);
    }
    return villages;
}

/// A station looks over all its villages: one in which nothing is wrong stands there, too.
Result<void> addSoundVillages(Session& session, const QString& only,
                              std::vector<VillageChecks>& villages)
{
    using namespace fields;
    archive::RecordQuery query;
    query.type = village::type;
    query.columns = {village::code, village::name, village::to_on};
    TONGDANG_TRY(auto known, session.archive().reader().records(query));
    TONGDANG_CHECK(addMissingVillages(session, known));
    const QDate today = workingDay(session);
    for (const Record& one : known) {
        const QString code = one.value(village::code).toText();
        const QDate until = one.value(village::to_on).toDate();
        const bool isOver = until.isValid() && until <= today;
        if (code.isEmpty() || isOver || !(only.isEmpty() || only == code)
            || std::ranges::find(villages, code, &VillageChecks::village) != villages.end())
            continue;
        VillageChecks sound;
        sound.village = code;
        villages.push_back(sound);
    }
    std::ranges::sort(villages, {}, &VillageChecks::village);
    return {};
}

} // namespace

Result<QualityChecks> qualityChecks(Session& session)
{
    auto& known = session.parts().checks;
    const QDate today = workingDay(session);
    if (!known || known->first != today) {
        TONGDANG_TRY(QualityChecks checks,
                     QualityChecks::load(session.environment().resources, session.catalogue(),
                                         session.rules(), today));
        known.emplace(today, std::move(checks));
    }
    return known->second;
}

Result<CheckReport> checkQuality(Session& session, const CheckQuestion& question)
{
    TONGDANG_TRY(const QualityChecks checks, qualityChecks(session));
    TONGDANG_TRY(auto sameId, sameIdNumbers(session));
    TONGDANG_TRY(Surroundings around,
                 surroundings(session, std::move(sameId), checks.fieldsRead()));
    CheckReport report;
    if (question.child) {
        TONGDANG_TRY(report.lines, linesOfOne(session, checks, around, *question.child));
    } else {
        TONGDANG_TRY(report.lines, linesOfAll(session, checks, around));
        TONGDANG_CHECK(addOffice(session, checks, report.lines));
    }
    if (session.profile().role == Role::Village)
        std::erase_if(report.lines, [&checks](const CheckLine& line) {
            return checks.check(line.finding.check)->forStation;
        });
    if (!question.village.isEmpty())
        std::erase_if(report.lines,
                      [&](const CheckLine& line) { return line.village != question.village; });
    std::ranges::stable_sort(report.lines, {}, [](const CheckLine& line) {
        return std::tuple(line.finding.severity, line.finding.check, line.name);
    });
    report.villages = countVillages(report.lines);
    if (session.profile().role != Role::Village && !question.child)
        TONGDANG_CHECK(addSoundVillages(session, question.village, report.villages));
    return report;
}

} // namespace tongdang::desk
