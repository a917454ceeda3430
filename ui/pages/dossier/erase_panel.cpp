// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/erase_panel.h"

#include "models/desk.h"
#include "models/error_words.h"
#include "pages/labelled.h"
#include "pages/start/centred_card.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

#include <QLineEdit>
#include <QMap>
#include <QShortcut>

namespace tongdang::pages {

using namespace widgets;

namespace {

/// What stays and may be about the same child: how many of which kind.
QString alikeWords(const desk::ErasurePlan& plan)
{
    QMap<QString, int> kinds;
    for (const desk::AlikeRecord& one : plan.alike)
        ++kinds[one.typeName];
    QStringList words;
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind)
        words.append(ErasePanel::tr("%1: %2").arg(kind.key()).arg(kind.value()));
    return ErasePanel::tr("Not erased with it are records that have the same id number, or name "
                          "and day of birth (%1). Look at them afterwards; those that are "
                          "about this child are erased by their own id (command: erase).")
        .arg(words.join(QStringLiteral("，")));
}

} // namespace

ErasePanel::ErasePanel(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_amount(makeLabel({}, LabelRole::Strong))
    , m_reason(new QLineEdit)
    , m_reasonLine(
          new Labelled(tr("Why (without names and numbers, it is kept for ever)"), m_reason))
    , m_confirmation(new QLineEdit)
    , m_confirmationLine(
          new Labelled(tr("Type the child's name or the number of the dossier"), m_confirmation))
    , m_erase(makeButton(tr("Erase this dossier for ever"), "warning"))
    , m_progress(new ProgressStrip)
{
    layOut();
    connect(m_reason, &QLineEdit::textChanged, this, &ErasePanel::judge);
    connect(m_confirmation, &QLineEdit::textChanged, this, &ErasePanel::judge);
    connect(m_erase, &QPushButton::clicked, this, &ErasePanel::erase);
    enterLeadsAlong({m_reason, m_confirmation});
    setFocusProxy(m_reason);
    judge();
}

ErasePanel::~ErasePanel() = default;

void ErasePanel::layOut()
{
    QVBoxLayout* const column = makeCentredCard(*this, 640);
    column->addWidget(makeLabel(tr("Erase this dossier for ever"), LabelRole::Title));
    column->addWidget(m_amount);
    column->addWidget(
        makeLabel(tr("Everything that was written about the child goes: here at once, at its "
                     "village and at every other place that has it with the next file from here. "
                     "Only that something was erased, when and by whom stays.")));
    column->addWidget(
        makeLabel(tr("Nobody can bring it back, and no backup of this program does.")));
    column->addWidget(makeLabel(
        tr("Do it only where the law demands it. A child that moved away or came of age is not "
           "erased: its dossier is closed.")));
    column->addWidget(makeLabel(tr("Paper and old files on sticks are not erased by it: look for "
                                   "them and destroy them, too."),
                                LabelRole::Secondary));
    column->addWidget(m_reasonLine);
    column->addWidget(m_confirmationLine);
    column->addWidget(m_erase);
    column->addWidget(m_progress);
    QPushButton* const back = makeLinkButton(tr("Back to the dossier"));
    column->addWidget(back, 0, Qt::AlignLeft);
    connect(back, &QPushButton::clicked, this, &ErasePanel::left);
    auto* const escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ErasePanel::left);
}

void ErasePanel::begin(const RecordId& child)
{
    forget();
    m_planning.await(
        m_desk.use([child](desk::Session& session) { return desk::planErasure(session, child); }),
        [this](Result<desk::ErasurePlan> plan) {
            if (plan)
                showPlan(std::move(*plan));
            else
                Q_EMIT failed(plan.error());
        });
}

void ErasePanel::forget()
{
    m_plan.reset();
    m_amount->clear();
    m_reason->clear();
    m_confirmation->clear();
    m_reasonLine->setFault({});
    m_confirmationLine->setFault({});
    m_progress->end();
    judge();
}

void ErasePanel::showPlan(desk::ErasurePlan plan)
{
    m_plan = std::move(plan);
    QString amount = tr("%n record(s) of this child would be erased.", nullptr, m_plan->records);
    if (!m_plan->alike.empty())
        amount += u'\n' + alikeWords(*m_plan);
    m_amount->setText(amount);
    m_reason->setFocus();
    judge();
}

void ErasePanel::judge()
{
    m_reasonLine->setFault({});
    const bool isConfirmed = m_plan && desk::isConfirmedBy(*m_plan, m_confirmation->text());
    m_erase->setEnabled(isConfirmed && !m_reason->text().trimmed().isEmpty());
}

void ErasePanel::erase()
{
    if (m_erasing.isWaiting() || !m_plan)
        return;
    m_progress->begin(tr("It is being erased, and the archive is written anew without it."));
    m_erasing.await(
        m_desk.change([child = m_plan->record, reason = m_reason->text()](desk::Session& session) {
            return desk::eraseForEver(session, child, reason);
        }),
        [this](const Result<desk::ErasureReport>& report) { take(report); });
}

void ErasePanel::take(const Result<desk::ErasureReport>& report)
{
    m_progress->end();
    if (report) {
        forget();
        Q_EMIT erased();
        tell(*report);
        return;
    }
    const Error& error = report.error();
    if (error.code == "desk.reason_names_child") {
        m_reasonLine->setFault(models::wordsFor(error.code, error.arguments));
        m_reason->setFocus();
    } else {
        Q_EMIT failed(error);
    }
}

void ErasePanel::tell(const desk::ErasureReport& report)
{
    if (report.unfinished)
        Q_EMIT says(
            Tone::Danger,
            tr("Erased. Traces of it may still lie on this disk; they are removed when "
               "the program is opened the next time: %1")
                .arg(models::wordsFor(report.unfinished->code, report.unfinished->arguments)));
    else if (!report.backups.elsewhere.isEmpty())
        Q_EMIT says(Tone::Danger,
                    tr("Erased. These backups are not plugged in and hold it still. Destroy "
                       "them: %1")
                        .arg(report.backups.elsewhere.join(QStringLiteral("、"))));
    else if (!report.backups.emptied.isEmpty())
        Q_EMIT says(Tone::Soon,
                    tr("Erased. Backups that held it were removed, and no new one was made in "
                       "these folders: %1. Write a file for each village that has the dossier: it "
                       "erases it there.")
                        .arg(report.backups.emptied.join(QStringLiteral("、"))));
    else
        Q_EMIT says(Tone::Good, tr("Erased for ever. Write a file for each village that has "
                                   "the dossier: it erases it there."));
}

} // namespace tongdang::pages
