// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/station_page.h"

#include "desk/duplicates.h"
#include "pages/exchange/import_panel.h"
#include "pages/exchange/imports_panel.h"
#include "pages/exchange/stick_choice.h"
#include "pages/station/approval_panel.h"
#include "pages/station/conflict_panel.h"
#include "pages/station/decided_panel.h"
#include "pages/station/devices_panel.h"
#include "pages/station/help_panel.h"
#include "pages/station/levels_panel.h"
#include "pages/station/sample_panel.h"
#include "widgets/page_header.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QTimer>

namespace tongdang::pages {

using namespace widgets;

StationPage::StationPage(models::Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_header(new PageHeader)
    , m_import(new ImportPanel(desk))
    , m_devices(new DevicesPanel(desk))
    , m_approval(new ApprovalPanel(desk))
    , m_help(new HelpPanel(desk))
    , m_conflicts(new ConflictPanel(desk))
    , m_levels(new LevelsPanel(desk))
    , m_sample(new SamplePanel(desk))
    , m_scroll(new QScrollArea)
    , m_decided(new DecidedPanel(desk))
    , m_imports(new ImportsPanel(desk))
    , m_duplicates(makeLabel({}, LabelRole::Secondary))
    , m_compare(makeButton(tr("Compare them"), "children"))
{
    layOut();
    connectParts();
}

StationPage::~StationPage() = default;

QString StationPage::title() const
{
    return tr("Villages");
}

void StationPage::layOut()
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(26, 18, 26, 16);
    whole->setSpacing(14);
    m_header->setTitle(title());
    whole->addWidget(m_header);
    auto* const content = new QWidget;
    auto* const row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto* const left = new QVBoxLayout;
    left->setSpacing(14);
    left->addWidget(makeImport());
    left->addWidget(m_levels);
    left->addWidget(m_conflicts, 1);
    left->addWidget(m_decided);
    left->addWidget(m_imports);
    left->addWidget(makeDuplicates());
    row->addLayout(left, 3);
    auto* const right = new QVBoxLayout;
    right->setSpacing(14);
    right->addWidget(m_devices);
    right->addWidget(m_approval);
    right->addWidget(m_help);
    right->addWidget(m_sample);
    right->addStretch();
    row->addLayout(right, 2);
    auto* const scroll = m_scroll;
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    whole->addWidget(scroll, 1);
}

QWidget* StationPage::makeImport()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->setSpacing(10);
    column->addWidget(makeLabel(tr("Take a village's data in"), LabelRole::Heading));
    auto* const stick = new StickChoice(desk().stick());
    connect(stick, &StickChoice::chosen, this, [this] { m_import->setFocus(); });
    column->addWidget(stick);
    column->addWidget(m_import);
    return card;
}

QWidget* StationPage::makeDuplicates()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->addWidget(makeLabel(tr("Possible duplicates"), LabelRole::Heading));
    column->addWidget(m_duplicates);
    column->addWidget(m_compare, 0, Qt::AlignLeft);
    m_compare->hide();
    return card;
}

void StationPage::connectParts()
{
    connect(m_compare, &QPushButton::clicked, this,
            [this] { Q_EMIT wants(Destination::to(Place::Duplicates)); });
    connect(&desk().stick(), &models::Stick::changed, this,
            [this] { m_import->begin(desk().stick().folder()); });
    connect(m_import, &ImportPanel::merged, this, &StationPage::refresh);
    m_import->setDecidesHere();
    connect(m_import, &ImportPanel::conflictsWanted, this, [this] {
        m_scroll->ensureWidgetVisible(m_conflicts);
        m_conflicts->setFocus();
    });
    connect(m_devices, &DevicesPanel::says, this, &StationPage::says);
    connect(m_devices, &DevicesPanel::failed, this, &StationPage::sayError);
    connect(m_devices, &DevicesPanel::changed, this, &StationPage::refresh);
    connect(m_approval, &ApprovalPanel::failed, this, &StationPage::sayError);
    connect(m_approval, &ApprovalPanel::approved, this, &StationPage::refresh);
    connect(m_help, &HelpPanel::failed, this, &StationPage::sayError);
    connect(m_help, &HelpPanel::asks, this, &StationPage::bringIntoView);
    connect(m_approval, &ApprovalPanel::asks, this, &StationPage::bringIntoView);
    connect(m_conflicts, &ConflictPanel::failed, this, &StationPage::sayError);
    connect(m_conflicts, &ConflictPanel::decided, m_decided, &DecidedPanel::refresh);
    connect(m_levels, &LevelsPanel::failed, this, &StationPage::sayError);
    connect(m_levels, &LevelsPanel::wants, this, &StationPage::wants);
    connect(m_sample, &SamplePanel::failed, this, &StationPage::sayError);
    connect(m_sample, &SamplePanel::says, this, &StationPage::says);
    connect(m_imports, &ImportsPanel::failed, this, &StationPage::sayError);
    connect(m_imports, &ImportsPanel::reversed, this, &StationPage::refresh);
    connect(m_decided, &DecidedPanel::failed, this, &StationPage::sayError);
    connect(m_decided, &DecidedPanel::decided, m_conflicts, &ConflictPanel::refresh);
}

void StationPage::bringIntoView(QWidget* button)
{
    // Behind the layout of what has just become visible.
    QTimer::singleShot(0, button, [this, button] { m_scroll->ensureWidgetVisible(button); });
}

void StationPage::arrive(const Destination& destination)
{
    Q_UNUSED(destination)
    desk().stick().look();
    m_import->begin(desk().stick().folder());
    m_import->setFocus();
    refresh();
}

void StationPage::refresh()
{
    m_answer.await(desk().use([](desk::Session& session) { return desk::exchangeView(session); }),
                   [this](const Result<desk::ExchangeView>& view) {
                       if (view)
                           showDevices(view->devices);
                       else
                           sayError(view.error());
                   });
    m_levels->refresh();
    m_sample->begin();
    m_conflicts->refresh();
    m_decided->refresh();
    m_imports->refresh();
    countDuplicates();
}

void StationPage::countDuplicates()
{
    m_pairs.await(desk().use([](desk::Session& session) -> Result<int> {
        TONGDANG_TRY(const auto pairs, desk::listDuplicates(session));
        return static_cast<int>(pairs.size());
    }),
                  [this](const Result<int>& pairs) {
                      if (!pairs)
                          return sayError(pairs.error());
                      m_duplicates->setText(
                          *pairs > 0
                              ? tr("%n pair(s) of dossiers may be of one child.", nullptr, *pairs)
                              : tr("No child seems to have two dossiers."));
                      m_compare->setVisible(*pairs > 0);
                  });
}

void StationPage::showDevices(const std::vector<desk::DeviceLine>& devices)
{
    m_header->setSubtitle(tr("%n PC(s) of villages belong to this station.", nullptr,
                             m_devices->showDevices(devices)));
}

} // namespace tongdang::pages
