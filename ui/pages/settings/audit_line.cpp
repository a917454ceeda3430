// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/audit_line.h"

#include "desk/audit.h"
#include "desk/named_in_note.h"
#include "models/desk.h"
#include "pages/labelled.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace tongdang::pages {

AuditLine::AuditLine(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_found(new QLineEdit)
    , m_line(new Labelled(tr("What this year's audit of the list found"), m_found))
{
    m_found->setMaxLength(static_cast<int>(desk::mostNoteLength));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_line, 1);
    QPushButton* const close = widgets::makeButton(tr("Close this year's audit"));
    row->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QPushButton::clicked, this, &AuditLine::close);
    connect(m_found, &QLineEdit::returnPressed, this, &AuditLine::close);
    connect(m_found, &QLineEdit::textEdited, this, [this] { m_line->setFault({}); });
}

AuditLine::~AuditLine() = default;

void AuditLine::begin()
{
    setVisible(m_desk.profile().role != desk::Role::Village);
    m_found->clear();
    m_line->setFault({});
    m_line->setHint({});
}

void AuditLine::close()
{
    if (m_found->text().trimmed().isEmpty()) {
        m_line->setFault(tr("Write what you found; if nothing, write that."));
        m_found->setFocus();
        return;
    }
    m_answer.await(m_desk.use([found = m_found->text()](desk::Session& session) {
        return desk::closeAudit(session, found);
    }),
                   [this](const Result<desk::AccessProof>& proof) {
                       if (!proof) {
                           Q_EMIT failed(proof.error());
                           return;
                       }
                       m_found->clear();
                       const bool isWhole =
                           !proof->firstFault
                           && std::ranges::none_of(proof->copies, [](const auto& copy) {
                                  return copy.firstFault.has_value();
                              });
                       if (isWhole)
                           m_line->setHint(tr("This year's audit is closed."));
                       else
                           m_line->setFault(tr("The audit is noted, but a list was altered or "
                                               "damaged. Tell the county."));
                       Q_EMIT closed();
                   });
}

} // namespace tongdang::pages
