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
    connect(m_enrol, &EnrolPanel::enrolled, this, [this](const QString& number) {
        Q_EMIT says(Tone::Good, tr("This PC belongs to the station now. Compare its number by "
                                   "telephone: %1")
                                    .arg(number));
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
    m_header->setSubtitle(view.enrolled ? tr("With %1").arg(view.parentName)
                                        : tr("This PC does not belong to a station yet."));
    m_steps->show();
    if (view.enrolled) {
        m_handOver->showView(view);
        m_steps->setCurrentWidget(m_handOver);
    } else if (m_steps->currentWidget() != m_enrol || !m_steps->isVisible()) {
        m_steps->setCurrentWidget(m_enrol);
        m_enrol->arrive();
    }
}

} // namespace tongdang::pages
