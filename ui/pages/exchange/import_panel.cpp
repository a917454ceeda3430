// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/import_panel.h"

#include "models/copy_words.h"
#include "models/desk.h"
#include "models/disputed_words.h"
#include "models/error_words.h"
#include "models/import_words.h"
#include "pages/exchange/put_aside_panel.h"
#include "pages/file_dialog.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

namespace tongdang::pages {

using namespace widgets;
using desk::ImportStatus;

ImportPanel::ImportPanel(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_choose(makeButton(tr("Choose the file on the stick"), "folder"))
    , m_merge(makePrimaryButton(tr("Take this data in"), "import"))
    , m_progress(new ProgressStrip)
    , m_report(new QVBoxLayout)
    , m_aside(new PutAsidePanel(desk))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addWidget(m_progress);
    column->addLayout(m_report);
    column->addWidget(m_merge, 0, Qt::AlignLeft);
    column->addWidget(m_aside);
    m_merge->hide();
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &ImportPanel::choose);
    connect(m_merge, &QPushButton::clicked, this, &ImportPanel::merge);
    connect(m_aside, &PutAsidePanel::failed, this, &ImportPanel::showError);
    connect(m_aside, &PutAsidePanel::adopted, this, [this](const desk::ImportReport& report) {
        m_choose->setFocus(); // the button that was pressed is gone
        take(report, Step::Done);
        const QString next = models::takenOverWords(report.putAsideFor);
        if (!next.isEmpty())
            m_report->addWidget(makeNote("info", Tone::Plain, next, {}));
    });
}

void ImportPanel::begin(const QString& folder)
{
    m_folder = folder;
    m_file.clear();
    clearLayout(*m_report);
    m_merge->hide();
    m_aside->refresh();
}

void ImportPanel::choose()
{
    const QString file = askForFile(this, tr("Choose the data to take in"), m_folder,
                                    tr("Data of Tongdang (*.tdb)"));
    if (!file.isEmpty() && !m_answer.isWaiting())
        plan(file);
}

void ImportPanel::plan(const QString& file)
{
    m_file = file;
    m_progress->begin(tr("Signature and contents are checked."));
    m_answer.await(
        m_desk.use([file](desk::Session& session) { return desk::planImport(session, file); }),
        [this](Result<desk::ImportReport> report) { take(std::move(report), Step::Plan); });
}

void ImportPanel::merge()
{
    if (m_answer.isWaiting())
        return;
    m_choose->setFocus(); // a button that hides would leave the keyboard nowhere
    m_merge->hide();
    m_progress->begin(tr("The data is merged."));
    m_answer.await(
        m_desk.change(
            [file = m_file](desk::Session& session) { return desk::importBundle(session, file); }),
        [this](Result<desk::ImportReport> report) { take(std::move(report), Step::Done); });
}

void ImportPanel::take(Result<desk::ImportReport> report, Step step)
{
    m_progress->end();
    clearLayout(*m_report);
    if (!report) {
        m_merge->hide();
        showError(report.error());
        return;
    }
    showReport(*report, step);
    m_merge->setVisible(step == Step::Plan && report->status != ImportStatus::Already);
    setWords(*m_merge, mergeWords(report->status));
    if (m_merge->isVisible())
        m_merge->setFocus();
    if (step == Step::Plan)
        return;
    if (m_decidesHere && report->status == ImportStatus::Merged)
        m_report->addWidget(
            makeNote("stick", Tone::Plain,
                     tr("Next: write the receipt to the stick, to be taken back to %1.")
                         .arg(report->fromName),
                     {}));
    m_aside->refresh();
    Q_EMIT merged();
}

QString ImportPanel::mergeWords(ImportStatus status)
{
    switch (status) {
    case ImportStatus::Held:
        return tr("Keep this file until the missing one comes");
    case ImportStatus::Quarantined:
        return tr("Keep this file here, set aside");
    case ImportStatus::Merged:
    case ImportStatus::Already:
        break;
    }
    return tr("Take this data in");
}

