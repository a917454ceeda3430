// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clause 6: one child, one dossier, five parts, kept up to date, also in the national system.
#include "support/catch.h"
#include "support/policy/duty_cases.h"

namespace tongdang::test {

namespace {

Situation openedOn(const char* opened, const char* more = R"("need": [])")
{
    const QString child =
        QString::fromUtf8(R"("child": [{"birth": "2016-05-10", "status": "open", "sex": "2",
            "name": "林小满", "opened_on": "%1"}])")
            .arg(QLatin1String(opened));
    return situationOf({child.toUtf8().constData(), more});
}

/// What is missing in a dossier of 2025, by the reason of the rule.
QString missingParts(std::initializer_list<const char*> members)
{
    std::vector<const char*> all{R"("child": [{"birth": "2016-05-10", "status": "open",
        "sex": "2", "name": "林小满", "opened_on": "2025-01-01"}])"};
    all.insert(all.end(), members.begin(), members.end());
    QByteArrayList parts;
    for (const char* part : all)
        parts.append(part);
    const Situation child = situation(("{" + parts.join(",") + "}").constData());
    for (const Flag& finding : classified(child, "2026-11-20").findings) {
        if (finding.rule == QStringLiteral("F5"))
            return finding.details.join(u' ');
    }
    return {};
}

} // namespace

TEST_CASE("The five parts of a dossier are looked at from its 31st day on")
{
    CHECK_FALSE(finds(openedOn("2026-10-21"), "2026-11-20", "F5"));
    CHECK(finds(openedOn("2026-10-21"), "2026-11-21", "F5"));
}

TEST_CASE("Each part of a dossier is filled by its own records")
{
    constexpr const char* carer = R"("caregiver": [{"main": true, "from_on": "2025-01-01"}])";
    constexpr const char* visit = R"("visit": [{"date": "2025-02-01", "outcome": "1"}])";
    constexpr const char* care = R"("care_record": [{"date": "2025-02-01"}])";
    CHECK(missingParts({})
          == QStringLiteral("基本信息 走访记录 工作日志 关爱帮扶记录 发现问题和解决方案"));
    CHECK(missingParts({carer, visit, care}).isEmpty());
    CHECK(missingParts({visit, care}) == QStringLiteral("基本信息"));
    CHECK(missingParts({carer, visit}) == QStringLiteral("关爱帮扶记录"));
    constexpr const char* contact = R"("contact": [{"date": "2025-02-01"}])";
    CHECK(missingParts({carer, care, contact}) == QStringLiteral("走访记录 发现问题和解决方案"));
    // A visit that noted a problem leaves the problem to be written down.
    constexpr const char* finding =
        R"("visit": [{"date": "2025-02-01", "outcome": "1", "i1": ["17"]}])";
    CHECK(missingParts({carer, finding, care}) == QStringLiteral("发现问题和解决方案"));
    constexpr const char* problem = R"("problem": [{"found_on": "2025-02-01", "kind": "17"}])";
    CHECK(missingParts({carer, finding, care, problem}).isEmpty());
}

TEST_CASE("Basic facts are confirmed once a year")
{
    CHECK_FALSE(finds(openedOn("2025-11-20"), "2026-11-20", "U1"));
    CHECK(finds(openedOn("2025-11-20"), "2026-11-21", "U1"));
    CHECK_FALSE(finds(openedOn("2028-02-29"), "2029-02-28", "U1"));
    CHECK(finds(openedOn("2028-02-29"), "2029-03-01", "U1"));
}

TEST_CASE("An id number on the books twice is found at both dossiers")
{
    const auto found = [](const char* status, const char* number) {
        const QString facts = QString::fromUtf8(R"({"child": [
            {"id": "c", "birth": "2016-05-10", "status": "open", "idno": "530426201605100012"},
            {"id": "d", "birth": "2016-05-10", "status": "%1", "idno": "%2"}]})")
                                  .arg(QLatin1String(status), QLatin1String(number));
        return finds(situation(facts.toUtf8().constData()), "2026-11-20", "DUP");
    };
    CHECK(found("watch", "530426201605100012"));
    CHECK_FALSE(found("closed", "530426201605100012"));
    CHECK_FALSE(found("open", "530426201605100020"));
    CHECK_FALSE(found("open", ""));
}

