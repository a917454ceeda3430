// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/dossier_decision.h"

#include "models/desk.h"
#include "pages/dossier/erase_panel.h"
#include "pages/dossier/transfer_panel.h"

#include <type_traits>

namespace tongdang::pages {

DossierDecision::DossierDecision(models::Desk& desk, QWidget* parent)
    : QStackedWidget(parent)
    , m_erase(new ErasePanel(desk))
    , m_transfer(new TransferPanel(desk))
{
    addWidget(m_erase);
    addWidget(m_transfer);
    const auto lead = [this](auto* panel) {
        using One = std::remove_pointer_t<decltype(panel)>;
        connect(panel, &One::left, this, &DossierDecision::left);
        connect(panel, &One::says, this, &DossierDecision::says);
        connect(panel, &One::failed, this, &DossierDecision::failed);
    };
    lead(m_erase);
    lead(m_transfer);
    connect(m_erase, &ErasePanel::erased, this, &DossierDecision::erased);
    connect(m_transfer, &TransferPanel::moved, this, &DossierDecision::left);
}

void DossierDecision::beginErasing(const RecordId& child)
{
    setCurrentWidget(m_erase);
    m_erase->begin(child);
}

void DossierDecision::beginMoving(const RecordId& child, const QString& village)
{
    setCurrentWidget(m_transfer);
    m_transfer->begin(child, village);
}

void DossierDecision::forget()
{
    m_erase->forget();
}

} // namespace tongdang::pages
