// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/restore_page.h"

#include "base/clock.h"
#include "desk/backup_files.h"
#include "desk/keys.h"
#include "models/day_words.h"
#include "models/desk.h"
#include "models/drives.h"
#include "models/error_words.h"
#include "pages/file_dialog.h"
#include "pages/labelled.h"
#include "pages/start/centred_card.h"
#include "widgets/passphrase_edit.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace tongdang::pages {

using namespace widgets;

RestorePage::RestorePage(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_chosen(makeLabel({}))
    , m_choose(makeButton(tr("Choose a backup"), "folder"))
    , m_secret(new PassphraseEdit)
    , m_line(new Labelled(tr("Passphrase of that day, or the recovery code"), m_secret))
    , m_restore(makePrimaryButton(tr("Restore this backup")))
    , m_progress(new ProgressStrip)
    , m_outcome(new QVBoxLayout)
    , m_back(makeLinkButton(tr("Back")))
{
    QVBoxLayout* const column = makeCentredCard(*this, 640);
    column->addWidget(makeLabel(tr("Restore from a backup"), LabelRole::Title));
    column->addWidget(makeLabel(
        tr("The backup is checked first. If there are dossiers on this PC, they are moved aside "
           "and not deleted. What was entered after the backup comes back from the station, as far "
           "as it was handed over."),
        LabelRole::Secondary));
    column->addWidget(m_chosen);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addWidget(m_line);
    column->addWidget(m_restore);
    column->addWidget(m_progress);
    column->addLayout(m_outcome);
    m_back->setShortcut(Qt::Key_Escape);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    connect(m_choose, &QPushButton::clicked, this, &RestorePage::choose);
    connect(m_secret, &QLineEdit::returnPressed, this, &RestorePage::restore);
    connect(m_secret, &QLineEdit::textEdited, this, [this] { m_line->setFault({}); });
    connect(m_restore, &QPushButton::clicked, this, &RestorePage::restore);
    connect(m_back, &QPushButton::clicked, this, &RestorePage::left);
    connect(&desk, &models::Desk::openFailed, this, [this](const Error& error) {
        if (m_isRestored && isVisible())
            refused(error);
    });
}

void RestorePage::begin()
{
    m_isRestored = false;
    m_secret->clear();
    m_line->setFault({});
    clearLayout(*m_outcome);
    m_progress->end();
    setWords(*m_restore, tr("Restore this backup"));
    for (QWidget* const part : {static_cast<QWidget*>(m_choose), static_cast<QWidget*>(m_line),
                                static_cast<QWidget*>(m_back)})
        part->show();
    QStringList folders{m_desk.folder() + QStringLiteral("/backups")};
    for (const models::Drive& drive : models::removableDrives())
        folders.append(drive.folder);
    showFile(desk::newestBackupIn(folders));
}

void RestorePage::choose()
{
    const QString file =
        askForFile(this, tr("Which backup?"), QFileInfo(m_file).path(),
                   tr("Backups (*.tdbk)") + QStringLiteral(";;") + tr("All files (*)"));
    if (!file.isEmpty())
        showFile(file);
}

void RestorePage::showFile(const QString& file)
{
    m_file = file;
    m_chosen->setText(file.isEmpty() ? tr("No backup was found here. Plug the stick in, or choose "
                                          "the file.")
                                     : QDir::toNativeSeparators(file));
    m_restore->setEnabled(!file.isEmpty());
    (file.isEmpty() ? static_cast<QWidget*>(m_choose) : m_secret)->setFocus();
}

void RestorePage::restore()
{
    if (m_isRestored) {
        goOn();
        return;
    }
    if (m_answer.isWaiting() || m_file.isEmpty())
        return;
    if (m_secret->text().isEmpty()) {
        m_line->setFault(tr("Type the passphrase first."));
        return;
    }
    clearLayout(*m_outcome);
    m_restore->setEnabled(false);
    m_isCode = desk::checkRecoveryCode(m_secret->text()).has_value();
    const desk::RestoreWish wish{m_file, m_desk.folder(), m_secret->text(),
                                 m_isCode ? desk::RestoreWish::Secret::RecoveryCode
                                          : desk::RestoreWish::Secret::Passphrase};
    m_progress->begin(tr("The backup is checked and restored."));
    m_answer.await(m_desk.post([wish, environment = m_desk.environment()] {
        return desk::restoreArchive(wish, environment);
    }),
                   [this](const Result<desk::RestoreReport>& report) {
                       m_progress->end();
                       m_restore->setEnabled(true);
                       if (report)
                           showRestored(*report);
                       else
                           refused(report.error());
                   });
}

void RestorePage::showRestored(const desk::RestoreReport& report)
{
    m_isRestored = true;
    QString day;
    if (report.madeAt != 0)
        day = models::dayWords(Clock::dayOf(report.madeAt), m_desk.today());
    QStringList more;
    if (!report.replaced.isEmpty())
        more.append(tr("The dossiers that were here before lie in %1.")
                        .arg(QDir::toNativeSeparators(report.replaced)));
    if (!report.keepsDevice)
        more.append(tr("The keys of the PC are not in a backup: enrol this PC at the station "
                       "again."));
    m_outcome->addWidget(makeNote("check", Tone::Good,
                                  day.isEmpty()
                                      ? tr("Restored and checked: %1 records.").arg(report.records)
                                      : tr("Restored and checked: %1 records of the backup of %2.")
                                            .arg(report.records)
                                            .arg(day),
                                  more.join(u' ')));
    if (report.purgesKept > 0)
        m_outcome->addWidget(
            makeNote("check", Tone::Good,
                     tr("What was erased for ever since that backup is erased again."), {}));
    if (report.barredKept > 0)
        m_outcome->addWidget(makeNote(
            "check", Tone::Good,
            tr("PCs that were barred since that backup stay barred: %1.").arg(report.barredKept),
            {}));
    if (report.dataKept)
        m_outcome->addWidget(
            makeNote("check", Tone::Good,
                     tr("The rules and forms that came since that backup stay in use."), {}));
    if (report.purgesUnknown)
        m_outcome->addWidget(makeNote(
            "warning", Tone::Danger,
            tr("What was erased for ever in the dossiers that were here before could not be read "
               "and may be back. Let the station erase it again. PCs that were barred there since "
               "may be let in again: a station bars them again."),
            models::wordsFor(report.purgesUnknown->code, report.purgesUnknown->arguments)));
    for (QWidget* const part : {static_cast<QWidget*>(m_choose), static_cast<QWidget*>(m_line),
                                static_cast<QWidget*>(m_back)})
        part->hide();
    setWords(*m_restore, m_isCode ? tr("Set a new passphrase") : tr("Unlock the dossiers"));
    m_restore->setFocus();
}

void RestorePage::refused(const Error& error)
{
    const QString words = models::wordsFor(error.code, error.arguments);
    if (error.kind == ErrorKind::Passphrase && !m_isRestored)
        m_line->setFault(words);
    else
        m_outcome->addWidget(makeNote("warning", Tone::Danger, words, {}));
    m_secret->selectAll();
    m_secret->setFocus();
}

void RestorePage::goOn()
{
    if (m_isCode)
        Q_EMIT needsPassphrase();
    else if (!m_desk.isOpening())
        m_desk.unlock(m_secret->text());
}

} // namespace tongdang::pages
