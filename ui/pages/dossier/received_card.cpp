// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/received_card.h"

#include "desk/excel_sheets.h"
#include "models/day_words.h"
#include "models/desk.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QVariant>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int mostCardHeight = 260; ///< the list below stays in reach
constexpr int leastListHeight = 90;

QString receivedDays(const desk::ReceivedLine& line, QDate today)
{
    const QString day = models::dayWords(line.day, today);
    return line.until.isValid() ? day + u'—' + models::dayWords(line.until, today) : day;
}

} // namespace

ReceivedCard::ReceivedCard(models::Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_lessons(makeLabel({}, LabelRole::Secondary))
    , m_open(makeLinkButton({}))
    , m_list(new QScrollArea)
    , m_lines(new QVBoxLayout)
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("Received so far"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 18, 12);
    column->setSpacing(6);
    auto* const head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Received so far"), LabelRole::Heading), 1);
    head->addWidget(m_open);
    column->addLayout(head);
    column->addWidget(m_lessons);
    auto* const inner = new QWidget;
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(6);
    inner->setLayout(m_lines);
    m_list->setWidget(inner);
    m_list->setWidgetResizable(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("role", QStringLiteral("reading")); // by arrow keys
    m_list->setAccessibleName(tr("Received so far"));
    m_list->setMinimumHeight(leastListHeight);
    column->addWidget(m_list);
    m_list->hide();
    setMaximumHeight(mostCardHeight);
    connect(m_open, &QPushButton::clicked, this, [this] { showAll(m_list->isHidden()); });
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
    m_list->hide();
    hide();
}

void ReceivedCard::showAll(bool isOpen)
{
    m_list->setVisible(isOpen);
    setWords(*m_open, isOpen ? tr("Show less") : tr("Show all %1").arg(m_count));
}

void ReceivedCard::take(const desk::ChildReceived& received)
{
    clearLayout(*m_lines);
    m_lessons->setText(tr("Safety lessons: %1").arg(desk::lessonWords(received.lessons)));
    for (auto next = received.lines.rbegin(); next != received.lines.rend(); ++next) {
        const desk::ReceivedLine& line = *next;
        const QString who =
            line.by.isEmpty() ? line.what : tr("%1, from %2").arg(line.what, line.by);
        m_lines->addWidget(makeLabel(receivedDays(line, m_desk.today()) + QStringLiteral("\u3000")
                                     + line.kind + QStringLiteral("\u3000") + who));
    }
    m_lines->addStretch();
    m_count = static_cast<int>(received.lines.size());
    m_open->setVisible(m_count > 0);
    showAll(m_count > 0 && !m_list->isHidden()); // as somebody left it
    show();
}

} // namespace tongdang::pages
