// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storage_thread.h"

#include "desk/children.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <thread>
#include <vector>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

TEST_CASE("Jobs run on one other thread, whole and in the order in which they were posted")
{
    std::vector<int> order;
    std::vector<std::thread::id> threads;
    {
        StorageThread thread;
        for (int i = 0; i < 100; ++i)
            (void)thread.post([&, i] {
                order.push_back(i);
                threads.push_back(std::this_thread::get_id());
            });
        // The destructor runs what is queued to its end.
    }
    REQUIRE(order.size() == 100);
    for (int i = 0; i < 100; ++i)
        CHECK(order[static_cast<std::size_t>(i)] == i);
    CHECK(threads.front() == threads.back());
    CHECK(threads.front() != std::this_thread::get_id());
}

TEST_CASE("Without a session a use case answers that the archive is locked")
{
    StorageThread thread;
    auto answer = thread.use([](Session& session) { return listChildren(session); });
    answer.waitForFinished();
    CHECK(errorCode(answer.result()) == "desk.locked");
}

TEST_CASE("A session is opened, used and closed on the thread, locking takes it away")
{
    Office office;
    office.close();
    StorageThread thread;
    auto unlocking = thread.post([&office] {
        return unlockArchive(office.wanted().folder, office.wanted().passphrase,
                             office.environment());
    });
    unlocking.waitForFinished();
    thread.setSession(take(unlocking.takeResult())).waitForFinished();
    auto answer = thread.use([](Session& session) { return listChildren(session); });
    answer.waitForFinished();
    CHECK(take(answer.result()).empty());
    thread.setSession(nullptr).waitForFinished();
    auto locked = thread.use([](Session& session) { return listChildren(session); });
    locked.waitForFinished();
    CHECK(errorCode(locked.result()) == "desk.locked");
    office.reopen(); // the lock file was given back
}
