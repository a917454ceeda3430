// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "widgets/theme.h"

#include <QStackedWidget>

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

class ErasePanel;
class TransferPanel;

/// What only a station decides about a whole dossier, each with what it means: in place of the
/// dossier's parts, until it is done or left.
class DossierDecision : public QStackedWidget {
    Q_OBJECT

public:
    explicit DossierDecision(models::Desk& desk, QWidget* parent = nullptr);

    void beginErasing(const RecordId& child);
    /// `village`: the code of the one that keeps the dossier now.
    void beginMoving(const RecordId& child, const QString& village);
    /// Keeps no word of it.
    void forget();

Q_SIGNALS:
    void left();
    void erased();
    void says(tongdang::widgets::Tone tone, const QString& words);
    void failed(const tongdang::Error& error);

private:
    ErasePanel* m_erase;
    TransferPanel* m_transfer;
};

} // namespace tongdang::pages