TEST_CASE("A child is entered in the national system within ten working days, then checked")
{
    // Opened on Friday 6 Nov 2026: Monday 9 is the first working day, Friday 20 the tenth.
    const Situation child = openedOn(
        "2026-11-06", R"("category": [{"cat": "K06", "state": "2", "from_on": "2026-01-01"}])");
    for (const DayCase& one :
         {DayCase{"2026-11-06", "2026-11-20 due"}, DayCase{"2026-11-20", "2026-11-20 due"},
          DayCase{"2026-11-21", "2026-11-20 overdue"}}) {
        INFO(one.now);
        CHECK(demanded(child, one.now, "X1", "national_entry") == QLatin1String(one.expected));
    }
    CHECK(demanded(child, "2026-11-21", "X1", "national_check")
          == QStringLiteral("2026-12-31 upcoming"));
}

TEST_CASE("Who is neither left behind nor in hardship is not owed to the national system")
{
    CHECK(demanded(openedOn("2026-01-05"), "2026-11-20", "X1", "national_entry").isEmpty());
}

TEST_CASE("Who comes to belong in the national system later is owed to it from that day")
{
    // Away since 30 June, on the books after three months, left behind by the national count after
    // six: on Wednesday 30 December, and the tenth working day after it is 13 January (no holidays
    // of 2027 are known).
    const Situation child = openedOn(
        "2026-10-08", R"("family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}],
        "away": [{"person": "f", "from_on": "2026-06-30", "cross_county": true, "reason": "1"},
                 {"person": "m", "from_on": "2026-06-30", "cross_county": true, "reason": "1"}])");
    const auto asked = [&](const char* today, const char* act) {
        return demanded(child, today, "X1", act).toStdString();
    };
    CHECK(asked("2026-12-29", "national_entry") == "");
    CHECK(asked("2026-12-30", "national_entry") == "2027-01-13 due");
    CHECK(asked("2027-01-14", "national_entry") == "2027-01-13 overdue");
    CHECK(asked("2026-12-29", "national_check") == "");
    CHECK(asked("2027-01-15", "national_check") == "2027-03-31 upcoming");
}

TEST_CASE("What differs from the national system is owed from the first day on which it did")
{
    Situation child = openedOn(
        "2026-01-05", R"("national_entry": [{"kind": "1", "state": "2", "date": "2026-02-02"}])");
    const auto asked = [&](const std::optional<NationalDifferences>& known, const char* today) {
        auto common =
            std::make_shared<CommonRecords>(productRules(), std::vector<Record>(), day(today));
        common->national = known;
        child.common = common;
        return demanded(child, today, "X1", "national_entry");
    };
    const NationalDifferences differs{{child.child, {NationalList::Update, day("2026-11-06")}}};
    CHECK(asked(differs, "2026-11-20") == QStringLiteral("2026-11-20 due"));
    CHECK(asked(differs, "2026-11-21") == QStringLiteral("2026-11-20 overdue"));
    CHECK(asked(differs, "2026-11-05").isEmpty()); // as on a day before it did
    CHECK(asked(NationalDifferences(), "2026-11-20").isEmpty());
    CHECK(asked(std::nullopt, "2026-11-20").isEmpty());
}

TEST_CASE("An entry ends the duty, until it is marked as waiting for another")
{
    const auto asked = [](const char* entry) {
        return demanded(openedOn("2026-01-05", entry), "2026-11-20", "X1", "national_entry");
    };
    CHECK(asked(R"("national_entry": [{"kind": "1", "state": "2", "date": "2026-02-02"}])")
              .isEmpty());
    CHECK(asked(R"("national_entry": [{"kind": "1", "state": "2", "date": "2026-02-02"},
                                      {"kind": "4", "state": "3", "date": "2026-11-12"}])")
          == QStringLiteral("2026-11-26 due"));
    CHECK(asked(R"("national_entry": [{"kind": "5", "state": "0", "date": "2026-02-02"}])")
              .isEmpty());
}

