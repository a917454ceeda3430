// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acts.h"

#include "base/randomness.h"
#include "disks.h"
#include "killed_program.h"
#include "support/catch.h"

namespace tongdang::test {

namespace {

/// What an act leaves when nobody disturbs it.
struct Undisturbed {
    Disks disks; ///< as they were before it
    QByteArray before;
    QByteArray after;
    QSet<QString> kinds; ///< of files before and after it
    long calls = 0;
};

Undisturbed runUndisturbed(const Act& act)
{
    Undisturbed known{Disks(act.folders), act.contents(), {}, {}, 0};
    known.disks.putBack(); // looking wrote into the access log
    known.kinds = kindsOfFiles(act.folders);
    const Listed done = runListed(act.pc, act.command);
    INFO(done.outcome.err.toStdString());
    REQUIRE(done.outcome.status == 0);
    REQUIRE(done.calls.size() > 5);
    known.calls = long(done.calls.size());
    known.kinds.unite(kindsOfFiles(act.folders));
    known.after = act.contents();
    CHECK(act.faults().isEmpty());
    known.kinds.unite(kindsOfFiles(act.folders));
    return known;
}

void checkSecondRun(const Act& act, const Undisturbed& known)
{
    const Outcome second = act.pc.run(act.command);
    INFO("second run: " << second.err.toStdString());
    const bool wasDone = !act.done.isEmpty() && second["error"][u"code"].toString() == act.done;
    CHECK((second.status == 0 || wasDone));
    CHECK(act.contents() == known.after);
    const QSet<QString> left = kindsOfFiles(act.folders) - known.kinds;
    INFO("left lying about: " << QStringList(left.values()).join(u' ').toStdString());
    CHECK(left.isEmpty());
    CHECK(act.faults().isEmpty());
}

} // namespace

QStringList disksOf(const Pc& pc)
{
    return {pc.archive(), pc.folder(QStringLiteral("state"))};
}

QStringList faultsAfterKill(const Act& act, const QByteArray& before, const QByteArray& after)
{
    QStringList faults;
    const Outcome doctor = act.pc.run({QStringLiteral("doctor")});
    if (doctor.status != 0)
        faults.append(QStringLiteral("doctor: ") + QString::fromUtf8(doctor.err + doctor.out));
    const QByteArray now = act.contents();
    if (now != before && now != after)
        faults.append(QStringLiteral("neither as before nor as after"));
    return faults;
}

int killAgainAndAgain(const Act& act, int rounds, quint64 seed)
{
    SeededRandomness random(seed);
    const Undisturbed known = runUndisturbed(act);
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        known.disks.putBack();
        const long at = 1 + static_cast<long>(random.below(static_cast<quint32>(known.calls)));
        INFO(act.command.join(u' ').toStdString()
             << ", seed " << seed << ", round " << round << ": killed at call " << at << " of "
             << known.calls);
        killed += runKilled(act.pc, act.command, at).status == -1;
        const QStringList faults = faultsAfterKill(act, known.before, known.after) + act.faults();
        INFO(faults.join(u'\n').toStdString());
        CHECK(faults.isEmpty());
        checkSecondRun(act, known);
    }
    known.disks.putBack();
    return killed;
}

} // namespace tongdang::test
