// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/visits_side.h"

#include "catalogue/fields.h"
#include "models/day_words.h"
#include "models/desk.h"
#include "pages/dossier/checks_list.h"
#include "pages/dossier/duties_list.h"
#include "pages/dossier/level_card.h"
#include "widgets/pieces.h"

#include <QScrollArea>
#include <QVariant>

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr std::size_t mostVisits = 4;
constexpr int mostSigns = 60; ///< of what was written; the form has all of it
constexpr int sideWidth = 280;

} // namespace

VisitsSide::VisitsSide(models::Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_duties(new DutiesList)
    , m_level(new LevelCard(desk.catalogue(), desk.profile().role))
    , m_visits(new QVBoxLayout)
    , m_all(makeButton({}))
    , m_checks(new ChecksList(desk))
{
    setProperty("role", QStringLiteral("card"));
    setFixedWidth(sideWidth);
    auto* const inner = new QWidget;
    auto* const column = new QVBoxLayout(inner);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(m_duties);
    column->addWidget(m_level);
    column->addWidget(makeLabel(tr("Latest visits"), LabelRole::Heading));
    m_visits->setSpacing(10);
    column->addLayout(m_visits);
    column->addWidget(m_all);
    column->addWidget(m_checks);
    column->addStretch();
    // Many findings scroll instead of squeezing each other.
    auto* const scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(2, 2, 2, 2);
    outer->addWidget(scroll);
    connect(m_duties, &DutiesList::wants, this, &VisitsSide::wants);
    connect(m_level, &LevelCard::wants, this, &VisitsSide::wants);
    connect(m_checks, &ChecksList::wants, this, &VisitsSide::wants);
    connect(m_all, &QPushButton::clicked, this, &VisitsSide::allWanted);
}

void VisitsSide::addVisit(const Record& visit, const RecordWords& words, QDate today)
{
    using namespace fields::visit;
    // Amber: something was found, or nobody was met (list VR: 3 nobody, 4 refused, 5 moved).
    const bool hasProblem = !visit.value(i1).isEmpty() || !visit.value(i1_text).isEmpty()
                            || visit.value(outcome).toText() > u"2";
    auto* const frame = new QFrame;
    frame->setProperty("role", QStringLiteral("entry"));
    frame->setProperty("tone", static_cast<int>(hasProblem ? Tone::Soon : Tone::Good));
    auto* const column = new QVBoxLayout(frame);
    column->setContentsMargins(12, 0, 0, 0);
    column->setSpacing(2);
    const QString first = models::dayWords(RecordWords::day(visit), today)
                          + QStringLiteral("\u3000") + words.title(visit);
    column->addWidget(makeLabel(first));
    QString detail = words.detail(visit);
    if (detail.size() > mostSigns)
        detail = detail.left(mostSigns) + u'…';
    if (!detail.isEmpty())
        column->addWidget(makeLabel(detail, LabelRole::Secondary));
    frame->setAccessibleName(first + u' ' + detail);
    m_visits->addWidget(frame);
}

void VisitsSide::showDossier(const DossierData& content, const Catalogue& catalogue, QDate today)
{
    m_duties->showDossier(content.dossier, today, content.isVillage);
    m_level->showLevel(content.dossier.head.child, content.level, today);
    clearLayout(*m_visits);
    const RecordWords words(catalogue, content.all);
    const auto visits = content.ofType(fields::visit::type);
    for (std::size_t index = 0; index < std::min(visits.size(), mostVisits); ++index)
        addVisit(*visits[index], words, today);
    if (visits.empty())
        m_visits->addWidget(makeLabel(tr("Never visited yet"), LabelRole::Secondary));
    const QString all = tr("See all %n visit(s)", nullptr, static_cast<int>(visits.size()));
    m_all->setText(all);
    m_all->setAccessibleName(all);
    m_all->setVisible(!visits.empty());
    m_checks->look(content.dossier.head.child);
}

} // namespace tongdang::pages
