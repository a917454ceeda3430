// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "killed_program.h"

#include "exchange_steps.h"
#include "support/catch.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace tongdang::test {

namespace {

Outcome runWith(Pc& pc, const QStringList& command, const QString& variable, const QString& value)
{
    pc.setVariable(u"LD_PRELOAD"_s, QStringLiteral(FAULT_CLI_DISK_CALLS));
    pc.setVariable(variable, value);
    const Outcome outcome = pc.run(command);
    pc.setVariable(variable, QString());
    pc.setVariable(u"LD_PRELOAD"_s, QString());
    return outcome;
}

} // namespace

Listed runListed(Pc& pc, const QStringList& command)
{
    const QString file = pc.folder(u"calls"_s);
    const Outcome outcome = runWith(pc, command, u"TONGDANG_LIST_CALLS"_s, file);
    QStringList calls = QString::fromUtf8(contentOf(file)).split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(QFile::remove(file));
    return {outcome, std::move(calls)};
}

Outcome runKilled(Pc& pc, const QStringList& command, long at)
{
    return runWith(pc, command, u"TONGDANG_KILL_AT"_s, QString::number(at));
}

} // namespace tongdang::test
