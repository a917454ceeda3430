// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/put_aside_panel.h"

#include "base/clock.h"
#include "models/day_words.h"
#include "models/desk.h"
#include "models/disputed_words.h"
#include "models/error_words.h"
#include "widgets/flow_layout.h"
#include "widgets/pieces.h"

namespace tongdang::pages {

using namespace widgets;

PutAsidePanel::PutAsidePanel(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    hide();
}

void PutAsidePanel::refresh()
{
    m_list.await(m_desk.use([](desk::Session& session) { return desk::waitingBundles(session); }),
                 [this](const Result<std::vector<desk::WaitingBundle>>& bundles) {
                     if (bundles)
                         show(*bundles);
                     else
                         Q_EMIT failed(bundles.error());
                 });
}

void PutAsidePanel::show(const std::vector<desk::WaitingBundle>& bundles)
{
    clearLayout(*m_rows);
    if (!bundles.empty())
        m_rows->addWidget(makeLabel(tr("Files that are kept here"), LabelRole::Strong));
    for (const desk::WaitingBundle& bundle : bundles)
        add(bundle);
    setVisible(!bundles.empty());
}

void PutAsidePanel::add(const desk::WaitingBundle& bundle)
{
    const QString from = tr("File %1 from %2, came in on %3")
                             .arg(QString::number(bundle.number),
                                  bundle.fromName.isEmpty() ? bundle.fromOrg : bundle.fromName,
                                  models::dayWords(Clock::dayOf(bundle.at), m_desk.today()));
    if (bundle.reason == "sync.newer_format") {
        m_rows->addWidget(makeNote("info", Tone::Plain,
                                   tr("A file is kept: it needs a newer version of the program. "
                                      "Once that is installed, it is taken in by itself."),
                                   from));
        offer(bundle, from);
        return;
    }
    if (bundle.held) {
        m_rows->addWidget(makeNote("info", Tone::Plain,
                                   tr("A file is kept: an earlier one of the same PC is missing. "
                                      "Ask for it; then this one is taken in by itself."),
                                   from));
        offer(bundle, from);
        return;
    }
    const QString about = models::disputedWords(bundle.disputed);
    m_rows->addWidget(makeNote("warning", Tone::Soon,
                               models::wordsFor(bundle.reason, {bundle.fromName}),
                               about.isEmpty() ? from : about + u'\n' + from));
    offer(bundle, from);
}

void PutAsidePanel::offer(const desk::WaitingBundle& bundle, const QString& from)
{
    auto* const line = new FlowLayout(10, 8); // beside each other only where there is room
    const bool isBarred = bundle.reason == "sync.revoked";
    if (isBarred || bundle.reason.startsWith("sync.fork")
        || bundle.reason == "sync.first_foreign") {
        QPushButton* const take =
            makeButton(isBarred ? tr("It was written before the PC was lost: take it over")
                                : tr("It is genuine: take it over"),
                       "import");
        line->addWidget(take);
        connect(take, &QPushButton::clicked, this, [this, id = bundle.id] { adopt(id); });
    }
    QPushButton* const discard = makeButton(tr("Throw the file away"));
    discard->setAccessibleName(tr("Throw away: %1").arg(from));
    line->addWidget(discard);
    m_rows->addLayout(line);
    auto* const question = new QVBoxLayout;
    question->setSpacing(8);
    m_rows->addLayout(question);
    connect(discard, &QPushButton::clicked, this,
            [this, bundle, from, question] { askToDiscard(bundle, from, *question); });
}

void PutAsidePanel::askToDiscard(const desk::WaitingBundle& bundle, const QString& from,
                                 QVBoxLayout& question)
{
    clearLayout(question);
    const QString lost =
        bundle.reason == "sync.revoked"
            ? tr("It goes for good: that PC is barred and cannot write it again. What only this "
                 "file holds is lost. What was taken in before stays as it is.")
            : tr("It goes from this PC for good, with everything in it that is nowhere else here. "
                 "What was taken in before stays as it is. Who sent it still has it all: handed "
                 "over once more, it comes again.");
    question.addWidget(
        makeNote("warning", Tone::Danger, tr("Throw this file away?"), from + u'\n' + lost));
    auto* const line = new FlowLayout(10, 8);
    QPushButton* const keep = makeButton(tr("Keep it"));
    QPushButton* const yes = makeButton(tr("Yes, throw it away"), "close");
    line->addWidget(keep);
    line->addWidget(yes);
    question.addLayout(line);
    connect(keep, &QPushButton::clicked, this, &PutAsidePanel::refresh);
    connect(yes, &QPushButton::clicked, this, [this, id = bundle.id] { discard(id); });
    keep->setFocus();
}

void PutAsidePanel::discard(const QString& bundle)
{
    if (m_discarding.isWaiting())
        return;
    m_discarding.await(m_desk.change([bundle](desk::Session& session) -> Result<std::monostate> {
        TONGDANG_CHECK(desk::discardBundle(session, bundle));
        return std::monostate();
    }),
                       [this](const Result<std::monostate>& done) {
                           if (!done)
                               Q_EMIT failed(done.error());
                           refresh();
                       });
}

void PutAsidePanel::adopt(const QString& bundle)
{
    if (m_answer.isWaiting())
        return;
    m_answer.await(m_desk.change([bundle](desk::Session& session) {
        return desk::adoptFork(session, bundle);
    }),
                   [this](const Result<desk::ImportReport>& report) {
                       if (!report) {
                           Q_EMIT failed(report.error());
                           return;
                       }
                       refresh();
                       Q_EMIT adopted(*report);
                   });
}

} // namespace tongdang::pages
