// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/received.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/condition.h"
#include "catalogue/fields.h"
#include "desk/custody.h"
#include "desk/division_names.h"
#include "desk/referred_words.h"
#include "desk/rule_parameter.h"
#include "desk/working_day.h"

#include <algorithm>
#include <map>

namespace tongdang::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto topicList = u"ACT";

/// Makes the lines of records.
class ReceivedReader {
public:
    explicit ReceivedReader(Session& session)
        : m_catalogue(session.catalogue())
        , m_words(session)
        , m_today(workingDay(session))
    {
    }

    /// Nothing if the record tells of nothing that was received up to today.
    Result<std::optional<ReceivedLine>> line(const RecordType& type, const Record& record)
    {
        if (!holds(type, record))
            return std::optional<ReceivedLine>();
        const FieldNo through = type.received->through;
        if (through == 0)
            return told(type, type, record, record);
        TONGDANG_TRY(const auto other, m_words.referred(record.value(through)));
        const RecordType* const otherType = m_catalogue.type(type.field(through)->refersTo);
        if (!other || other->withdrawn || !otherType || !holds(*otherType, *other))
            return std::optional<ReceivedLine>();
        return told(type, *otherType, record, *other);
    }

private:
    [[nodiscard]] bool holds(const RecordType& type, const Record& record) const
    {
        const auto values = [&record](FieldNo field) { return record.value(field); };
        return conditionHolds(type.received->where, type, values, {m_today, {}});
    }

    /// `own`: the child's; `teller`: what says it, of type `type`.
    Result<std::optional<ReceivedLine>> told(const RecordType& ownType, const RecordType& type,
                                             const Record& own, const Record& teller)
    {
        ReceivedLine line{own.id, ownType.zh, teller.value(type.received->day).toDate(),
                          {},     {},         {}};
        if (!line.day.isValid() || line.day > m_today)
            return std::optional<ReceivedLine>();
        line.until = teller.value(type.received->until).toDate();
        TONGDANG_TRY(line.what, joined(type, type.received->what, teller));
        TONGDANG_TRY(line.by, joined(type, type.received->by, teller));
        for (const FieldNo field : type.received->what) {
            if (type.field(field)->codeList == topicList)
                line.topics += teller.value(field).toCodes();
        }
        return std::optional(std::move(line));
    }

    Result<QString> joined(const RecordType& type, const std::vector<FieldNo>& fields,
                           const Record& record)
    {
        QStringList all;
        for (const FieldNo field : fields) {
            TONGDANG_TRY(const QString words,
                         m_words.words(*type.field(field), record.value(field)));
            if (!words.isEmpty())
                all.append(type.field(field)->kind == FieldKind::Money
                               ? type.field(field)->zh + u' ' + words
                               : words);
        }
        return all.join(u"；"_s);
    }

    const Catalogue& m_catalogue;
    ReferredWords m_words;
    QDate m_today;
};

struct Kept {
    ChildReceived received;
    bool isOnTheBooks = false;
};
using KeptChildren = std::map<RecordId, Kept>;

/// The children of the question, by the dossier that stands for them.
Result<KeptChildren> childrenOf(Session& session, const ReceivedQuestion& question)
{
    using namespace fields;
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const QSet<RecordId> elsewhere, childrenElsewhere(session));
    const QStringList active = ruleParameter(session, u"active_states").toCodes();
    std::optional<RecordId> wanted = question.child;
    if (wanted) {
        TONGDANG_TRY(wanted, reader.representative(*wanted));
        TONGDANG_TRY(const auto child, reader.record(*wanted));
        if (!child || child->type != child::type || child->withdrawn)
            return failure(ErrorKind::Refused, "desk.unknown_child");
        TONGDANG_CHECK(checkKeptHere(session, *child));
    }
    TONGDANG_TRY(const auto joined, reader.joined());
    archive::RecordQuery query;
    query.type = child::type;
    query.columns = {child::name, child::village, child::status};
    KeptChildren kept;
    TONGDANG_CHECK(reader.forEach(query, [&](const Record& child) -> Result<void> {
        const QString village = child.value(child::village).toText();
        const bool isMeant =
            wanted ? child.id == *wanted
                   : joined.value(child.id, child.id) == child.id && !elsewhere.contains(child.id)
                         && (question.village.isEmpty() || village == question.village);
        if (isMeant)
            kept.emplace(child.id,
                         Kept{{child.id, child.value(child::name).toText(), village, {}, {}},
                              active.contains(child.value(child::status).toText())});
        return {};
    }));
    TONGDANG_TRY(const auto names, divisionNames(session));
    for (auto& [id, one] : kept)
        one.received.village = names.value(one.received.village, one.received.village);
    return kept;
}

Result<void> addLines(Session& session, const ReceivedQuestion& question, KeptChildren& kept)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const auto joined, reader.joined());
    ReceivedReader lines(session);
    for (const RecordType& type : session.catalogue().types()) {
        if (!type.received || !type.belongsToChild())
            continue;
        archive::RecordQuery query;
        query.type = type.number;
        query.child = question.child;
        TONGDANG_TRY(const auto records, reader.records(query));
        for (const Record& record : records) {
            const auto child =
                record.child ? kept.find(joined.value(*record.child, *record.child)) : kept.end();
            if (child == kept.end())
                continue;
            TONGDANG_TRY(auto line, lines.line(type, record));
            if (line)
                child->second.received.lines.push_back(*std::move(line));
        }
    }
    return {};
}

/// The topics that clause 12 names, and when this child was taught each.
void addLessons(const QStringList& topics, const CodeList* words, ChildReceived& child)
{
    for (const QString& topic : topics) {
        const Code* const code = words ? words->find(topic) : nullptr;
        SafetyLesson lesson{topic, code ? code->zh : topic, {}};
        for (const ReceivedLine& line : child.lines) {
            if (line.topics.contains(topic))
                lesson.last = line.day; // oldest first: the last one stays
        }
        child.lessons.push_back(lesson);
    }
}

} // namespace

Result<std::vector<ChildReceived>> receivedBy(Session& session, const ReceivedQuestion& question)
{
    TONGDANG_TRY(KeptChildren kept, childrenOf(session, question));
    TONGDANG_CHECK(addLines(session, question, kept));
    const QStringList topics = ruleParameter(session, u"safety_four").toCodes();
    const CodeList* const words = session.catalogue().codeList(topicList);
    std::vector<ChildReceived> children;
    for (auto& [id, one] : kept) {
        if (!one.isOnTheBooks && one.received.lines.empty() && !question.child)
            continue;
        std::ranges::stable_sort(one.received.lines, {}, &ReceivedLine::day);
        addLessons(topics, words, one.received);
        children.push_back(std::move(one.received));
    }
    std::ranges::stable_sort(children, {}, [](const ChildReceived& child) {
        return std::pair(child.village, child.name);
    });
    return children;
}

} // namespace tongdang::desk
