// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/joined_strip.h"

#include "models/day_words.h"
#include "models/desk.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVariant>

namespace tongdang::pages {

using namespace widgets;

JoinedStrip::JoinedStrip(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    hide();
}

void JoinedStrip::showJoined(const std::vector<desk::GivenUpDossier>& joined, QDate today)
{
    std::vector<RecordId> children;
    children.reserve(joined.size());
    for (const desk::GivenUpDossier& dossier : joined)
        children.push_back(dossier.child);
    if (children == m_shown)
        return;
    m_shown = std::move(children);
    clearLayout(*m_rows);
    for (const desk::GivenUpDossier& dossier : joined)
        m_rows->addWidget(makeRow(dossier, today));
    setVisible(!joined.empty());
}

QWidget* JoinedStrip::makeRow(const desk::GivenUpDossier& dossier, QDate today)
{
    auto* const frame = new QFrame;
    frame->setProperty("role", QStringLiteral("choice"));
    auto* const column = new QVBoxLayout(frame);
    column->setContentsMargins(14, 8, 8, 8);
    auto* const row = new QHBoxLayout;
    row->addWidget(
        makeNote("children", Tone::Plain,
                 tr("Another dossier was joined with this one: %1").arg(dossier.name),
                 tr("%1, %2: %3", "who, day, why")
                     .arg(dossier.by, models::dayWords(dossier.day, today), dossier.reason)),
        1);
    QPushButton* const ask = makeButton(tr("Take it back"), "undo");
    ask->setAccessibleName(tr("Take the joining with %1 back").arg(dossier.name));
    ask->setCheckable(true);
    row->addWidget(ask, 0, Qt::AlignTop);
    column->addLayout(row);
    QWidget* const line = makeReasonLine(dossier.child);
    column->addWidget(line);
    connect(ask, &QPushButton::toggled, line, [line](bool asked) {
        line->setVisible(asked);
        if (asked)
            line->setFocus();
    });
    return frame;
}

QWidget* JoinedStrip::makeReasonLine(const RecordId& given)
{
    auto* const line = new QWidget;
    auto* const row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* const reason = new QLineEdit;
    reason->setAccessibleName(tr("Why they are two children"));
    reason->setPlaceholderText(tr("Why they are two children"));
    reason->setMaxLength(200);
    row->addWidget(reason, 1);
    QPushButton* const now = makeButton(tr("Make two dossiers of it again"));
    row->addWidget(now);
    line->setFocusProxy(reason);
    line->hide();
    const auto answer = [this, given, reason] {
        if (reason->text().trimmed().isEmpty()) {
            reason->setFocus();
            Q_EMIT says(Tone::Soon, tr("Write in a few words why they are two children."));
            return;
        }
        separate(given, reason->text());
    };
    connect(now, &QPushButton::clicked, this, answer);
    connect(reason, &QLineEdit::returnPressed, this, answer);
    return line;
}

void JoinedStrip::separate(const RecordId& given, const QString& reason)
{
    if (m_separated.isWaiting())
        return;
    const auto job = [given, reason](desk::Session& session) -> Result<std::monostate> {
        TONGDANG_CHECK(desk::separateChildren(session, given, reason));
        return std::monostate();
    };
    m_separated.await(m_desk.change(job), [this](const Result<std::monostate>& done) {
        if (done)
            Q_EMIT says(Tone::Good, tr("They are two dossiers again, each with its own records."));
        else
            Q_EMIT failed(done.error());
    });
}

} // namespace tongdang::pages
