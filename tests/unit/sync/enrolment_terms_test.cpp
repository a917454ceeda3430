// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says when a request is approved or an answer is taken (FORMAT.md §8).
#include "sync/enrolment.h"

#include "support/sync/village_and_station.h"
#include "sync/peers.h"

#include <QFile>

using namespace tongdang;
using namespace tongdang::sync;
using namespace tongdang::test;

namespace {

/// Nobody knows anybody yet.
struct Carries {
    QTemporaryDir stickFolder{folderInMemory()};
    QString request = stickFolder.filePath(QStringLiteral("request.tde"));
    QString answer = stickFolder.filePath(QStringLiteral("answer.tde"));
    Place station{Role::Township, stationOrg, 1};
    Place village{Role::Village, villageOrg, 2};
};

} // namespace

TEST_CASE("A village goes on under the township that took over from its own")
{
    Carries c;
    const QString newOrg = QStringLiteral("530426998201");
    Place merged(Role::Township, QStringLiteral("530426998000"), 5);
    Place elsewhere(Role::Township, QStringLiteral("530427998000"), 6);
    c.village.enrolAt(c.station, c.stickFolder.path());
    const RecordId child = c.village.addChild(QStringLiteral("马小龙"));
    c.village.exchangeWith(c.station, c.stickFolder.path());
    take(enrolRequest(c.village.context(), c.request));
    const auto answerOf = [&](Place& station, const QString& org) {
        const QString answer = c.answer + station.org;
        const QString number =
            take(enrolApprove(station.context(), c.request, answer, {org, false, {}})).number;
        return std::pair(answer, number);
    };
    const auto [answer, number] = answerOf(merged, newOrg);
    CHECK(errorCode(enrolAccept(c.village.context(), answer, {number, false}))
          == "sync.other_parent");
    CHECK(errorCode(enrolAccept(c.village.context(), answer, {number, true}))
          == "sync.parent_was_told");
    const auto [far, farNumber] = answerOf(elsewhere, QStringLiteral("530427998201"));
    CHECK(errorCode(enrolAccept(c.village.context(), far, {farNumber, false, true}))
          == "sync.parent_was_told");
    take(enrolAccept(c.village.context(), answer, {number, false, true}));
    CHECK(take(parentPeer(c.village.store))->known.device == merged.device());
    CHECK(take(selfPeer(c.village.store)).certificate.org == newOrg);
    // Everything goes to the new station, and nothing is believed of the old one.
    CHECK(take(merged.import(c.village.exportTo(c.stickFolder.path()))).newChildren == 1);
    CHECK(merged.store.folded(child));
    const QString old = c.station.exportTo(c.stickFolder.path(), c.village.device());
    CHECK(!c.village.import(old));
}

TEST_CASE("A request is let in by the number that was compared, and by no other")
{
    Carries c;
    const QString number = take(enrolRequest(c.village.context(), c.request)).number;
    const QByteArray before = c.station.store.fingerprint();
    QString wrong = number;
    wrong[5] = wrong[5] == u'7' ? u'8' : u'7';
    for (const QString& given : {QString(), wrong, number.first(23)}) {
        CHECK(errorCode(enrolApprove(c.station.context(), c.request, c.answer, {{}, false, given}))
              == "sync.request_number");
        CHECK_FALSE(QFile::exists(c.answer));
    }
    CHECK(c.station.store.fingerprint() == before);
    QString digits = number;
    take(enrolApprove(c.station.context(), c.request, c.answer, {{}, false, digits.remove(u' ')}));
}
