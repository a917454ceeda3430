// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/quality.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/child_files.h"
#include "desk/custody.h"
#include "desk/organisation.h"
#include "desk/same_id.h"
#include "desk/working_day.h"

#include <algorithm>
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
    [[nodiscard]] std::vector<CheckLine> linesOf(const Record& child,
                                                 std::span<const Record> records) const
    {
        const ChildRecords own{child.id, records, &m_around.common};
        auto found = m_checks.findings(m_around.catalogue, m_around.rules, own, m_around.posts,
                                       m_around.today, m_around.now);
        std::vector<CheckLine> lines;
        lines.reserve(found.size());
        for (QualityFinding& finding : found)
            lines.push_back({std::move(finding), child.id,
                             child.value(fields::child::name).toText(),
                             child.value(fields::child::village).toText()});
        return lines;
    }

private:
    const QualityChecks& m_checks;
    const Surroundings& m_around;
};

Result<std::vector<CheckLine>> linesOfOne(Session& session, const Examiner& examiner,
                                          const RecordId& child)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const RecordId kept, reader.representative(child));
    TONGDANG_TRY(const auto own, reader.record(kept));
    if (!own || own->withdrawn || own->type != fields::child::type)
        return failure(ErrorKind::Refused, "desk.unknown_child", {child.toString()});
    TONGDANG_CHECK(checkKeptHere(session, *own));
    TONGDANG_TRY(const auto records, reader.recordsOfChild(kept));
    return examiner.linesOf(*own, records);
}

Result<std::vector<CheckLine>> linesOfAll(Session& session, const Examiner& examiner,
                                          const QualityChecks& checks)
{
    FieldsRead read = checks.fieldsRead();
    read.add(fields::child::type, {fields::child::name, fields::child::village});
    TONGDANG_TRY(const ChildFiles files, readChildFiles(session, read));
    TONGDANG_TRY(const QSet<RecordId> elsewhere, childrenElsewhere(session));
    std::vector<std::vector<CheckLine>> found(files.files.size());
    TONGDANG_CHECK(
        eachChild(files, [&](std::size_t place, std::span<const Record> records) -> Result<void> {
            if (!elsewhere.contains(records.front().id))
                found[place] = examiner.linesOf(records.front(), records);
            return {};
        }));
    std::vector<CheckLine> lines;
    for (std::vector<CheckLine>& some : found)
        std::ranges::move(some, std::back_inserter(lines));
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

} // namespace

Result<CheckReport> checkQuality(Session& session, const CheckQuestion& question)
{
    TONGDANG_TRY(const QualityChecks checks,
                 QualityChecks::load(session.environment().resources, session.catalogue(),
                                     session.rules(), workingDay(session)));
    TONGDANG_TRY(auto sameId, sameIdNumbers(session));
    TONGDANG_TRY(const Surroundings around, surroundings(session, std::move(sameId)));
    const Examiner examiner(checks, around);
    CheckReport report;
    if (question.child) {
        TONGDANG_TRY(report.lines, linesOfOne(session, examiner, *question.child));
    } else {
        TONGDANG_TRY(report.lines, linesOfAll(session, examiner, checks));
        TONGDANG_CHECK(addOffice(session, checks, report.lines));
    }
    if (!question.village.isEmpty())
        std::erase_if(report.lines,
                      [&](const CheckLine& line) { return line.village != question.village; });
    std::ranges::stable_sort(report.lines, {}, [](const CheckLine& line) {
        return std::tuple(line.finding.severity, line.finding.check, line.name);
    });
    report.villages = countVillages(report.lines);
    return report;
}

} // namespace tongdang::desk
