// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/station_page.h"

#include "desk/duplicates.h"
#include "models/day_words.h"
#include "pages/exchange/import_panel.h"
#include "pages/exchange/stick_choice.h"
#include "pages/station/approval_panel.h"
#include "pages/station/conflict_panel.h"
#include "widgets/page_header.h"
#include "widgets/pieces.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int mostDevices = 300; ///< pixels of their list: what is below must stay in reach

} // namespace

StationPage::StationPage(models::Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_header(new PageHeader)
    , m_import(new ImportPanel(desk))
    , m_devices(new QListWidget)
    , m_receipt(makePrimaryButton(tr("Write receipt and data to the stick"), "export"))
    , m_approval(new ApprovalPanel(desk))
    , m_conflicts(new ConflictPanel(desk))
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
    left->addWidget(m_conflicts, 1);
    left->addWidget(makeDuplicates());
    row->addLayout(left, 3);
    auto* const right = new QVBoxLayout;
    right->setSpacing(14);
    right->addWidget(makeDevices());
    right->addWidget(m_approval);
    right->addStretch();
    row->addLayout(right, 2);
    auto* const scroll = new QScrollArea;
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

QWidget* StationPage::makeDevices()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->setSpacing(10);
    column->addWidget(makeLabel(tr("PCs of the villages"), LabelRole::Heading));
    m_devices->setAccessibleName(tr("PCs of the villages"));
    column->addWidget(m_devices);
    column->addWidget(m_receipt, 0, Qt::AlignLeft);
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
    connect(m_receipt, &QPushButton::clicked, this, &StationPage::writeReceipt);
    connect(m_approval, &ApprovalPanel::failed, this, &StationPage::sayError);
    connect(m_approval, &ApprovalPanel::approved, this, &StationPage::refresh);
    connect(m_conflicts, &ConflictPanel::failed, this, &StationPage::sayError);
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
    m_conflicts->refresh();
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
    const int row = qMax(0, m_devices->currentRow());
    m_lines.clear();
    m_devices->clear();
    for (const desk::DeviceLine& device : devices) {
        if (device.self || device.parent || device.revoked)
            continue;
        m_lines.push_back(device);
        const QString last =
            device.lastBundle.isValid()
                ? tr("last data of %1").arg(models::dayWords(device.lastBundle, desk().today()))
                : tr("no data yet");
        m_devices->addItem(tr("%1, %2").arg(device.orgName, last));
    }
    m_devices->setCurrentRow(qMin(row, m_devices->count() - 1));
    m_devices->setVisible(!m_lines.empty());
    fitToRows(*m_devices, mostDevices);
    m_receipt->setEnabled(!m_lines.empty());
    m_header->setSubtitle(tr("%n PC(s) of villages belong to this station.", nullptr,
                             static_cast<int>(m_lines.size())));
}

void StationPage::writeReceipt()
{
    const int row = m_devices->currentRow();
    if (row < 0 || m_exported.isWaiting())
        return;
    if (desk().stick().folder().isEmpty()) {
        Q_EMIT says(Tone::Soon, tr("Plug the stick in, or choose a folder."));
        return;
    }
    const QString device = m_lines.at(static_cast<std::size_t>(row)).device;
    m_exported.await(
        desk().change([folder = desk().stick().folder(), device](desk::Session& session) {
            return desk::exportBundle(session, folder, device);
        }),
        [this](const Result<desk::ExportedBundle>& answer) {
            if (answer)
                Q_EMIT says(Tone::Good, tr("Written and checked: %1. Take the stick out safely.")
                                            .arg(QFileInfo(answer->file).fileName()));
            else
                sayError(answer.error());
        });
}

} // namespace tongdang::pages
