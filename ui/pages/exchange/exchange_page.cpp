// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/exchange_page.h"

#include "pages/exchange/enrol_panel.h"
#include "pages/exchange/hand_over_panel.h"
#include "widgets/page_header.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace tongdang::pages {

using namespace widgets;

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
    m_steps->addWidget(m_enrol);
    m_steps->addWidget(m_handOver);
    m_steps->hide();
    whole->addWidget(m_steps, 1);
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
    QWidget* const step = view.enrolled ? static_cast<QWidget*>(m_handOver) : m_enrol;
    const bool isNew = m_isArriving || m_steps->currentWidget() != step;
    m_isArriving = false;
    m_steps->setCurrentWidget(step);
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
