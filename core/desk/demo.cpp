// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demo.h"

#include "archive/archive.h"
#include "base/randomness.h"
#include "catalogue/fields.h"
#include "desk/demo_child.h"
#include "desk/demo_work.h"
#include "desk/drafts.h"
#include "desk/session_parts.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

/// Two years of work lie before the first dossier could be told (demo_child.cpp).
constexpr int demoDays = 1000;
/// Drafts per transaction: large enough that the disk does not decide, small enough to be stopped.
constexpr std::size_t batchSize = 4000;

/// The stamps of what is told go back two years: no floor for them, and the true one afterwards.
class ToldTime {
public:
    explicit ToldTime(SessionParts& parts)
        : m_parts(parts)
    {
        m_parts.archive->writer().setClockFloor({});
    }
    ~ToldTime()
    {
        m_parts.clock.tellTheTime();
        m_parts.archive->writer().setClockFloor(m_parts.clockFloor);
    }
    ToldTime(const ToldTime&) = delete;
    ToldTime& operator=(const ToldTime&) = delete;

    /// In the evening of that day, but never after now; each one a little later.
    void tell(QDate day)
    {
        constexpr qint64 evening = 19 * 3'600'000LL;
        const qint64 now = m_parts.environment.clock.nowMilliseconds();
        m_parts.clock.tell(std::min(Clock::startOf(day) + evening + m_count++ % 3'600'000, now));
    }

private:
    SessionParts& m_parts;
    qint64 m_count = 0;
};

/// The post of whoever sits here, so that the invented visits are the director's own.
Result<void> beginPostEarlier(Session& session, QDate since)
{
    using namespace fields::staff_post;
    archive::RecordQuery query;
    query.type = type;
    query.where = {{staff, Value(session.profile().person)}};
    TONGDANG_TRY(const auto posts, session.archive().reader().records(query));
    for (const Record& post : posts) {
        if (post.value(from_on).toDate() <= since)
            continue;
        TONGDANG_CHECK(session.archive().writer().write(
            setRequest(session, type, post.id, {{from_on, Value(since)}})));
    }
    return {};
}

/// 1 to 3 children, as many as are still wanted.
int familySize(DemoPeople& people, int wanted)
{
    const int size = people.chance(60) ? 1 : people.chance(80) ? 2 : 3;
    return std::min(size, wanted);
}

Result<void> writeAll(Session& session, ToldTime& time, std::vector<DatedDraft>& drafts,
                      DemoReport& report)
{
    Archive& archive = session.archive();
    TONGDANG_TRY(archive::Transaction transaction, archive.begin());
    DemoReport written = report;
    for (DatedDraft& dated : drafts) {
        time.tell(dated.enteredOn);
        if (dated.draft.type == fields::child::type)
            ++written.children;
        TONGDANG_TRY(const archive::Written made,
                     archive.writer().write(createRequest(session, std::move(dated.draft))));
        ++written.records;
        written.changes += static_cast<qint64>(made.changes.size());
    }
    drafts.clear();
    TONGDANG_CHECK(transaction.commit());
    report = written;
    return {};
}

/// Every archive invents its own people, so that a station never gets two villages' demo as one.
quint64 seedFor(const Session& session, quint64 seed)
{
    return seed * 0x9E37'79B9'7F4A'7C15ULL ^ session.profile().orgCode.toULongLong();
}

} // namespace

Result<DemoReport> fillWithDemo(Session& session, const DemoPlan& plan,
                                const std::function<bool(int)>& progress)
{
    SeededRandomness randomness(seedFor(session, plan.seed));
    DemoPeople people(randomness);
    const QDate today = session.environment().clock.today();
    const Profile& profile = session.profile();
    const DemoVillage village{profile.orgCode, profile.orgName, profile.person, today};

    DemoReport report;
    std::vector<DatedDraft> drafts;
    for (QDate month = today.addMonths(-23); month <= today; month = month.addMonths(1))
        drafts.push_back(demoWorkLog(people, village, month));
    TONGDANG_TRY(const bool isRepeated, session.archive().reader().knows(drafts.front().draft.id));
    if (isRepeated)
        return failure(ErrorKind::Refused, "desk.demo_repeated");
    TONGDANG_CHECK(beginPostEarlier(session, today.addDays(-demoDays)));

    ToldTime time(session.parts());
    for (int invented = 0; invented < plan.children;) {
        const int size = familySize(people, plan.children - invented);
        for (DatedDraft& draft : demoFamily(people, village, size))
            drafts.push_back(std::move(draft));
        invented += size;
        if (drafts.size() < batchSize && invented < plan.children)
            continue;
        TONGDANG_CHECK(writeAll(session, time, drafts, report));
        if (progress && !progress(static_cast<int>(100LL * invented / plan.children)))
            return failure(ErrorKind::Refused, "desk.stopped");
    }
    return report;
}

} // namespace tongdang::desk
