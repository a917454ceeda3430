// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/organisation.h"

#include "base/clock.h"
#include "catalogue/fields.h"
#include "policy/ask.h"
#include "policy/met_deadlines.h"
#include "policy/reason.h"
#include "policy/turns.h"

#include <algorithm>
#include <functional>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace policy {

namespace {

constexpr qsizetype countyDigits = 6;
constexpr qsizetype townshipDigits = 9;
constexpr qsizetype villageDigits = 12;

RecordId unknownRecord()
{
    return *RecordId::fromBytes(QByteArray(Id::size, '\0'));
}

/// What has no record is asked about as an empty one: a county, a township, a village that nobody
/// has described yet.
Record emptyRecord(TypeNo type)
{
    return Record{unknownRecord(), type, {}, 0, false, {}};
}

/// An organisation before the rules of a day.
class OrganisationCase {
public:
    OrganisationCase(const RuleSet& rules, const OrganisationRecords& organisation,
                     const StaffPosts& posts, QDate today, qint64 now)
        : m_organisation(organisation)
        , m_book(rules.book(today))
        , m_dossier(m_book, organisation.records, m_book.organisationReads)
        , m_matter(m_book, m_dossier, posts, now)
        , m_evaluation(m_matter, today)
        , m_division(emptyRecord(0))
        , m_village(emptyRecord(fields::village::type))
    {
        m_matter.organisation = &organisation;
        m_village.set(fields::village::code, organisation.division);
        m_village.set(fields::village::name, organisation.name);
        m_divisionRow.record = &m_division;
        m_villageRow.record = &m_village;
        m_villageRow.type = fields::village::type;
    }
    OrganisationCase(const OrganisationCase&) = delete;
    OrganisationCase& operator=(const OrganisationCase&) = delete;

    std::vector<OrganisationDuty> duties()
    {
        for (const Rule& rule : m_book.rules) {
            if (!rule.subject.isOfChild())
                forEachSubject(rule, m_evaluation.today(),
                               [&](const Row& subject) { ask(rule, subject); });
        }
        std::vector<OrganisationDuty> result;
        for (const auto& group : settled(m_evaluation, std::move(m_asks))) {
            OrganisationDuty duty{group.front().demand,
                                  subjectOf(group.front()),
                                  group.front().act,
                                  group.front().actor,
                                  {}};
            duty.about = duty.subject.record;
            result.push_back(std::move(duty));
        }
        std::move(m_findings.begin(), m_findings.end(), std::back_inserter(result));
        return result;
    }

    std::vector<OrganisationDone> done(QDate from, QDate until)
    {
        const Span span{from, until, until, true};
        const std::vector<QDate> days = daysToLookAt(m_matter, span);
        for (const Rule& rule : m_book.rules) {
            if (rule.subject.isOfChild() || rule.output.kind == OutputKind::Finding)
                continue;
            forEachSubject(rule, from, [&](const Row& subject) {
                for (const Cadence& cadence : rule.cadences)
                    addTurns(rule, cadence, subject, days, span);
                addMet(rule, subject, span);
            });
        }
        std::ranges::stable_sort(m_done, {},
                                 [](const OrganisationDone& one) { return one.duty.doneOn; });
        return std::move(m_done);
    }

private:
    /// As on that day, about that subject.
    Evaluation viewOf(const Row& subject, QDate day) const
    {
        Evaluation view = m_evaluation.on(day);
        view.bind(0, subject);
        return view;
    }

    void addTurns(const Rule& rule, const Cadence& cadence, const Row& subject,
                  const std::vector<QDate>& days, const Span& span)
    {
        const auto askOn = [&](QDate day) {
            Evaluation view = viewOf(subject, day);
            return !hasEnded(subject, day) && view.holds(rule) ? askOf(view, rule, cadence)
                                                               : std::nullopt;
        };
        for (const Turn& turn : turnsBy(askOn, days, span)) {
            if (auto duty = doneDuty(m_book, turn, cadence.act, cadence.actor, span.from))
                addDone(rule, subject, *std::move(duty));
        }
    }

    void addMet(const Rule& rule, const Row& subject, const Span& span)
    {
        if (rule.deadlines.empty())
            return;
        Evaluation view = viewOf(subject, m_evaluation.today());
        for (DoneDuty& duty : metDeadlines(view, rule, span))
            addDone(rule, subject, std::move(duty));
    }

    void addDone(const Rule& rule, const Row& subject, DoneDuty duty)
    {
        OrganisationDone done{std::move(duty), subjectOf(rule, subject)};
        done.duty.about = done.subject.record;
        m_done.push_back(std::move(done));
    }

    /// `day`: a village that has come to its end by then, merged into another one perhaps, owes
    /// nothing any more, and nobody owes it a team or a director.
    void forEachSubject(const Rule& rule, QDate day, const std::function<void(const Row&)>& visit)
    {
        const RuleSubject& subject = rule.subject;
        const QString& division = m_organisation.division;
        if (subject.kind == SubjectKind::Division) {
            const bool isItself = subject.type == u"county" ? division.size() == countyDigits
                                                            : division.size() == townshipDigits;
            if (isItself)
                bind(m_divisionRow, visit);
            return;
        }
        bool isHere = false;
        for (const Row& row : m_dossier.rows(subject.number)) {
            if (!m_evaluation.sees(row) || !belongs(row, day))
                continue;
            isHere = true;
            if (!hasEnded(row, day))
                bind(row, visit);
        }
        if (!isHere && subject.number == fields::village::type && division.size() == villageDigits)
            bind(m_villageRow, visit);
    }

