// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/exchange_page.h"

#include "pages/exchange/enrol_panel.h"
#include "pages/exchange/hand_over_panel.h"
#include "widgets/page_header.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace tongdang::pages {

using namespace widgets;

namespace {

/// On a small or enlarged screen a step is longer than the page: it scrolls, nothing is crushed.
QScrollArea* makeScrolled(QWidget& step)
{
    auto* const scroll = new QScrollArea;
    scroll->setWidget(&step);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return scroll;
}

} // namespace

ExchangePage::ExchangePage(models::Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_header(new PageHeader)
    , m_steps(new QStackedWidget)
    , m_enrol(new EnrolPanel(desk))
    , m_handOver(new HandOverPanel(desk))
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(26, 18, 26, 16);
    whole->setSpacing(14);
    m_header->setTitle(title());
    whole->addWidget(m_header);
    if (desk.profile().role != desk::Role::Village)
        whole->addLayout(makeWayToVillages());
    QScrollArea* const enrolStep = makeScrolled(*m_enrol);
    m_steps->addWidget(enrolStep);
    m_steps->addWidget(makeScrolled(*m_handOver));
    m_steps->hide();
    whole->addWidget(m_steps, 1);
    connect(m_enrol, &EnrolPanel::asks, enrolStep, [enrolStep](QWidget* button) {
        // Behind the layout of what has just become visible.
        QTimer::singleShot(0, button,
                           [enrolStep, button] { enrolStep->ensureWidgetVisible(button); });
    });
    connect(m_enrol, &EnrolPanel::failed, this, &ExchangePage::sayError);
    connect(m_enrol, &EnrolPanel::paperWanted, this,
            [this](const QString& request) { Q_EMIT wants(Destination::printRequest(request)); });
    connect(m_enrol, &EnrolPanel::enrolled, this, [this](const QString& station) {
        Q_EMIT says(Tone::Good, tr("This PC belongs to %1 now.").arg(station));
        refresh();
    });
    connect(m_handOver, &HandOverPanel::failed, this, &ExchangePage::sayError);
    connect(m_handOver, &HandOverPanel::changed, this, &ExchangePage::refresh);
}

ExchangePage::~ExchangePage() = default;

QHBoxLayout* ExchangePage::makeWayToVillages()
{
    auto* const row = new QHBoxLayout;
    row->setSpacing(8);
    QLabel* const words =
        makeLabel(tr("What villages hand over is taken in at \"Villages\"."), LabelRole::Secondary);
    words->setWordWrap(false);
    row->addWidget(words);
    QPushButton* const go = makeLinkButton(tr("To the villages"));
    row->addWidget(go);
    row->addStretch();
    connect(go, &QPushButton::clicked, this,
            [this] { Q_EMIT wants(Destination::to(Place::Station)); });
    return row;
}

QString ExchangePage::title() const
{
    return tr("USB exchange");
}

void ExchangePage::arrive(const Destination& destination)
{
    Q_UNUSED(destination)
    desk().stick().look();
    m_isArriving = true;
    refresh();
}

void ExchangePage::refresh()
{
    m_answer.await(desk().use([](desk::Session& session) { return desk::exchangeView(session); }),
                   [this](const Result<desk::ExchangeView>& view) {
                       if (view)
                           showView(*view);
                       else
                           sayError(view.error());
                   });
}

void ExchangePage::showView(const desk::ExchangeView& view)
{
    m_header->setSubtitle(view.enrolled
                              ? tr("With %1").arg(view.parentName)
                              : tr("This PC does not belong to %1 yet.").arg(m_enrol->above()));
    m_steps->show();
    const int step = view.enrolled ? 1 : 0;
    const bool isNew = m_isArriving || m_steps->currentIndex() != step;
    m_isArriving = false;
    m_steps->setCurrentIndex(step);
    if (view.enrolled)
        m_handOver->showView(view);
    if (!isNew)
        return;
    if (view.enrolled)
        m_handOver->arrive();
    else
        m_enrol->arrive();
}

} // namespace tongdang::pages
