// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/hand_over_panel.h"

#include "models/day_words.h"
#include "models/desk.h"
#include "pages/exchange/import_panel.h"
#include "pages/exchange/imports_panel.h"
#include "pages/exchange/stick_choice.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>

namespace tongdang::pages {

using namespace widgets;

HandOverPanel::HandOverPanel(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_stick(new StickChoice(desk.stick()))
    , m_receipt(makeLabel({}, LabelRole::Secondary))
    , m_handOver(makePrimaryButton({}, "export"))
    , m_progress(new ProgressStrip)
    , m_done(new QVBoxLayout)
    , m_state(new QVBoxLayout)
    , m_children(new QListWidget)
    , m_import(new ImportPanel(desk))
    , m_imports(new ImportsPanel(desk))
{
    layOut();
    const auto follow = [this] {
        m_handOver->setEnabled(!m_desk.stick().folder().isEmpty());
        m_import->begin(m_desk.stick().folder());
    };
    connect(&desk.stick(), &models::Stick::changed, this, follow);
    follow();
    connect(m_stick, &StickChoice::chosen, this, [this] { m_handOver->setFocus(); });
    connect(m_handOver, &QPushButton::clicked, this, &HandOverPanel::handOver);
    connect(m_import, &ImportPanel::merged, this, &HandOverPanel::changed);
    connect(m_imports, &ImportsPanel::failed, this, &HandOverPanel::failed);
}

void HandOverPanel::layOut()
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto* const left = new QVBoxLayout;
    left->setSpacing(14);
    QFrame* const out = makeCard();
    QVBoxLayout* const hand = cardLayout(*out);
    hand->setSpacing(10);
    hand->addWidget(makeLabel(tr("Hand over"), LabelRole::Heading));
    hand->addWidget(m_stick);
    hand->addWidget(m_handOver, 0, Qt::AlignLeft);
    hand->addWidget(m_progress);
    hand->addLayout(m_done);
    left->addWidget(out);
    QFrame* const in = makeCard();
    QVBoxLayout* const back = cardLayout(*in);
    back->setSpacing(10);
    back->addWidget(makeLabel(tr("Take the receipt in"), LabelRole::Heading));
    back->addWidget(m_receipt);
    back->addWidget(m_import);
    left->addWidget(in);
    left->addWidget(m_imports);
    left->addStretch();
    row->addLayout(left, 3);

    QFrame* const stand = makeCard();
    QVBoxLayout* const right = cardLayout(*stand);
    right->setSpacing(10);
    right->addWidget(makeLabel(tr("What has arrived"), LabelRole::Heading));
    right->addLayout(m_state);
    m_children->setAccessibleName(tr("Dossiers that are not confirmed yet"));
    right->addWidget(m_children, 1);
    right->addStretch(); // takes the room only while there is no list
    row->addWidget(stand, 2);
}

void HandOverPanel::showView(const desk::ExchangeView& view)
{
    m_receipt->setText(
        tr("%1 writes it to the same stick; it says what has arrived.").arg(view.parentName));
    setWords(*m_handOver, tr("Hand the data over to %1").arg(view.parentName));

    m_imports->refresh();
    clearLayout(*m_state);
    const auto day = [this](QDate when) {
        return when.isValid() ? models::dayWords(when, m_desk.today()) : tr("never");
    };
    m_state->addWidget(makeNote(view.waitingChanges > 0 ? "warning" : "check",
                                view.waitingChanges > 0 ? Tone::Soon : Tone::Good,
                                view.waitingChanges > 0
                                    ? tr("%n change(s) were not handed over yet.", nullptr,
                                         static_cast<int>(view.waitingChanges))
                                    : tr("Everything was handed over."),
                                tr("Last handed over: %1").arg(day(view.lastExport))));
    if (view.children.empty() && !view.lastConfirmed.isValid())
        // No receipt has come and none is missing: there is nothing that could be confirmed.
        m_state->addWidget(makeNote("info", Tone::Plain, tr("There are no dossiers yet."), {}));
    else
        m_state->addWidget(makeNote(view.children.empty() ? "check" : "info",
                                    view.children.empty() ? Tone::Good : Tone::Plain,
                                    view.children.empty()
                                        ? tr("Every dossier is confirmed.")
                                        : tr("%n dossier(s) are not confirmed yet:", nullptr,
                                             static_cast<int>(view.children.size())),
                                    tr("Last receipt: %1").arg(day(view.lastConfirmed))));
    m_children->clear();
    for (const desk::SendLine& line : view.children)
        m_children->addItem(line.state == desk::SendState::NotSent
                                ? tr("%1: not handed over").arg(line.name)
                                : tr("%1: handed over, receipt missing").arg(line.name));
    m_children->setVisible(!view.children.empty());
}

void HandOverPanel::arrive()
{
    clearLayout(*m_done);
    m_import->begin(m_desk.stick().folder());
    if (m_handOver->isEnabled())
        m_handOver->setFocus();
    else
        m_stick->setFocus();
}

void HandOverPanel::handOver()
{
    if (m_exported.isWaiting())
        return;
    clearLayout(*m_done);
    m_progress->begin(tr("The data is signed, encrypted, written and read back."));
    m_exported.await(m_desk.change([folder = m_desk.stick().folder()](desk::Session& session) {
        return desk::exportBundle(session, folder);
    }),
                     [this](Result<desk::ExportedBundle> answer) {
                         m_progress->end();
                         if (!answer) {
                             Q_EMIT failed(answer.error());
                             return;
                         }
                         m_done->addWidget(makeNote(
                             "check", Tone::Good,
                             tr("Written and checked: %1").arg(QFileInfo(answer->file).fileName()),
                             tr("Take the stick out safely and carry it there.")));
                         if (answer->left > 0)
                             m_done->addWidget(makeNote(
                                 "warning", Tone::Soon, tr("Not everything went into one file."),
                                 tr("Carry this file there and bring one back; then hand over "
                                    "again, and the rest follows.")));
                         Q_EMIT changed();
                     });
}

} // namespace tongdang::pages
