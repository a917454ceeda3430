// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/exchange.h"
#include "models/answer.h"
#include "pages/page.h"

class QHBoxLayout;
class QStackedWidget;

namespace tongdang::widgets {
class PageHeader;
}

namespace tongdang::pages {

class EnrolPanel;
class HandOverPanel;

/// The stick, as seen from below: joining the station above, handing data over, taking receipts.
class ExchangePage : public Page {
    Q_OBJECT

public:
    explicit ExchangePage(models::Desk& desk, QWidget* parent = nullptr);
    ~ExchangePage() override;

    [[nodiscard]] QString title() const override;
    void arrive(const Destination& destination) override;

private:
    void refresh();
    /// At a station: where its villages' files are taken in.
    [[nodiscard]] QHBoxLayout* makeWayToVillages();
    void showView(const desk::ExchangeView& view);

    models::Answer<desk::ExchangeView> m_answer;
    bool m_isArriving = false; ///< the focus is not where work begins yet
    widgets::PageHeader* m_header;
    QStackedWidget* m_steps;
    EnrolPanel* m_enrol;
    HandOverPanel* m_handOver;
};

} // namespace tongdang::pages
