// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/agenda.h"

#include "catalogue/fields.h"
#include "desk/records.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;

namespace {

struct Station {
    Office office{Role::Township, u"530426999000"_s, u"示范镇社工站"_s};
    RecordId child = office.receive(fields::child::type, {},
                                    {{fields::child::name, Value(u"示童甲"_s)},
                                     {fields::child::birth, Value(QDate(2015, 5, 10))},
                                     {fields::child::village, Value(u"530426999201"_s)},
                                     {fields::child::status, Value(u"open"_s)},
                                     {fields::child::opened_on, Value(QDate(2026, 1, 5))}});
    RecordId meeting = office.put(fields::meeting::type, {},
                                  {{fields::meeting::kind, Value(u"1"_s)},
                                   {fields::meeting::date, Value(QDate(2026, 11, 25))}});

    RecordId problem(const QString& state, QDate found, QDate due = {}, bool isSpecial = false)
    {
        std::vector<FieldInput> input{{fields::problem::found_on, Value(found)},
                                      {fields::problem::state, Value(state)},
                                      {isSpecial ? fields::problem::kind_s4 : fields::problem::kind,
                                       Value(isSpecial ? u"08"_s : u"15"_s)}};
        if (due.isValid())
            input.push_back({fields::problem::due_on, Value(due)});
        return office.receive(fields::problem::type, child, input);
    }
    [[nodiscard]] std::vector<AgendaTopic> topics()
    {
        return take(agendaFor(office.session(), meeting));
    }
};

} // namespace

TEST_CASE("What is unsolved comes onto the agenda without names, what is beyond its day first")
{
    Station station;
    const RecordId older = station.problem(u"in_progress"_s, QDate(2026, 9, 1));
    const RecordId late = station.problem(u"found"_s, QDate(2026, 10, 1), QDate(2026, 11, 12));
    const RecordId special = station.problem(u"found"_s, QDate(2026, 11, 1), {}, true);
    for (const char* settled : {"solved", "verified", "void"})
        (void)station.problem(QString::fromLatin1(settled), QDate(2026, 8, 1));
    const auto topics = station.topics();
    REQUIRE(topics.size() == 4); // and the village's visits
    CHECK(topics[0].problem == late);
    CHECK(topics[0].words.contains(u"已超期12天"));
    CHECK(topics[1].problem == older);
    CHECK(topics[2].problem == special);
    CHECK(topics[2].words.contains(u"不便写明"));
    CHECK(!topics[3].problem);
    CHECK(topics[3].words.contains(u"1名儿童逾期未走访"));
    for (const AgendaTopic& topic : topics)
        CHECK(!topic.words.contains(u"示童"));
}

TEST_CASE("An agenda is written once, and what turned up since is written behind it")
{
    Station station;
    (void)station.problem(u"found"_s, QDate(2026, 9, 1));
    Session& session = station.office.session();
    CHECK(take(addAgenda(session, station.meeting)) == 2);
    CHECK(take(addAgenda(session, station.meeting)) == 0);
    // One more child waits for a visit: the village stands there already.
    station.office.receive(fields::child::type, {},
                           {{fields::child::name, Value(u"示童乙"_s)},
                            {fields::child::birth, Value(QDate(2015, 5, 10))},
                            {fields::child::village, Value(u"530426999201"_s)},
                            {fields::child::status, Value(u"open"_s)},
                            {fields::child::opened_on, Value(QDate(2026, 1, 5))}});
    CHECK(take(addAgenda(session, station.meeting)) == 0);
    const RecordId newer = station.problem(u"found"_s, QDate(2026, 10, 1));
    CHECK(take(addAgenda(session, station.meeting)) == 1);
    const auto lines = take(listRecords(session, {fields::meeting_decision::type, {}, {}, false}));
    REQUIRE(lines.size() == 3);
    const auto last = std::ranges::find_if(lines, [](const Record& line) {
        return line.value(fields::meeting_decision::line_no).toInteger() == 3;
    });
    REQUIRE(last != lines.end());
    CHECK(last->value(fields::meeting_decision::problem).toRecordId() == newer);
    // Another meeting has an agenda of its own.
    const RecordId other =
        station.office.put(fields::meeting::type, {},
                           {{fields::meeting::kind, Value(u"1"_s)},
                            {fields::meeting::date, Value(QDate(2026, 12, 25))}});
    CHECK(take(agendaFor(session, other)).size() == 3);
    CHECK(errorCode(agendaFor(session, station.child)) == "desk.other_type");
}