TEST_CASE("Who was opened to be looked into is asked about until the records support it")
{
    const auto opened = [](const char* more) {
        return situationOf({R"("child": [{"id": "c", "birth": "2016-05-10", "status": "open",
            "opened_on": "2026-10-01", "verify_until": "2026-10-31"}])",
                            more});
    };
    const auto asked = [&](const char* more, const char* now) {
        return demanded(opened(more), now, "E-VER", "verify").toStdString();
    };
    const char* nothing = R"("need": [])";
    CHECK(asked(nothing, "2026-10-15") == "2026-10-31 upcoming");
    CHECK(asked(nothing, "2026-10-16") == "2026-10-31 due");
    CHECK(asked(nothing, "2026-10-31") == "2026-10-31 due");
    CHECK(asked(nothing, "2026-11-01") == "2026-10-31 overdue");
    // Proposed is enough to look no further; refused is not.
    CHECK(asked(R"("category": [{"cat": "K06", "state": "1", "from_on": "2026-10-10"}])",
                "2026-11-01")
          == "");
    CHECK(asked(R"("category": [{"cat": "K06", "state": "3", "from_on": "2026-10-10"}])",
                "2026-11-01")
          == "2026-10-31 overdue");
    // It was so on the last day: what ended later is for other rules.
    CHECK(asked(R"("category": [{"cat": "K06", "state": "2", "from_on": "2026-10-10",
                    "to_on": "2026-11-10"}])",
                "2026-11-20")
          == "");
    CHECK(asked(R"("category": [{"cat": "K06", "state": "4", "state_on": "2026-11-10",
                    "from_on": "2026-10-10", "to_on": "2026-11-10"}])",
                "2026-11-20")
          == "");
    // Looked into, recognised, and over before the limit: it is the watch's turn (E-END).
    const char* over = R"("category": [{"cat": "K06", "state": "4", "state_on": "2026-10-30",
        "from_on": "2026-10-10", "to_on": "2026-10-30"}])";
    CHECK(asked(over, "2026-11-20") == "");
    CHECK(demanded(opened(over), "2026-11-20", "E-END", "start_watch")
          == QStringLiteral("2026-11-14 overdue"));
    CHECK(asked(R"("restricted_category": [{"cat": "K03", "from_on": "2026-10-10"}])", "2026-11-20")
          == "");
    const char* away = R"("family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}],
        "away": [{"person": "f", "from_on": "2026-07-01", "cross_county": true, "reason": "1"},
                 {"person": "m", "from_on": "2026-07-01", "cross_county": true, "reason": "1"}])";
    CHECK(asked(away, "2026-11-01") == "");
}

TEST_CASE("Who was left behind until a parent came back, or turned 16, is not asked about twice")
{
    const auto opened = [](const char* birth, const char* more) {
        return situationOf(
            {QByteArray(R"("child": [{"id": "c", "birth": ")") + birth
                 + R"(", "status": "open", "opened_on": "2026-04-01",
            "verify_until": "2026-10-31"}])",
             R"("family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}])", more});
    };
    const auto asks = [](const Situation& child, const char* rule, const char* act) {
        return !demanded(child, "2026-11-01", rule, act).isEmpty();
    };
    const auto away = [](const char* until) {
        return QByteArray(R"("away": [{"person": "f", "from_on": "2026-01-01", "reason": "1",
                    "cross_county": true)")
               + until + R"(}, {"person": "m", "from_on": "2026-01-01", "reason": "1",
                    "cross_county": true)"
               + until + "}]";
    };
    const auto back = opened("2016-05-10", away(R"(, "to_on": "2026-09-01")").constData());
    CHECK(asks(back, "E-RET", "return_check"));
    CHECK_FALSE(asks(back, "E-VER", "verify"));
    const auto grown = opened("2010-10-20", away("").constData());
    CHECK(asks(grown, "E-OUT16", "age16_check"));
    CHECK_FALSE(asks(grown, "E-VER", "verify"));
    const auto ended = opened("2010-10-20", R"("category": [{"cat": "K06", "state": "4",
        "from_on": "2026-05-01", "to_on": "2026-08-31", "state_on": "2026-09-02"}])");
    CHECK(asks(ended, "E-END", "start_watch"));
    CHECK_FALSE(asks(ended, "E-VER", "verify"));
    // Neither is so of whom nobody left.
    const auto never = opened("2010-10-20", R"("need": [])");
    CHECK(asks(never, "E-VER", "verify"));
}

