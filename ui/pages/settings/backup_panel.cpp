// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/backup_panel.h"

#include "base/clock.h"
#include "models/day_words.h"
#include "models/desk.h"
#include "models/error_words.h"
#include "pages/file_dialog.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int rowsShown = 5;

QString nativeFolder(const QString& file)
{
    return QDir::toNativeSeparators(QFileInfo(file).absolutePath());
}

/// "11月26日 04:12"
QString timeWords(qint64 milliseconds, QDate today)
{
    const QDateTime wall = Clock::wallTime(milliseconds);
    return models::dayWords(wall.date(), today) + u' ' + wall.toString(QStringLiteral("HH:mm"));
}

} // namespace

BackupPanel::BackupPanel(models::Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_last(new QVBoxLayout)
    , m_now(makeButton(tr("Make a backup now"), "check"))
    , m_stick(makeButton(tr("Make a backup on the USB stick"), "stick"))
    , m_drill(makeButton(tr("Try whether it can be restored"), "undo"))
    , m_progress(new ProgressStrip)
    , m_outcome(new QVBoxLayout)
    , m_list(new QListWidget)
    , m_second(makeLabel({}, LabelRole::Secondary))
    , m_choose(makeButton(tr("Choose a second folder"), "folder"))
    , m_none(makeButton(tr("No second folder")))
{
    setProperty("role", QStringLiteral("card"));
    setFocusProxy(m_now);
    layOut();
    connect(m_now, &QPushButton::clicked, this, [this] { backUp({}); });
    connect(m_stick, &QPushButton::clicked, this, &BackupPanel::backUpToStick);
    connect(m_drill, &QPushButton::clicked, this, &BackupPanel::drill);
    connect(m_choose, &QPushButton::clicked, this, &BackupPanel::chooseSecondFolder);
    connect(m_none, &QPushButton::clicked, this, [this] { setSecondFolder({}); });
    connect(&desk, &models::Desk::archiveChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void BackupPanel::layOut()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 16);
    column->setSpacing(10);
    column->addWidget(makeLabel(tr("Backup"), LabelRole::Heading));
    column->addLayout(m_last);
    column->addWidget(makeLabel(
        tr("A backup is made by itself each day, checked, and encrypted like the archive: the "
           "passphrase and the recovery code of that day open it. If this PC breaks, only a backup "
           "on a stick or another disk helps."),
        LabelRole::Secondary));
    auto* const row = new QHBoxLayout;
    row->setSpacing(12);
    for (QPushButton* const button : {m_now, m_stick, m_drill})
        row->addWidget(button);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addLayout(m_outcome);
    m_list->setAccessibleName(tr("Backups"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    column->addWidget(m_list);
    column->addWidget(m_second);
    auto* const places = new QHBoxLayout;
    places->setSpacing(12);
    places->addWidget(m_choose);
    places->addWidget(m_none);
    places->addStretch();
    column->addLayout(places);
}

bool BackupPanel::isBusy() const
{
    return m_done.isWaiting() || m_drilled.isWaiting();
}

void BackupPanel::refresh()
{
    m_view.await(m_desk.use([](desk::Session& session) { return desk::listBackups(session); }),
                 [this](const Result<desk::BackupView>& view) {
                     if (view)
                         showView(*view);
                     else
                         Q_EMIT failed(view.error());
                 });
}

void BackupPanel::showView(const desk::BackupView& view)
{
    clearLayout(*m_last);
    const QDate today = m_desk.today();
    const auto newest = std::ranges::find_if(view.copies, &desk::BackupLine::isSound);
    if (newest == view.copies.end())
        m_last->addWidget(makeNote("warning", view.isOverdue ? Tone::Danger : Tone::Soon,
                                   tr("There is no backup yet."), {}));
    else
        m_last->addWidget(makeNote(view.isOverdue ? "warning" : "check",
                                   view.isOverdue ? Tone::Danger : Tone::Good,
                                   tr("Last backup: %1").arg(timeWords(newest->madeAt, today)),
                                   tr("It lies in %1").arg(nativeFolder(newest->file))));
    m_drill->setEnabled(std::ranges::any_of(view.copies, &desk::BackupLine::isHere));
    m_list->clear();
    for (const desk::BackupLine& line : view.copies) {
        QString words = tr("%1, %2 MB, %3")
                            .arg(timeWords(line.madeAt, today),
                                 QString::number(double(line.bytes) / (1 << 20), 'f', 1),
                                 QDir::toNativeSeparators(line.file));
        if (!line.isSound)
            words = tr("Damaged: %1").arg(words);
        else if (!line.isHere)
            words = tr("Not plugged in: %1").arg(words);
        if (line.holdsErased)
            words = tr("To be destroyed, it holds what was erased: %1").arg(words);
        else if (line.hasOldKeys)
            words = tr("To be destroyed, the old passphrase and code open it: %1").arg(words);
        m_list->addItem(words);
    }
    m_list->setVisible(!view.copies.empty());
    const int rows = std::clamp(m_list->count(), 1, rowsShown);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 4);
    m_second->setText(view.secondFolder.isEmpty()
                          ? tr("There is no second folder for the backups of each day.")
                          : tr("The backups of each day also go to %1.")
                                .arg(QDir::toNativeSeparators(view.secondFolder)));
    m_none->setVisible(!view.secondFolder.isEmpty());
}

void BackupPanel::backUp(const QString& folder)
{
    if (isBusy())
        return;
    clearLayout(*m_outcome);
    m_progress->begin(tr("The archive is copied, and the copy is checked."));
    m_done.await(
        m_desk.change([folder](desk::Session& session) { return desk::backUp(session, folder); }),
        [this](const Result<desk::BackupDone>& done) {
            m_progress->end();
            if (done)
                showDone(*done);
            else
                Q_EMIT failed(done.error());
            refresh();
        });
}

void BackupPanel::backUpToStick()
{
    m_desk.stick().look();
    QString folder = m_desk.stick().folder();
    if (folder.isEmpty())
        folder = askForFolder(this, tr("Where is the stick?"), {});
    if (!folder.isEmpty())
        backUp(folder);
}

void BackupPanel::showDone(const desk::BackupDone& done)
{
    m_outcome->addWidget(makeNote(
        "check", Tone::Good, tr("Written and checked: %1").arg(QFileInfo(done.file).fileName()),
        tr("%n entries are in it. It lies in %1.", nullptr, static_cast<int>(done.changes))
            .arg(nativeFolder(done.file))));
    if (done.secondProblem)
        m_outcome->addWidget(
            makeNote("warning", Tone::Soon, tr("There is none in the second folder."),
                     models::wordsFor(done.secondProblem->code, done.secondProblem->arguments)));
}

void BackupPanel::drill()
{
    if (isBusy())
        return;
    clearLayout(*m_outcome);
    m_progress->begin(tr("The newest backup is restored on trial and compared."));
    m_drilled.await(
        m_desk.change([](desk::Session& session) { return desk::drillBackup(session); }),
        [this](const Result<desk::DrillReport>& report) {
            m_progress->end();
            if (report)
                showDrill(*report);
            else
                Q_EMIT failed(report.error());
            refresh();
        });
}

void BackupPanel::showDrill(const desk::DrillReport& report)
{
    m_outcome->addWidget(makeNote(
        "check", Tone::Good,
        tr("The backup of %1 can be restored.").arg(timeWords(report.madeAt, m_desk.today())),
        tr("It was restored on trial and is whole: %1 entries. %2 came after it.")
            .arg(report.changes)
            .arg(report.newer)));
    if (report.missing > 0)
        m_outcome->addWidget(makeNote(
            "warning", Tone::Danger,
            tr("%n entries of the backup are not in the archive.", nullptr,
               static_cast<int>(report.missing)),
            tr("That is so if the archive was put back from an older backup; otherwise call the "
               "station.")));
}

void BackupPanel::chooseSecondFolder()
{
    const QString folder =
        askForFolder(this, tr("Where shall the backups of each day also go?"), {});
    if (!folder.isEmpty())
        setSecondFolder(folder);
}

void BackupPanel::setSecondFolder(const QString& folder)
{
    m_set.await(m_desk.use([folder](desk::Session& session) -> Result<std::monostate> {
        TONGDANG_CHECK(desk::setSecondFolder(session, folder));
        return std::monostate();
    }),
                [this](const Result<std::monostate>& set) {
                    if (!set)
                        Q_EMIT failed(set.error());
                    refresh();
                });
}

} // namespace tongdang::pages
