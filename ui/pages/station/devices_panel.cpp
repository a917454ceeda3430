// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/devices_panel.h"

#include "models/day_words.h"
#include "models/desk.h"
#include "widgets/style_sheet.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>
#include <iterator>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int mostDevices = 300; ///< pixels of their list: what is below must stay in reach

} // namespace

DevicesPanel::DevicesPanel(models::Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_devices(new QListWidget)
    , m_nobody(makeLabel(tr("None is registered yet. When a village brings its request, read it "
                            "below."),
                         LabelRole::Secondary))
    , m_receipt(makePrimaryButton(tr("Write receipt and data to the stick"), "export"))
    , m_everything(makeLinkButton(tr("Send everything to this PC anew")))
    , m_bar(makeLinkButton(tr("Bar this PC")))
    , m_question(new QVBoxLayout)
{
    QVBoxLayout* const column = fillWithCard(*this, tr("PCs of the villages"));
    m_devices->setAccessibleName(tr("PCs of the villages"));
    column->addWidget(m_devices);
    column->addWidget(m_nobody);
    m_nobody->hide(); // until that is known
    column->addWidget(m_receipt, 0, Qt::AlignLeft);
    auto* const rarely = new QHBoxLayout;
    rarely->setSpacing(12);
    rarely->addWidget(m_everything);
    rarely->addWidget(m_bar);
    rarely->addStretch();
    column->addLayout(rarely);
    column->addLayout(m_question);
    connect(m_devices, &QListWidget::currentRowChanged, this, [this] {
        clearLayout(*m_question);
        showWhatMayBeDone();
    });
    connect(m_receipt, &QPushButton::clicked, this, [this] { write(desk::Carry::News); });
    connect(m_everything, &QPushButton::clicked, this, [this] { write(desk::Carry::Everything); });
    connect(m_bar, &QPushButton::clicked, this, &DevicesPanel::askBarring);
}

int DevicesPanel::showDevices(const std::vector<desk::DeviceLine>& devices)
{
    const int row = qMax(0, m_devices->currentRow());
    m_lines.clear();
    m_devices->clear();
    for (const desk::DeviceLine& device : devices) {
        if (device.self || device.parent || device.revoked)
            continue;
        m_lines.push_back(device);
        m_devices->addItem(
            device.former
                ? tr("%1, PC %2 that was used before").arg(device.orgName, device.device.left(8))
                : tr("%1, %2").arg(device.orgName, lastData(device)));
    }
    m_devices->setCurrentRow(qMin(row, m_devices->count() - 1));
    fitToRows(*m_devices, mostDevices);
    for (QWidget* const part : {static_cast<QWidget*>(m_devices),
                                static_cast<QWidget*>(m_everything), static_cast<QWidget*>(m_bar)})
        part->setVisible(!m_lines.empty());
    m_nobody->setVisible(m_lines.empty());
    showWhatMayBeDone();
    return static_cast<int>(std::ranges::count(m_lines, false, &desk::DeviceLine::former));
}

void DevicesPanel::showWhatMayBeDone()
{
    const desk::DeviceLine* const device = chosen();
    // Nothing is handed over to a PC that this office gave up; it can only be barred.
    const bool isInUse = device && !device->former;
    m_receipt->setEnabled(isInUse);
    m_everything->setEnabled(isInUse);
}

QString DevicesPanel::lastData(const desk::DeviceLine& device) const
{
    return device.lastBundle.isValid()
               ? tr("last data of %1").arg(models::dayWords(device.lastBundle, m_desk.today()))
               : tr("no data yet");
}

const desk::DeviceLine* DevicesPanel::chosen() const
{
    const int row = m_devices->currentRow();
    return row < 0 || row >= std::ssize(m_lines) ? nullptr
                                                 : &m_lines.at(static_cast<std::size_t>(row));
}

void DevicesPanel::write(desk::Carry carry)
{
    const desk::DeviceLine* const device = chosen();
    if (!device || m_exported.isWaiting())
        return;
    if (m_desk.stick().folder().isEmpty()) {
        Q_EMIT says(Tone::Soon, tr("Plug the stick in, or choose a folder."));
        return;
    }
    m_exported.await(
        m_desk.change(
            [folder = m_desk.stick().folder(), id = device->device, carry](desk::Session& session) {
                return desk::exportBundle(session, folder, id, carry);
            }),
        [this](const Result<desk::ExportedBundle>& answer) {
            if (answer && answer->left > 0)
                Q_EMIT says(Tone::Soon, tr("Written and checked: %1. Not everything went into one "
                                           "file: the rest follows when a file from there is "
                                           "taken in and this is done again.")
                                            .arg(QFileInfo(answer->file).fileName()));
            else if (answer)
                Q_EMIT says(Tone::Good, tr("Written and checked: %1. Take the stick out safely.")
                                            .arg(QFileInfo(answer->file).fileName()));
            else
                Q_EMIT failed(answer.error());
        });
}

void DevicesPanel::askBarring()
{
    clearLayout(*m_question);
    const desk::DeviceLine* const device = chosen();
    if (!device)
        return;
    m_question->addWidget(makeNote(
        "warning", Tone::Danger,
        tr("Bar the PC of %1 (%2)?").arg(device->orgName, lastData(*device)),
        tr("For a PC that was lost or stolen. What it still hands over is put aside and not taken "
           "in, and it gets nothing any more. To come back it has to be enrolled anew.")));
    // The harmless answer has the focus: one Return too many bars nobody.
    QPushButton* const no = makeButton(tr("Do not bar it"));
    QPushButton* const yes = makeButton(tr("Yes, bar it"), "lock");
    auto* const answers = new QHBoxLayout;
    answers->setSpacing(12);
    answers->addWidget(no);
    answers->addWidget(yes);
    answers->addStretch();
    m_question->addLayout(answers);
    connect(yes, &QPushButton::clicked, this, [this, id = device->device] { bar(id); });
    connect(no, &QPushButton::clicked, this, [this] {
        m_devices->setFocus(); // a button that goes would leave the keyboard nowhere
        clearLayout(*m_question);
    });
    no->setFocus();
}

void DevicesPanel::bar(const QString& device)
{
    if (m_barred.isWaiting())
        return;
    const auto revoke = [device](desk::Session& session) -> Result<std::monostate> {
        TONGDANG_CHECK(desk::revokeDevice(session, device));
        return std::monostate();
    };
    m_barred.await(m_desk.change(revoke), [this](const Result<std::monostate>& done) {
        m_devices->setFocus(); // a button that goes would leave the keyboard nowhere
        clearLayout(*m_question);
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        Q_EMIT says(Tone::Good,
                    tr("The PC is barred. The villages hear of it with their next data."));
        Q_EMIT changed();
    });
}

} // namespace tongdang::pages
