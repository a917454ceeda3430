// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/dossier_head.h"

#include "models/day_words.h"
#include "pages/dossier/level_card.h"
#include "widgets/flow_layout.h"
#include "widgets/phone_edit.h"
#include "widgets/pieces.h"

#include <QMenu>
#include <QVariant>

namespace tongdang::pages {

using namespace widgets;

namespace {

void add(FlowLayout& flow, const QString& words, LabelRole role = LabelRole::Body)
{
    if (words.isEmpty())
        return;
    QLabel* const label = makeLabel(words, role);
    label->setWordWrap(false);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    flow.addWidget(label);
}

} // namespace

DossierHead::DossierHead(bool mayErase, QWidget* parent)
    : QFrame(parent)
    , m_portrait(new QLabel)
    , m_who(new FlowLayout(12, 4))
    , m_more(new FlowLayout(28, 2))
    , m_print(makeButton(tr("Print a visit sheet"), "print"))
    , m_enter(makePrimaryButton(tr("Type a visit in"), "pen"))
    , m_menu(mayErase ? makeButton(tr("More")) : nullptr)
{
    layOut();
    connect(m_print, &QPushButton::clicked, this, &DossierHead::printWanted);
    connect(m_enter, &QPushButton::clicked, this, &DossierHead::visitWanted);
}

void DossierHead::layOut()
{
    setProperty("role", QStringLiteral("card"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(18, 12, 18, 12);
    row->setSpacing(16);
    m_portrait->setProperty("role", QStringLiteral("portrait"));
    m_portrait->setFixedSize(56, 56);
    m_portrait->setAlignment(Qt::AlignCenter);
    row->addWidget(m_portrait, 0, Qt::AlignVCenter);
    auto* const words = new QVBoxLayout;
    words->setSpacing(4);
    words->addLayout(m_who);
    words->addLayout(m_more);
    row->addLayout(words, 1);
    auto* const acts = new QVBoxLayout;
    acts->setSpacing(4);
    auto* const keys = new QHBoxLayout;
    keys->setSpacing(row->spacing());
    keys->addWidget(m_print);
    keys->addWidget(m_enter);
    acts->addLayout(keys);
    QPushButton* const list = makeLinkButton(tr("Back to the list of children (Esc)"));
    connect(list, &QPushButton::clicked, this, &DossierHead::listWanted);
    acts->addWidget(list, 0, Qt::AlignRight);
    row->addLayout(acts);
    if (m_menu) {
        auto* const menu = new QMenu(m_menu);
        menu->addAction(tr("Move it to another village..."), this, &DossierHead::moveWanted);
        menu->addAction(tr("Erase this dossier for ever..."), this, &DossierHead::eraseWanted);
        m_menu->setMenu(menu);
        m_menu->setText(m_menu->text() + QStringLiteral("    ")); // room for the arrow
        keys->addWidget(m_menu);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void DossierHead::showDossier(const desk::Dossier& dossier, const QString& level,
                              const QString& village, QDate today)
{
    clearLayout(*m_who);
    clearLayout(*m_more);
    const desk::ChildLine& head = dossier.head;
    m_portrait->setText(head.name.left(1));
    add(*m_who, head.name, LabelRole::Title);
    add(*m_who, head.sex);
    if (head.age)
        add(*m_who, tr("%n year(s) old", nullptr, *head.age));
    add(*m_who, village);
    add(*m_who, head.place.isEmpty() ? head.group : head.place);
    if (!head.kinds.isEmpty())
        m_who->addWidget(makeTag(head.kinds, Tone::Good));
    if (!level.isEmpty())
        m_who->addWidget(makeTag(level, toneOfLevel(dossier.classification.level.value_or(0))));
    if (dossier.overdueDays > 0)
        m_who->addWidget(
            makeTag(tr("Visit overdue by %n day(s)", nullptr, dossier.overdueDays), Tone::Danger));
    if (!head.caregiver.isEmpty())
        add(*m_more, tr("Caregiver %1").arg(head.caregiver), LabelRole::Secondary);
    add(*m_more, readablePhone(head.phone), LabelRole::Secondary);
    add(*m_more, dossier.parents, LabelRole::Secondary);
    add(*m_more,
        dossier.lastVisit.isValid()
            ? tr("Last visit %1").arg(models::dayWords(dossier.lastVisit, today))
            : tr("Never visited yet"),
        LabelRole::Secondary);
    m_print->show();
    m_enter->show();
    if (m_menu)
        m_menu->show();
    updateGeometry();
}

void DossierHead::setNarrow(bool narrow)
{
    m_portrait->setVisible(!narrow);
}

void DossierHead::showNew()
{
    clearLayout(*m_who);
    clearLayout(*m_more);
    m_portrait->setText(QStringLiteral("+"));
    add(*m_who, tr("A new child"), LabelRole::Title);
    add(*m_more, tr("First the child itself; family, care and school come after saving."),
        LabelRole::Secondary);
    m_print->hide();
    m_enter->hide();
    if (m_menu)
        m_menu->hide();
    updateGeometry();
}

} // namespace tongdang::pages
