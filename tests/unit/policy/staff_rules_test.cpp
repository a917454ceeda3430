// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clauses 5 and 18: directors are trained and known, schools have a headmaster and a video room.
#include "support/catch.h"
#include "support/policy/duty_cases.h"

namespace tongdang::test {

using namespace Qt::StringLiterals;

namespace {

const QString county = u"530426"_s;

/// A director since that day; more of the facts.
QString asked(const char* from, const char* more, const char* today, const char* rule,
              const char* act)
{
    const QString post = QString::fromUtf8(R"("staff": [{"id": "s"}, {"id": "t"}],
        "staff_post": [{"staff": "s", "role": "1", "division": "530426001201",
                        "from_on": "%1"}])")
                             .arg(QLatin1String(from));
    return demandedOf(situationOf({post.toUtf8().constData(), more}), county, today, rule, act);
}

constexpr const char* none = R"("training": [])";

} // namespace

TEST_CASE("A director is trained every year, from the next one on if 90 days of this are not left")
{
    CHECK(asked("2026-10-02", none, "2026-11-20", "D3", "train") == u"2026-12-31 due"_s);
    CHECK(asked("2026-10-03", none, "2026-11-20", "D3", "train") == u"2027-12-31 upcoming"_s);
    CHECK(asked("2026-03-01", none, "2026-10-01", "D3", "train") == u"2026-12-31 upcoming"_s);
    CHECK(asked("2026-03-01", none, "2026-10-02", "D3", "train") == u"2026-12-31 due"_s);
    CHECK(asked("2026-03-01", none, "2027-01-01", "D3", "train") == u"2026-12-31 overdue"_s);
}

TEST_CASE("Only a training that this director attended counts")
{
    const auto next = [](const char* attended) {
        const QString training =
            QString::fromUtf8(R"("training": [{"id": "x", "date": "2026-05-01"},
                {"id": "y", "date": "2025-05-01"}], "training_attendance": [%1])")
                .arg(QLatin1String(attended));
        return asked("2025-03-01", training.toUtf8().constData(), "2026-11-20", "D3", "train");
    };
    CHECK(next(R"({"training": "x", "staff": "s"})") == u"2027-12-31 upcoming"_s);
    CHECK(next(R"({"training": "x", "staff": "t"})") == u"2025-12-31 overdue"_s);
    CHECK(next(R"({"training": "y", "staff": "s"}, {"training": "x", "staff": "t"})")
          == u"2026-12-31 due"_s);
}

TEST_CASE("A post that follows without a gap goes on with the one before")
{
    const auto due = [](const char* gap) {
        const QString posts = QString::fromUtf8(R"({"staff": [{"id": "s"}], "staff_post": [
            {"staff": "s", "role": "1", "division": "530426001201", "from_on": "2025-03-01",
             "to_on": "2026-11-01"},
            {"staff": "s", "role": "1", "division": "530426001202", "from_on": "%1"}]})")
                                  .arg(QLatin1String(gap));
        return demandedOf(situation(posts.toUtf8().constData()), county, "2026-11-20", "D3",
                          "train");
    };
    CHECK(due("2026-11-01") == u"2025-12-31 overdue"_s);
    CHECK(due("2026-11-02") == u"2027-12-31 upcoming"_s);
}

TEST_CASE("Everybody was trained by the end of 2025, who came later within 90 days")
{
    CHECK(asked("2024-01-01", none, "2025-12-31", "D6", "train_round") == u"2025-12-31 due"_s);
    CHECK(asked("2024-01-01", none, "2026-01-01", "D6", "train_round") == u"2025-12-31 overdue"_s);
    CHECK(asked("2025-12-02", none, "2026-03-02", "D6", "train_round") == u"2026-03-02 due"_s);
    CHECK(asked("2025-12-02", none, "2026-03-03", "D6", "train_round") == u"2026-03-02 overdue"_s);
    const auto since = [](const char* date) {
        const QString training = QString::fromUtf8(R"("training": [{"id": "x", "date": "%1"}],
                "training_attendance": [{"training": "x", "staff": "s"}])")
                                     .arg(QLatin1String(date));
        return asked("2023-01-01", training.toUtf8().constData(), "2026-01-01", "D6",
                     "train_round");
    };
    CHECK(since("2024-01-01").isEmpty());
    CHECK_FALSE(since("2023-12-31").isEmpty());
}

TEST_CASE("Directors and supervisors stand in the national system, directors are village cadres")
{
    const auto found = [](const char* rule, const char* staff, const char* post) {
        const QByteArray facts = QByteArray("{\"staff\": [{\"id\": \"s\", ") + staff
                                 + "}], \"staff_post\": [{\"staff\": \"s\", \"division\": "
                                   "\"530426001201\", \"from_on\": \"2024-03-01\", "
                                 + post + "}]}";
        return findsOf(situation(facts.constData()), county, "2026-11-20", rule);
    };
    constexpr const char* no = R"("nsys_entered": false)";
    CHECK(found("X2", no, R"("role": "1")"));
    CHECK(found("X2", no, R"("role": "2")"));
    CHECK_FALSE(found("X2", no, R"("role": "3")"));
    CHECK_FALSE(found("X2", R"("nsys_entered": true)", R"("role": "1")"));
    CHECK_FALSE(found("X2", no, R"("role": "1", "to_on": "2026-11-20")"));
    CHECK(found("D7", no, R"("role": "1")"));
    CHECK_FALSE(found("D7", no, R"("role": "1", "village_post": "2")"));
    CHECK_FALSE(found("D7", no, R"("role": "2")"));
}

TEST_CASE("Schools have a headmaster and, since the end of 2025, a video room, kindergartens not")
{
    const auto school = [](const char* fields) {
        return situation(
            (QByteArray(R"({"school": [{"division": "530426001201", )") + fields + "}]}")
                .constData());
    };
    for (const char* kind : {"2", "8"}) {
        const QByteArray fields = QByteArray(R"("kind": ")") + kind + '"';
        CHECK(findsOf(school(fields.constData()), county, "2026-11-20", "G2"));
    }
    CHECK_FALSE(findsOf(school(R"("kind": "1")"), county, "2026-11-20", "G2"));
    CHECK_FALSE(findsOf(school(R"("kind": "9")"), county, "2026-11-20", "G2"));
    CHECK_FALSE(findsOf(school(R"("kind": "2", "headmaster": "王")"), county, "2026-11-20", "G2"));
    const auto room = [&](const char* fields, const char* today) {
        return demandedOf(school(fields), county, today, "G3", "video_room");
    };
    CHECK(room(R"("kind": "4")", "2025-10-01") == u"2025-12-31 upcoming"_s);
    CHECK(room(R"("kind": "4")", "2025-10-02") == u"2025-12-31 due"_s);
    CHECK(room(R"("kind": "4")", "2026-01-01") == u"2025-12-31 overdue"_s);
    CHECK(room(R"("kind": "4", "video_room": true)", "2026-01-01").isEmpty());
    CHECK(room(R"("kind": "1")", "2026-01-01").isEmpty());
}

} // namespace tongdang::test
