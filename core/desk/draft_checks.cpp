// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/draft_checks.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/child_files.h"
#include "desk/dossier_event.h"
#include "desk/quality.h"
#include "desk/same_id.h"
#include "desk/siblings.h"
#include "desk/wanted_record.h"
#include "policy/quality_across.h"
#include "policy/quality_reasons.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace tongdang::desk {

namespace {

/// The dossier as it would be: with the record, and with the event that a new state brings along.
std::vector<Record> afterSaving(Session& session, std::vector<Record> records,
                                const WantedRecord& wanted)
{
    const auto known = std::ranges::find(records, wanted.record.id, &Record::id);
    if (known == records.end())
        records.push_back(wanted.record);
    else
        known->values = wanted.record.values;
    if (!wanted.type->isChild)
        return records;
    if (const auto event = dossierEvent(wanted.before, wanted.record, session.profile().person,
                                        session.environment().randomness)) {
        Record added{event->id, event->type, event->child, 0, false, {}};
        for (const FieldInput& given : event->fields)
            added.set(given.field, given.value);
        records.push_back(std::move(added));
    }
    return records;
}

/// Whether what is written of such a record can make siblings' dossiers disagree (Q53).
bool isCompared(TypeNo type)
{
    static constexpr std::array types{fields::child::type, fields::family_member::type,
                                      fields::person_state::type, fields::away::type};
    return std::ranges::find(types, type) != types.end();
}

/// Only the child's own record can make others share its number (Q07).
Result<void> countSameId(Session& session, bool isChild, const Record& record, Surroundings& around)
{
    if (!isChild)
        return {};
    TONGDANG_TRY(const int count, sameIdNumberOf(session, record));
    around.common.sameIdNumber.insert(record.id, count);
    return {};
}

class DraftExaminer {
public:
    DraftExaminer(const QualityChecks& checks, const Surroundings& around, const RecordId& child,
                  std::vector<DossierTraits> siblings)
        : m_checks(checks)
        , m_around(around)
        , m_child(child)
        , m_siblings(std::move(siblings))
    {
    }

    [[nodiscard]] std::vector<QualityFinding> findings(const std::vector<Record>& records) const
    {
        if (records.empty())
            return {};
        const ChildRecords own{m_child, records, &m_around.common};
        auto found = m_checks.findings(m_around.catalogue, m_around.rules, own, m_around.posts,
                                       m_around.today, m_around.now);
        if (!m_siblings.empty()) {
            std::vector<DossierTraits> family = m_siblings;
            family.push_back(
                traitsOf(m_checks, m_around.catalogue, m_child, records, m_around.today));
            std::ranges::move(findingsAcross(m_checks, family).take(m_child),
                              std::back_inserter(found));
        }
        explain(m_checks, m_around.catalogue, records, found);
        // A village is not told, and one household is too few to tell a copied text by.
        std::erase_if(found, [this](const QualityFinding& finding) {
            return m_checks.check(finding.check)->forStation;
        });
        return found;
    }

private:
    const QualityChecks& m_checks;
    const Surroundings& m_around;
    RecordId m_child;
    std::vector<DossierTraits> m_siblings;
};

} // namespace

Result<DraftFindings> checkDraft(Session& session, const RecordInput& draft)
{
    TONGDANG_TRY(const WantedRecord wanted, wantedRecord(session, draft));
    const std::optional<RecordId> whose =
        wanted.type->isChild ? wanted.record.id : wanted.record.child;
    if (!whose)
        return DraftFindings{wanted.record.id, {}, {}};
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const RecordId child, reader.representative(*whose));
    std::vector<Record> records;
    const bool isNewDossier = wanted.type->isChild && wanted.isNew;
    if (!isNewDossier) {
        TONGDANG_TRY(records, reader.recordsOfChild(child));
    }
    TONGDANG_TRY(const QualityChecks checks, qualityChecks(session));
    TONGDANG_TRY(Surroundings around, surroundings(session, {}, checks.fieldsRead()));
    TONGDANG_CHECK(countSameId(session, wanted.type->isChild, wanted.before, around));
    around.common.national.emplace(); // it leads to information only, which is not told here
    std::vector<DossierTraits> siblings;
    if (isCompared(wanted.type->number)) {
        const Record& own = wanted.child ? *wanted.child : wanted.record;
        TONGDANG_TRY(siblings, siblingTraits(session, checks, own, around.today));
    }
    const DraftExaminer examiner(checks, around, child, std::move(siblings));
    const auto before = examiner.findings(records);
    TONGDANG_CHECK(countSameId(session, wanted.type->isChild, wanted.record, around));
    return draftFindings(wanted.record, isNewDossier, before,
                         examiner.findings(afterSaving(session, std::move(records), wanted)));
}

} // namespace tongdang::desk