    void bind(const Row& subject, const std::function<void(const Row&)>& visit)
    {
        m_evaluation.bind(0, subject);
        visit(subject);
    }

    /// Whether it is of this organisation or below it: a village's PC holds the station's people
    /// too, and what they are to do is shown at the station.
    [[nodiscard]] bool belongs(const Row& row, QDate day) const
    {
        const auto isBelow = [this](const Value& code) {
            return code.toText().startsWith(m_organisation.division);
        };
        if (row.type == fields::village::type)
            return isBelow(row.value(fields::village::code));
        if (row.type == fields::school::type)
            return isBelow(row.value(fields::school::division));
        if (row.type != fields::staff::type)
            return true;
        const auto posts = m_dossier.rows(fields::staff_post::type);
        return std::any_of(posts.begin(), posts.end(), [&](const Row& post) {
            return post.value(fields::staff_post::staff).toRecordId() == row.record->id
                   && isBelow(post.value(fields::staff_post::division))
                   && !isOfEndedVillage(post, day);
        });
    }

    /// The day on which it ends is no day of it any more.
    [[nodiscard]] static bool hasEnded(const Row& row, QDate day)
    {
        return row.type == fields::village::type && row.to.isValid() && row.to <= day;
    }

    [[nodiscard]] bool isOfEndedVillage(const Row& post, QDate day) const
    {
        return std::ranges::any_of(m_dossier.rows(fields::village::type), [&](const Row& village) {
            return hasEnded(village, day)
                   && village.value(fields::village::code)
                          == post.value(fields::staff_post::division);
        });
    }

    void ask(const Rule& rule, const Row& subject)
    {
        if (!m_evaluation.holds(rule))
            return;
        if (rule.output.kind == OutputKind::Finding) {
            m_findings.push_back(finding(rule, subject));
            return;
        }
        const auto take = [&](std::optional<Ask> asked) {
            if (!asked)
                return;
            asked->about = &subject;
            m_asks.push_back(std::move(*asked));
        };
        for (const Cadence& cadence : rule.cadences)
            take(askOf(m_evaluation, rule, cadence));
        for (const Deadline& deadline : rule.deadlines)
            take(askOf(m_evaluation, rule, deadline));
    }

    OrganisationDuty finding(const Rule& rule, const Row& subject)
    {
        OrganisationDuty found{
            {}, subjectOf(rule, subject), rule.output.code, rule.output.actor, {}};
        found.rule = rule.id;
        found.severity = rule.output.severity;
        found.title = rule.output.title;
        found.clause = rule.clause;
        found.clauseText = rule.clauseText;
        found.article = rule.article;
        found.state = DutyState::Due;
        found.form = rule.output.form;
        found.about = found.subject.record;
        if (rule.output.detail)
            found.details = m_evaluation.value(*rule.output.detail).toCodes();
        found.because = writeReason({m_evaluation, rule, m_evaluation.today()});
        return found;
    }

    [[nodiscard]] OrganisationSubject subjectOf(const Ask& ask) const
    {
        return subjectOf(*ask.rule, *ask.about);
    }

    [[nodiscard]] OrganisationSubject subjectOf(const Rule& rule, const Row& row) const
    {
        OrganisationSubject subject{rule.subject.type, {}, {}, {}};
        if (rule.subject.kind == SubjectKind::Division) {
            subject.division = m_organisation.division;
            subject.name = m_organisation.name;
            return subject;
        }
        if (row.record->id != unknownRecord())
            subject.record = row.record->id;
        if (row.type == fields::village::type) {
            subject.division = row.value(fields::village::code).toText();
            subject.name = row.value(fields::village::name).toText();
        } else if (row.type == fields::staff::type) {
            subject.name = row.value(fields::staff::name).toText();
        } else if (row.type == fields::school::type) {
            subject.name = row.value(fields::school::name).toText();
        } else if (row.type == fields::census_batch::type) {
            subject.name = row.value(fields::census_batch::name).toText();
        }
        return subject;
    }

    const OrganisationRecords& m_organisation;
    const RuleBook& m_book;
    Dossier m_dossier;
    Matter m_matter;
    Evaluation m_evaluation;
    Record m_division;
    Record m_village;
    Row m_divisionRow;
    Row m_villageRow;
    std::vector<Ask> m_asks;
    std::vector<OrganisationDuty> m_findings;
    std::vector<OrganisationDone> m_done;
};

} // namespace

} // namespace policy

std::vector<OrganisationDuty> organisationDuties(const RuleSet& rules,
                                                 const OrganisationRecords& records,
                                                 const StaffPosts& posts, QDate today, qint64 now)
{
    return policy::OrganisationCase(rules, records, posts, today, now).duties();
}

std::vector<OrganisationDone> organisationDone(const RuleSet& rules,
                                               const OrganisationRecords& records,
                                               const StaffPosts& posts, QDate from, QDate until)
{
    if (!from.isValid() || from > until)
        return {};
    return policy::OrganisationCase(rules, records, posts, until, Clock::startOf(until))
        .done(from, until);
}

const FieldsRead& organisationFieldsRead(const RuleSet& rules, QDate today)
{
    return rules.book(today).organisationReads;
}

bool isServed(const Record& child, const Classification& classification)
{
    const QString status = child.value(fields::child::status).toText();
    return (status == u"open" || status == u"moving" || status == u"suspended")
           && (classification.has(u"LB_COUNTY") || classification.has(u"KJ"));
}

} // namespace tongdang