TEST_CASE("Whose category came to an end is to be taken under watch")
{
    const auto asked = [](const char* more, const char* today = "2026-11-20",
                          const char* status = "open") {
        const QByteArray child = QByteArray(R"("child": [{"birth": "2016-05-10",
            "opened_on": "2026-01-05", "status": ")")
                                 + status + R"("}])";
        return demanded(situationOf({child.constData(), more}), today, "E-END", "start_watch");
    };
    constexpr const char* over = R"("category": [{"cat": "K06", "state": "4",
        "state_on": "2026-11-18", "from_on": "2026-02-01", "to_on": "2026-11-09"}])";
    CHECK(asked(over, "2026-11-09").isEmpty()); // the last day
    CHECK(asked(over, "2026-11-10") == QStringLiteral("2026-11-25 due"));
    CHECK(asked(over, "2026-11-25") == QStringLiteral("2026-11-25 due"));
    CHECK(asked(over, "2026-11-26") == QStringLiteral("2026-11-25 overdue"));
    for (const char* status : {"watch", "closed", "suspended", "verifying"}) {
        INFO(status);
        CHECK(asked(over, "2026-11-20", status).isEmpty());
    }
    // Ended by its step alone, or with its time; K03 is a category as well.
    CHECK(asked(R"("category": [{"cat": "K06", "state": "4", "state_on": "2026-11-10",
        "from_on": "2026-02-01"}])")
          == QStringLiteral("2026-11-25 due"));
    CHECK(asked(R"("category": [{"cat": "K06", "state": "2", "from_on": "2026-02-01",
        "to_on": "2026-11-09"}])")
          == QStringLiteral("2026-11-25 due"));
    CHECK(asked(R"("restricted_category": [{"cat": "K03", "from_on": "2026-02-01",
        "to_on": "2026-11-09"}])")
          == QStringLiteral("2026-11-25 due"));
    // Another one goes on, or was proposed; there never was one.
    CHECK(asked(R"("category": [{"cat": "K06", "state": "4", "from_on": "2026-02-01",
        "to_on": "2026-11-09"}, {"cat": "K05", "state": "2", "from_on": "2026-02-01"}])")
              .isEmpty());
    CHECK(asked(R"("category": [{"cat": "K06", "state": "4", "from_on": "2026-02-01",
        "to_on": "2026-11-09"}, {"cat": "K05", "state": "1", "from_on": "2026-11-12"}])")
              .isEmpty());
    CHECK(asked(R"("category": [{"cat": "K06", "state": "3", "from_on": "2026-02-01",
        "to_on": "2026-11-09"}])")
              .isEmpty());
    CHECK(asked(R"("need": [])").isEmpty());
    // It was over before the dossier was opened for something else.
    CHECK(asked(R"("category": [{"cat": "K06", "state": "4", "state_on": "2026-01-05",
        "from_on": "2025-02-01", "to_on": "2026-01-04"}])")
              .isEmpty());
}

TEST_CASE("Whose parents came back after a category had ended is asked about their return only")
{
    const auto asked = [](const char* categoryEnd, const char* today) {
        const QByteArray category = QByteArray(R"("category": [{"cat": "K06", "state": "4",
            "from_on": "2026-02-01", "to_on": ")")
                                    + categoryEnd + R"(", "state_on": ")" + categoryEnd + R"("}])";
        return demanded(situationOf({R"("child": [{"birth": "2016-05-10", "opened_on": "2026-01-05",
                "status": "open"}],
            "family_member": [{"id": "f", "rel": "51"}, {"id": "m", "rel": "52"}],
            "away": [{"person": "f", "from_on": "2025-01-01", "to_on": "2026-08-01",
                      "cross_county": true, "reason": "1"},
                     {"person": "m", "from_on": "2025-01-01", "to_on": "2026-08-01",
                      "cross_county": true, "reason": "1"}])",
                                     category.constData()}),
                        today, "E-END", "start_watch");
    };
    CHECK(asked("2026-06-30", "2026-07-15").isEmpty()); // still left behind
    CHECK(asked("2026-06-30", "2026-11-20").isEmpty());
    // Said to be ended on its last day: on that day it is no longer.
    CHECK(asked("2026-11-09", "2026-11-20") == QStringLiteral("2026-11-24 due"));
}

TEST_CASE("A category that the village proposed waits for the station while it is proposed")
{
    const auto waits = [](const char* state, const char* status) {
        return finds(
            situationOf({(QByteArray(R"("child": [{"id": "c", "birth": "2016-05-10",
                                       "status": ")")
                          + status + R"("}])")
                             .constData(),
                         (QByteArray(R"("category": [{"cat": "K06", "from_on": "2026-10-10",
                                       "state": ")")
                          + state + R"("}])")
                             .constData()}),
            "2026-11-20", "E-CAT");
    };
    CHECK(waits("1", "open"));
    CHECK(waits("1", "suspended"));
    CHECK_FALSE(waits("1", "closed"));
    CHECK_FALSE(waits("2", "open"));
    CHECK_FALSE(waits("3", "open"));
}

} // namespace tongdang::test
