// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/received_card.h"

#include "desk/excel_sheets.h"
#include "models/desk.h"
#include "widgets/pieces.h"

#include <QScrollArea>
#include <QVBoxLayout>
#include <QVariant>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int mostCardHeight = 210; ///< the list below stays in reach

QString receivedDays(const desk::ReceivedLine& line)
{
    const QString day = line.day.toString(Qt::ISODate);
    return line.until.isValid() ? day + u'—' + line.until.toString(Qt::ISODate) : day;
}

} // namespace

ReceivedCard::ReceivedCard(models::Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_lessons(makeLabel({}, LabelRole::Secondary))
    , m_lines(new QVBoxLayout)
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("Received so far"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 18, 12);
    column->setSpacing(6);
    column->addWidget(makeLabel(tr("Received so far"), LabelRole::Heading));
    column->addWidget(m_lessons);
    auto* const inner = new QWidget;
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(6);
    inner->setLayout(m_lines);
    auto* const scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setProperty("role", QStringLiteral("reading")); // by arrow keys
    scroll->setAccessibleName(tr("Received so far"));
    column->addWidget(scroll);
    setMaximumHeight(mostCardHeight);
    hide();
}

void ReceivedCard::look(const RecordId& child)
{
    m_answer.await(m_desk.use([child](desk::Session& session) {
        return desk::receivedBy(session, {child, {}});
    }),
                   [this](const Result<std::vector<desk::ChildReceived>>& received) {
                       if (received && !received->empty())
                           take(received->front());
                       // One that is not kept here any more says so itself.
                       else if (!received && received.error().kind != ErrorKind::Refused)
                           Q_EMIT failed(received.error());
                   });
}

void ReceivedCard::close()
{
    m_answer.drop();
    hide();
}

void ReceivedCard::take(const desk::ChildReceived& received)
{
    clearLayout(*m_lines);
    m_lessons->setText(tr("Safety lessons: %1").arg(desk::lessonWords(received.lessons)));
    for (auto next = received.lines.rbegin(); next != received.lines.rend(); ++next) {
        const desk::ReceivedLine& line = *next;
        const QString who =
            line.by.isEmpty() ? line.what : tr("%1, from %2").arg(line.what, line.by);
        m_lines->addWidget(makeLabel(receivedDays(line) + QStringLiteral("\u3000") + line.kind
                                     + QStringLiteral("\u3000") + who));
    }
    if (received.lines.empty())
        m_lines->addWidget(makeLabel(tr("Nothing is written here yet."), LabelRole::Secondary));
    m_lines->addStretch();
    show();
}

} // namespace tongdang::pages
