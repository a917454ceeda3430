// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/agenda.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/drafts.h"
#include "desk/duties.h"
#include "desk/names.h"
#include "desk/office.h"
#include "desk/record_draft.h"
#include "desk/records.h"
#include "desk/working_day.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace tongdang::desk {

using namespace Qt::StringLiterals;

namespace {

const QString lateWords = u"名儿童逾期未走访"_s;

/// What stands on the agenda of a meeting already.
struct Standing {
    std::set<RecordId> problems;
    std::set<QString> topics;
    qint64 lastLine = 0;
};

Result<Standing> standingIn(Session& session, const RecordId& meeting)
{
    using namespace fields::meeting_decision;
    TONGDANG_TRY(const FoldedRecord record, getRecord(session, meeting));
    if (record.type != fields::meeting::type)
        return failure(ErrorKind::Refused, "desk.other_type");
    TONGDANG_TRY(
        const auto lines,
        listRecords(
            session,
            {type, {}, FieldInput{fields::meeting_decision::meeting, Value(meeting)}, false}));
    Standing standing;
    for (const Record& line : lines) {
        if (const auto about = line.value(problem).toRecordId())
            standing.problems.insert(*about);
        standing.topics.insert(line.value(topic).toText());
        standing.lastLine =
            std::max(standing.lastLine, line.value(line_no).toInteger().value_or(0));
    }
    return standing;
}

bool isOpen(const Record& problem)
{
    static const std::array settled{u"solved"_s, u"verified"_s, u"void"_s};
    return std::ranges::find(settled, problem.value(fields::problem::state).toText())
           == settled.end();
}

/// Special kinds are not told: the paper is for many.
QString kindWords(const Session& session, const Record& problem)
{
    const Field* const field =
        session.catalogue().type(fields::problem::type)->field(fields::problem::kind);
    const CodeList* const list = field ? session.catalogue().codeList(field->codeList) : nullptr;
    const Code* const code =
        list ? list->find(problem.value(fields::problem::kind).toText()) : nullptr;
    return code ? code->zh : u"不便写明的问题"_s;
}

/// Where and since when, for the order and the words.
struct OpenProblem {
    RecordId record;
    QString village;
    QString kind;
    QDate found;
    QDate due; ///< invalid: none was set
};

QString wordsOf(const OpenProblem& problem, const QString& village, QDate today)
{
    QString words = u"%1：%2"_s.arg(village, problem.kind);
    if (problem.found.isValid())
        words += u"，%1发现"_s.arg(problem.found.toString(u"M月d日"_s));
    if (problem.due.isValid() && problem.due < today)
        words += u"，已超期%1天"_s.arg(problem.due.daysTo(today));
    return words;
}

Result<std::vector<OpenProblem>> openProblems(Session& session, const Standing& standing)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const auto problems, listRecords(session, {fields::problem::type, {}, {}, false}));
    std::vector<OpenProblem> open;
    for (const Record& problem : problems) {
        if (!isOpen(problem) || standing.problems.contains(problem.id))
            continue;
        TONGDANG_TRY(const auto child, reader.childOf(problem.id));
        if (!child)
            continue;
        TONGDANG_TRY(const auto dossier, reader.record(*child));
        if (!dossier)
            continue;
        open.push_back({problem.id, dossier->value(fields::child::village).toText(),
                        kindWords(session, problem),
                        problem.value(fields::problem::found_on).toDate(),
                        problem.value(fields::problem::due_on).toDate()});
    }
    const QDate today = workingDay(session);
    const auto isLate = [today](const OpenProblem& one) {
        return one.due.isValid() && one.due < today;
    };
    std::ranges::stable_sort(open, [&](const OpenProblem& left, const OpenProblem& right) {
        return isLate(left) != isLate(right) ? isLate(left) : left.found < right.found;
    });
    return open;
}

/// How many children of each village wait for a visit that is overdue.
Result<std::map<QString, std::set<RecordId>>> lateVisits(Session& session)
{
    DutyQuestion question;
    question.until = workingDay(session);
    TONGDANG_TRY(const auto duties, listDuties(session, question));
    std::map<QString, std::set<RecordId>> late;
    for (const DutyLine& line : duties) {
        if (line.duty->act != u"visit" || line.duty->state != DutyState::Overdue)
            continue;
        TONGDANG_TRY(const auto dossier, session.archive().reader().record(line.child->child));
        if (dossier)
            late[dossier->value(fields::child::village).toText()].insert(line.child->child);
    }
    return late;
}

} // namespace

bool takesAgenda(Role role, TypeNo type)
{
    return role != Role::Village && type == fields::meeting::type;
}

Result<std::vector<AgendaTopic>> agendaFor(Session& session, const RecordId& meeting)
{
    TONGDANG_TRY(const Standing standing, standingIn(session, meeting));
    std::vector<AgendaTopic> topics;
    TONGDANG_TRY(const auto problems, openProblems(session, standing));
    const QDate today = workingDay(session);
    for (const OpenProblem& problem : problems) {
        TONGDANG_TRY(const QString village, organisationName(session, problem.village));
        topics.push_back({problem.record, wordsOf(problem, village, today)});
    }
    TONGDANG_TRY(const auto late, lateVisits(session));
    for (const auto& [village, children] : late) {
        TONGDANG_TRY(const QString name, organisationName(session, village));
        // The number may have changed since: the village stands there once.
        const bool stands = std::ranges::any_of(standing.topics, [&](const QString& topic) {
            return topic.startsWith(name + u'：') && topic.endsWith(lateWords);
        });
        if (!stands)
            topics.push_back(
                {std::nullopt, u"%1：%2"_s.arg(name).arg(children.size()) + lateWords});
    }
    return topics;
}

Result<int> addAgenda(Session& session, const RecordId& meeting)
{
    namespace line = fields::meeting_decision;
    TONGDANG_TRY(const Standing standing, standingIn(session, meeting));
    TONGDANG_TRY(const auto topics, agendaFor(session, meeting));
    TONGDANG_CHECK(checkKeeper(session.profile().role, *session.catalogue().type(line::type)));
    qint64 number = standing.lastLine;
    std::vector<archive::WriteRequest> requests;
    for (const AgendaTopic& topic : topics) {
        DraftBuilder draft(RecordId::create(session.environment().randomness), line::type,
                           std::nullopt);
        draft.set(line::meeting, Value(meeting))
            .set(line::line_no, Value(++number))
            .set(line::topic, Value(topic.words));
        if (topic.problem)
            draft.set(line::problem, Value(*topic.problem));
        requests.push_back(createRequest(session, draft.take()));
    }
    if (!requests.empty()) // all of it or nothing
        TONGDANG_CHECK(session.archive().writer().write(requests));
    return static_cast<int>(topics.size());
}

} // namespace tongdang::desk
