// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"

#include "support/catch.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>

namespace tongdang::test {

Pc::Pc(const QString& name)
    : m_folder(QDir::tempPath() + QStringLiteral("/tongdang-") + name + QStringLiteral("-XXXXXX"))
{
    REQUIRE(m_folder.isValid());
}

Outcome Pc::runBare(const QStringList& words)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TONGDANG_PASSPHRASE"), m_passphrase);
    environment.insert(QStringLiteral("TONGDANG_CHEAP_KEYS"), QStringLiteral("1"));
    environment.insert(QStringLiteral("XDG_STATE_HOME"), folder(QStringLiteral("state")));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (auto variable = m_variables.begin(); variable != m_variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    process.setProcessEnvironment(environment);
    if (m_beforeStart)
        m_beforeStart(process);
    const QStringList all = m_launcher + QStringList{QStringLiteral(TONGDANG_CLI)} + words;
    process.start(all.first(), all.mid(1));
    REQUIRE(process.waitForFinished(300'000));
    Outcome outcome{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                    process.readAllStandardOutput(),
                    process.readAllStandardError(),
                    {}};
    outcome.json = QJsonDocument::fromJson(outcome.out);
    return outcome;
}

Outcome Pc::run(const QStringList& command)
{
    return runBare(QStringList{QStringLiteral("--archive"), archive(), QStringLiteral("--today"),
                               m_today, QStringLiteral("--json")}
                   + command);
}

Outcome Pc::runInWords(const QStringList& command)
{
    return runBare(
        QStringList{QStringLiteral("--archive"), archive(), QStringLiteral("--today"), m_today}
        + command);
}

void Pc::init(const QString& role, const QString& org, const QString& orgName)
{
    const Outcome made = run({QStringLiteral("init"), QStringLiteral("--role"), role,
                              QStringLiteral("--org"), org, QStringLiteral("--org-name"), orgName,
                              QStringLiteral("--person"), QStringLiteral("王示例")});
    INFO(made.err.toStdString());
    REQUIRE(made.status == 0);
    CHECK(made["recovery_code"].toString().size() == 47); // 8 groups of 5 and 7 dashes
}

QStringList Pc::addChildren(int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i) {
        const Outcome put =
            run({QStringLiteral("record"), QStringLiteral("put"), QStringLiteral("child"),
                 QStringLiteral("--force-incomplete"), QStringLiteral("name=示童%1").arg(i + 1),
                 QStringLiteral("sex=2"), QStringLiteral("birth=2015-08-1%1").arg(i % 10),
                 QStringLiteral("status=open"), QStringLiteral("opened_on=2026-11-01"),
                 QStringLiteral("status_on=2026-11-01")});
        INFO(put.err.toStdString());
        REQUIRE(put.status == 0);
        ids.append(put["id"].toString());
    }
    return ids;
}

void enrol(Pc& pc, Pc& station, const QStringList& terms)
{
    const QString request = pc.folder(QStringLiteral("request.tde"));
    const QString answer = pc.folder(QStringLiteral("answer.tde"));
    const Outcome asked = pc.run(
        {QStringLiteral("enrol"), QStringLiteral("request"), QStringLiteral("--out"), request});
    INFO(asked.err.toStdString());
    REQUIRE(asked.status == 0);
    const Outcome approved =
        station.run(QStringList{QStringLiteral("enrol"), QStringLiteral("approve"), request,
                                QStringLiteral("--out"), answer, QStringLiteral("--number"),
                                asked["fingerprint"].toString()}
                    + terms);
    INFO(approved.err.toStdString());
    REQUIRE(approved.status == 0);
    // Both sides compare the same number.
    CHECK(approved["fingerprint"] == asked["fingerprint"]);
    const Outcome accepted =
        pc.run({QStringLiteral("enrol"), QStringLiteral("accept"), answer,
                QStringLiteral("--number"), approved["station_fingerprint"].toString()});
    INFO(accepted.err.toStdString());
    REQUIRE(accepted.status == 0);
    CHECK(accepted["fingerprint"] == approved["station_fingerprint"]);
}

Enrolled::Enrolled()
    : village(QStringLiteral("village"))
    , station(QStringLiteral("station"))
{
    village.init(QStringLiteral("village"), QStringLiteral("530426999201"),
                 QStringLiteral("示范村"));
    station.init(QStringLiteral("township"), QStringLiteral("530426999000"),
                 QStringLiteral("示范镇社工站"));
    enrol(village, station);
}

} // namespace tongdang::test
