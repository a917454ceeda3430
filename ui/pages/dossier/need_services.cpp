// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/need_services.h"

#include "desk/services.h"
#include "models/desk.h"
#include "widgets/phone_edit.h"
#include "widgets/pieces.h"

#include <QScrollArea>
#include <QVBoxLayout>
#include <QVariant>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int mostHeight = 190; ///< the form below stays in reach

const char* iconOf(ServiceMatch::Kind kind)
{
    switch (kind) {
    case ServiceMatch::Kind::Helper:
        return "children";
    case ServiceMatch::Kind::Benefit:
        return "check";
    case ServiceMatch::Kind::Activity:
        return "today";
    case ServiceMatch::Kind::Unit:
        break;
    }
    return "station";
}

QString wordsOf(const ServiceMatch& match)
{
    const QString phone = readablePhone(match.phone);
    const QString who = phone.isEmpty() ? match.title : match.title + u' ' + phone;
    switch (match.kind) {
    case ServiceMatch::Kind::Helper:
        return NeedServices::tr("Helper: %1").arg(who);
    case ServiceMatch::Kind::Benefit:
        return NeedServices::tr("Benefit: %1").arg(who);
    case ServiceMatch::Kind::Activity:
        return NeedServices::tr("Activity: %1").arg(who);
    case ServiceMatch::Kind::Unit:
        break;
    }
    return NeedServices::tr("Unit: %1").arg(who);
}

} // namespace

NeedServices::NeedServices(models::Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_lines(new QVBoxLayout)
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("What may answer this need"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 18, 12);
    column->setSpacing(8);
    column->addWidget(makeLabel(tr("What may answer this need"), LabelRole::Heading));
    auto* const inner = new QWidget;
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(8);
    inner->setLayout(m_lines);
    auto* const scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setProperty("role", QStringLiteral("reading")); // by arrow keys
    scroll->setAccessibleName(tr("What may answer this need"));
    column->addWidget(scroll);
    setMaximumHeight(mostHeight);
    hide();
}

void NeedServices::showNeed(const RecordId& need)
{
    m_answer.await(
        m_desk.use([need](desk::Session& session) { return desk::servicesFor(session, need); }),
        [this](const Result<std::vector<ServiceMatch>>& matches) {
            if (matches)
                take(*matches);
            else
                Q_EMIT failed(matches.error());
        });
}

void NeedServices::close()
{
    m_answer.drop();
    hide();
}

void NeedServices::take(const std::vector<ServiceMatch>& matches)
{
    clearLayout(*m_lines);
    for (const ServiceMatch& match : matches)
        m_lines->addWidget(makeNote(iconOf(match.kind), Tone::Plain, wordsOf(match),
                                    match.reasons.join(QStringLiteral("；"))));
    m_lines->addStretch();
    setVisible(!matches.empty());
}

} // namespace tongdang::pages
