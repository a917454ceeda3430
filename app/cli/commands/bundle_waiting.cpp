// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "cli/command.h"
#include "cli/words.h"
#include "desk/exchange.h"
#include "models/copy_words.h"
#include "models/disputed_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace tongdang::cli {

namespace {

QString whyWords(const desk::WaitingBundle& bundle)
{
    if (bundle.reason == "sync.newer_format")
        return QCoreApplication::translate("cli", "waits for a newer version of the program");
    if (bundle.held)
        return QCoreApplication::translate("cli", "waits for an earlier bundle");
    if (bundle.reason == "sync.fork")
        return QCoreApplication::translate("cli",
                                           "put aside: a copy of that PC's archive wrote it");
    if (bundle.reason == "sync.fork_above")
        return QCoreApplication::translate(
            "cli", "put aside: the archive of the office above was put back or copied");
    if (bundle.reason == "sync.fork_own")
        return QCoreApplication::translate(
            "cli", "put aside: it holds what another copy of this PC's archive wrote");
    if (bundle.reason == "sync.revoked")
        return QCoreApplication::translate("cli", "put aside: that PC is barred");
    const QString words = wordsFor(bundle.reason, {bundle.fromName});
    return bundle.disputed.empty() ? words : words + u' ' + models::disputedWords(bundle.disputed);
}

} // namespace

Result<Answer> runBundleList(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto waiting, desk::waitingBundles(*session));
    QJsonArray list;
    Answer answer;
    for (const desk::WaitingBundle& bundle : waiting) {
        const QDate day = Clock::dayOf(bundle.at);
        list.append(
            QJsonObject{{QStringLiteral("bundle"), bundle.id},
                        {QStringLiteral("from"), bundle.fromOrg},
                        {QStringLiteral("from_name"), bundle.fromName},
                        {QStringLiteral("number"), bundle.number},
                        {QStringLiteral("came_on"), day.toString(Qt::ISODate)},
                        {QStringLiteral("status"),
                         bundle.held ? QStringLiteral("held") : QStringLiteral("quarantined")},
                        {QStringLiteral("reason"), QString::fromLatin1(bundle.reason)}});
        answer.text += QStringLiteral("%1\t%2\t%3\t%4\t%5\n")
                           .arg(bundle.id, day.toString(Qt::ISODate), bundle.fromName)
                           .arg(bundle.number)
                           .arg(whyWords(bundle));
    }
    if (waiting.empty())
        answer.text =
            QCoreApplication::translate("cli", "No bundle waits or is put aside.") + u'\n';
    answer.json = list;
    return answer;
}

Result<Answer> runBundleAdopt(Invocation& invocation)
{
    TONGDANG_TRY(const QString bundle, invocation.argument(0, QStringLiteral("BUNDLE")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::ImportReport report, desk::adoptFork(*session, bundle));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("status"), QStringLiteral("merged")},
                              {QStringLiteral("from"), report.fromOrg},
                              {QStringLiteral("new_children"), report.newChildren},
                              {QStringLiteral("new_records"), report.newRecords},
                              {QStringLiteral("changed_records"), report.changedRecords},
                              {QStringLiteral("conflicts"), report.conflicts},
                              {QStringLiteral("is_copy"), report.isCopy},
                              {QStringLiteral("already"), report.already}};
    answer.text =
        QCoreApplication::translate(
            "cli", "Taken over: %1 new children, %2 new records, %3 changed, %4 to decide.")
            .arg(report.newChildren)
            .arg(report.newRecords)
            .arg(report.changedRecords)
            .arg(report.conflicts)
        + u'\n';
    for (const QString& words : {models::takenOverWords(report.putAsideFor),
                                 report.isCopy ? models::isCopyWords() : QString()}) {
        if (!words.isEmpty())
            answer.text += words + u'\n';
    }
    return answer;
}

Result<Answer> runBundleDiscard(Invocation& invocation)
{
    TONGDANG_TRY(const QString bundle, invocation.argument(0, QStringLiteral("BUNDLE")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto waiting, desk::waitingBundles(*session));
    if (std::ranges::find(waiting, bundle, &desk::WaitingBundle::id) == waiting.end())
        return failure(ErrorKind::Refused, "sync.not_waiting");
    if (!invocation.arguments().has("--confirm"))
        return failure(ErrorKind::Usage, "cli.discard_unconfirmed");
    TONGDANG_CHECK(desk::discardBundle(*session, bundle));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("bundle"), bundle},
                              {QStringLiteral("status"), QStringLiteral("discarded")}};
    answer.text = QCoreApplication::translate("cli", "The file was thrown away.") + u'\n';
    return answer;
}

} // namespace tongdang::cli