void ImportPanel::showReport(const desk::ImportReport& report, Step step)
{
    const bool isPlan = step == Step::Plan;
    const auto note = [this](const char* icon, Tone tone, const QString& words,
                             const QString& more = {}) {
        m_report->addWidget(makeNote(icon, tone, words, more));
    };
    const QString from = tr("From %1").arg(report.fromName);
    if (report.isCopy)
        note("warning", Tone::Danger, models::isCopyWords());
    // They count whatever became of the changes.
    const auto noteData = [&] {
        if (report.newData)
            note("info", Tone::Plain, tr("The station sent new rules or forms."),
                 tr("They are in use once the program was locked and opened again."));
    };
    switch (report.status) {
    case ImportStatus::Already:
        note("info", Tone::Plain, tr("This file was taken in before. Nothing is to be done."),
             from);
        noteData();
        showWarnings(report);
        return;
    case ImportStatus::Quarantined:
        if (!isPlan) { // why, stands below, where it can be taken over
            note("check", Tone::Plain, tr("This file is kept here, set aside."), from);
            return;
        }
        if (report.reason.code == "sync.revoked") // its words say already that nothing came in
            note("warning", Tone::Danger, models::wordsFor(report.reason.code, {report.fromName}));
        else
            note("warning", Tone::Danger,
                 tr("This file is set aside and nothing of it is taken in: %1")
                     .arg(models::wordsFor(report.reason.code, report.reason.arguments)),
                 report.disputed.empty() ? from
                                         : models::disputedWords(report.disputed) + u'\n' + from);
        return;
    case ImportStatus::Held:
        if (report.dropped) {
            note("warning", Tone::Soon,
                 tr("Data before this file is missing (%1), and something stands in it that was "
                    "erased by law, so that it is not kept. Ask the sender to write a new file.")
                     .arg(report.missing.join(QStringLiteral(", "))),
                 from);
            return;
        }
        note("warning", Tone::Soon,
             tr("Data before this file is missing (%1). Ask the sender to hand it over again; this "
                "file is kept until then.")
                 .arg(report.missing.join(QStringLiteral(", "))),
             from);
        noteData();
        showWarnings(report);
        return;
    case ImportStatus::Merged:
        break;
    }
    if (isPlan)
        note("info", Tone::Plain,
             tr("%1 wrote it and nobody altered it. This is what the file brings:")
                 .arg(report.fromName));
    else
        note("check", Tone::Good, tr("Taken in."), from);
    note("children", Tone::Plain,
         tr("New children: %1, new records: %2, changed records: %3")
             .arg(report.newChildren)
             .arg(report.newRecords)
             .arg(report.changedRecords));
    showErased(report, step);
    noteData();
    if (report.freed > 0)
        note("check", Tone::Good,
             tr("%n file(s) that were kept because this one was missing are taken in with it.",
                nullptr, report.freed));
    if (report.conflicts > 0)
        note("conflict", Tone::Soon,
             m_desk.profile().role == desk::Role::Village
                 ? tr("%n field(s) were changed differently at two places. The station chooses "
                      "which one holds.",
                      nullptr, report.conflicts)
                 : tr("%n field(s) were changed differently at two places and wait for a decision.",
                      nullptr, report.conflicts));
    if (report.conflicts > 0 && !isPlan && m_decidesHere) {
        QPushButton* const choose = makeLinkButton(tr("Go and choose"));
        m_report->addWidget(choose, 0, Qt::AlignLeft);
        connect(choose, &QPushButton::clicked, this, &ImportPanel::conflictsWanted);
    }
    if (report.waitingFault)
        note("warning", Tone::Soon, tr("The files that wait could not be looked at:"),
             models::wordsFor(report.waitingFault->code, report.waitingFault->arguments));
    if (!report.possibleDuplicates.isEmpty())
        note("warning", Tone::Soon, tr("These children may have two dossiers:"),
             report.possibleDuplicates.join(QStringLiteral("、")));
    showWarnings(report);
}

void ImportPanel::showWarnings(const desk::ImportReport& report)
{
    for (const models::ImportWarning& warning : models::importWarnings(report))
        m_report->addWidget(makeNote("warning", Tone::Soon, warning.words, warning.more));
}

void ImportPanel::showErased(const desk::ImportReport& report, Step step)
{
    if (report.erasedDossiers + report.erasedRecords == 0)
        return;
    const bool isPlan = step == Step::Plan;
    QString more = isPlan ? QString() : tr("Nothing of it is left on this PC.");
    if (report.unfinished)
        more = tr("Traces of it may still lie on this disk; they are removed when the program is "
                  "opened the next time: %1")
                   .arg(models::wordsFor(report.unfinished->code, report.unfinished->arguments));
    else if (!report.backups.elsewhere.isEmpty())
        more = tr("These backups are not plugged in and hold it still. Destroy them: %1")
                   .arg(report.backups.elsewhere.join(QStringLiteral("、")));
    if (!report.backups.emptied.isEmpty())
        more += tr(" Backups that held it were removed. No new one was made in these folders: %1")
                    .arg(report.backups.emptied.join(QStringLiteral("、")));
    const auto note = [&](const QString& words) {
        m_report->addWidget(makeNote("warning", Tone::Soon, words, more));
    };
    if (report.erasedDossiers > 0)
        note(isPlan ? tr("The station erases %n dossier(s) for ever, as the law demands it.",
                         nullptr, report.erasedDossiers)
                    : tr("The station erased %n dossier(s) for ever, as the law demands it.",
                         nullptr, report.erasedDossiers));
    if (report.erasedRecords > 0)
        note(isPlan ? tr("The station erases %n single record(s) for ever, as the law demands it.",
                         nullptr, report.erasedRecords)
                    : tr("The station erased %n single record(s) for ever, as the law demands it.",
                         nullptr, report.erasedRecords));
}

void ImportPanel::showError(const Error& error)
{
    m_report->addWidget(makeNote("warning", Tone::Danger,
                                 models::wordsFor(error.code, error.arguments),
                                 tr("Nothing was changed.")));
}

} // namespace tongdang::pages
