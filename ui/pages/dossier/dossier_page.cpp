// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/dossier_page.h"

#include "catalogue/fields.h"
#include "pages/dossier/basics_bar.h"
#include "pages/dossier/dossier_decision.h"
#include "pages/dossier/dossier_head.h"
#include "pages/dossier/joined_strip.h"
#include "pages/dossier/open_record.h"
#include "pages/dossier/received_card.h"
#include "pages/dossier/record_list.h"
#include "pages/dossier/side_switch.h"
#include "pages/dossier/visits_side.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

#include <utility>

namespace tongdang::pages {

namespace {

/// The names of the county's policy (eshan-2024, clause 6); a spot check goes by them.
constexpr const char* partNames[] = {
    QT_TRANSLATE_NOOP("tongdang::pages::DossierPage", "Basics"),
    QT_TRANSLATE_NOOP("tongdang::pages::DossierPage", "Visits"),
    QT_TRANSLATE_NOOP("tongdang::pages::DossierPage", "Work log"),
    QT_TRANSLATE_NOOP("tongdang::pages::DossierPage", "Care and help"),
    QT_TRANSLATE_NOOP("tongdang::pages::DossierPage", "Problems and solutions"),
};

} // namespace

DossierPage::DossierPage(models::Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_head(new DossierHead(desk.profile().role != desk::Role::Village))
    , m_joined(new JoinedStrip(desk))
    , m_tabs(new QTabBar)
    , m_basicsBar(new BasicsBar)
    , m_stack(new QStackedWidget)
    , m_received(new ReceivedCard(desk))
    , m_list(new RecordList(desk.catalogue(), desk.profile().role))
    , m_open(new OpenRecord(desk))
    , m_decision(new DossierDecision(desk))
    , m_side(new VisitsSide(desk))
{
    layOut();
    connectParts();
}

DossierPage::~DossierPage() = default;

QString DossierPage::title() const
{
    return tr("Dossier");
}

void DossierPage::layOut()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(26, 14, 26, 14);
    column->setSpacing(10);
    column->addWidget(m_head);
    column->addWidget(m_joined);
    for (const char* const name : partNames)
        m_tabs->addTab(tr(name));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Parts of the dossier"));
    auto* const body = new QHBoxLayout;
    body->setSpacing(16);
    auto* const main = new QWidget;
    m_switch = new SideSwitch(*main, *m_side, tr("To do, level, visits"), this);
    auto* const top = new QHBoxLayout;
    top->addWidget(m_tabs, 1);
    top->addWidget(&m_switch->button(), 0, Qt::AlignRight);
    column->addLayout(top);
    auto* const left = new QVBoxLayout(main);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(10);
    left->addWidget(m_basicsBar);
    left->addWidget(m_received);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_open);
    m_stack->addWidget(m_decision);
    left->addWidget(m_stack, 1);
    body->addWidget(main, 1);
    body->addWidget(m_side);
    column->addLayout(body, 1);
}

void DossierPage::connectParts()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_open->close();
        showPart();
    });
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] {
        if (m_stack->currentWidget() != m_list)
            m_received->close();
    });
    connect(m_received, &ReceivedCard::failed, this,
            [this](const Error& error) { sayError(error); });
    connect(m_basicsBar, &BasicsBar::switched, this, [this] {
        m_open->close();
        showPart();
    });
    connect(m_basicsBar, &BasicsBar::changesWanted, m_open, &OpenRecord::showHistory);
    connect(m_head, &DossierHead::printWanted, this,
            [this] { Q_EMIT wants(Destination::print(m_child)); });
    connect(m_head, &DossierHead::visitWanted, this, [this] {
        if (m_child)
            Q_EMIT wants(Destination::enterVisit(*m_child));
    });
    connect(m_head, &DossierHead::eraseWanted, this, [this] {
        if (askToDecide())
            m_decision->beginErasing(*m_child);
    });
    connect(m_head, &DossierHead::moveWanted, this, [this] {
        if (askToDecide())
            m_decision->beginMoving(*m_child, m_data->village());
    });
    connect(m_decision, &DossierDecision::left, this, [this] {
        leaveDecision();
        showPart();
    });
    connect(m_decision, &DossierDecision::failed, this,
            [this](const Error& error) { sayError(error); });
    connect(m_decision, &DossierDecision::says, this, &DossierPage::says);
    connect(m_decision, &DossierDecision::erased, this, &DossierPage::forgetChild);
    connect(m_joined, &JoinedStrip::says, this, &DossierPage::says);
    connect(m_joined, &JoinedStrip::failed, this, [this](const Error& error) { sayError(error); });
    connect(m_side, &VisitsSide::wants, this, &DossierPage::wants);
    connect(m_side, &VisitsSide::allWanted, this,
            [this] { m_tabs->setCurrentIndex(static_cast<int>(Part::Visits)); });
    connect(m_list, &RecordList::opened, this, &DossierPage::openRecord);
    connect(m_list, &RecordList::newWanted, this, &DossierPage::makeRecord);
    connect(m_open, &OpenRecord::wantsBack, this, [this] {
        const auto record = m_open->question() ? m_open->question()->record : std::nullopt;
        m_open->close();
        if (record)
            m_list->select(*record);
        showList();
    });
    connect(m_open, &OpenRecord::saved, this, &DossierPage::takeSaved);
    connect(m_open, &OpenRecord::withdrawn, this, [this] {
        m_open->close();
        showList();
    });
    connect(m_open, &OpenRecord::wants, this, &DossierPage::wants);
    connect(m_open, &OpenRecord::failed, this, [this](const Error& error) { sayError(error); });
    connect(m_open, &OpenRecord::says, this, &DossierPage::says);
    connect(m_open, &OpenRecord::worksOn, this, &DossierPage::worksOn);
    connect(m_list, &RecordList::opened, this, &DossierPage::worksOn);
    connect(m_list, &RecordList::newWanted, this, &DossierPage::worksOn);
    connect(m_tabs, &QTabBar::currentChanged, this, &DossierPage::worksOn);
    connect(&desk(), &models::Desk::archiveChanged, this, [this] {
        if (isVisible() && m_child)
            read();
    });
    const auto turn = [this](const QList<QKeySequence>& keys, int step) {
        auto* const shortcut = new QShortcut(this);
        shortcut->setKeys(keys);
        connect(shortcut, &QShortcut::activated, this, [this, step] {
            const int count = m_tabs->count();
            if (m_data)
                m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + count) % count);
        });
    };
    turn({Qt::CTRL | Qt::Key_PageDown, Qt::CTRL | Qt::Key_Tab}, 1);
    turn({Qt::CTRL | Qt::Key_PageUp, Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab}, -1);
    auto* const escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &DossierPage::stepBack);
    connect(m_head, &DossierHead::listWanted, this,
            [this] { Q_EMIT wants(Destination::to(Place::Children)); });
}

void DossierPage::stepBack()
{
    if (m_stack->currentWidget() == m_decision) {
        leaveDecision();
        showPart();
    } else if (m_open->question() && m_open->question()->type != fields::child::type) {
        Q_EMIT m_open->wantsBack();
    } else if (m_open->isTouched()) {
        // A key that is struck by mistake takes nobody away from what he types.
        Q_EMIT says(widgets::Tone::Plain, tr("Something is not saved yet. Save it, or go back with "
                                             "the button: the draft is kept."));
    } else {
        Q_EMIT wants(Destination::to(Place::Children));
    }
}

Part DossierPage::part() const
{
    return static_cast<Part>(m_tabs->currentIndex());
}

void DossierPage::arrive(const Destination& destination)
{
    const bool isOther = destination.child != m_child || !destination.child;
    m_wanted = destination.record;
    m_wantedType = destination.newType;
    m_wantedValues = destination.preset;
    m_wantedField = destination.field;
    m_switch->close(); // where it stood in the place of what is wanted now
    if (isOther) {
        m_open->close();
        m_data.reset();
        m_child = destination.child;
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentIndex(0);
        m_basicsBar->goToChild();
    }
    m_child ? read() : beginNew();
}

void DossierPage::beginNew()
{
    m_head->showNew();
    m_joined->showJoined({}, {});
    m_tabs->hide();
    m_basicsBar->hide();
    m_switch->setOffered(m_child.has_value());
    FormQuestion question;
    question.type = fields::child::type;
    m_stack->setCurrentWidget(m_open);
    m_open->open(question, tr("New child"));
}

void DossierPage::read()
{
    m_answer.await(desk().use([child = *m_child](desk::Session& session) {
        return readDossier(session, child);
    }),
                   [this, child = *m_child](Result<DossierData> content) {
                       if (content) {
                           take(std::move(*content));
                           return;
                       }
                       if (m_child != child) // erased meanwhile
                           return;
                       if (content.error().code == "desk.unknown_child")
                           forgetChild();
                       sayError(content.error());
                   });
}

bool DossierPage::askToDecide()
{
    if (!m_child || !m_data)
        return false;
    m_open->close();
    m_basicsBar->hide();
    m_stack->setCurrentWidget(m_decision);
    return true;
}

void DossierPage::leaveDecision()
{
    m_decision->forget();
    if (m_stack->currentWidget() == m_decision)
        m_stack->setCurrentWidget(m_list);
}

void DossierPage::forgetChild()
{
    m_open->close();
    leaveDecision();
    m_child.reset();
    m_data.reset();
    m_wanted.reset();
    m_chosen.reset();
    Q_EMIT wants(Destination::to(Place::Children));
}

void DossierPage::take(DossierData content)
{
    m_data = std::move(content);
    const QDate today = desk().today();
    m_head->showDossier(
        m_data->dossier,
        desk::levelWords(*desk().catalogue(), m_data->dossier.classification.level.value_or(0)),
        m_data->dossier.head.villageName, today);
    m_joined->showJoined(m_data->joined, today);
    m_side->showDossier(*m_data, *desk().catalogue(), today);
    m_tabs->show();
    m_switch->setOffered(m_child.has_value());
    m_basicsBar->showAround(static_cast<int>(m_data->part(Part::Basics).size()));
    if (m_wanted && m_data->record(*m_wanted)) {
        const RecordId wanted = *m_wanted;
        m_wanted.reset();
        if (const RecordKind* const kind = recordKind(m_data->record(wanted)->type)) {
            const QSignalBlocker quiet(m_tabs);
            m_tabs->setCurrentIndex(static_cast<int>(kind->part));
            m_list->showPart(*m_data, part(), today);
            openRecord(wanted);
            return m_open->focusOn(std::exchange(m_wantedField, 0));
        }
    }
    m_wanted.reset();
    if (const TypeNo type = std::exchange(m_wantedType, 0); type != 0) {
        if (const RecordKind* const kind = recordKind(type)) {
            const QSignalBlocker quiet(m_tabs);
            m_tabs->setCurrentIndex(static_cast<int>(kind->part));
            m_open->close();
            m_list->showPart(*m_data, part(), today);
            makeRecordWith(type, m_wantedValues);
            return m_open->focusOn(std::exchange(m_wantedField, 0));
        }
    }
    if (m_chosen)
        m_list->showPart(*m_data, part(), today);
    if (m_chosen && m_open->question() == std::nullopt)
        m_list->select(*std::exchange(m_chosen, std::nullopt));
    if (m_stack->currentWidget() == m_decision)
        return; // somebody is about to erase or to move it
    if (m_open->question()) {
        // Somebody is at a form: only what stands around it is new.
        m_list->showPart(*m_data, part(), today);
        m_open->refresh();
    } else {
        showPart();
    }
    if (m_open->question() && m_open->question()->type == fields::child::type)
        m_open->focusOn(std::exchange(m_wantedField, 0));
}

void DossierPage::showPart()
{
    m_switch->close();
    if (!m_data)
        return;
    m_list->showPart(*m_data, part(), desk().today());
    if (part() == Part::Basics && m_basicsBar->isAtChild())
        showChild();
    else
        showList();
}

void DossierPage::showList()
{
    m_basicsBar->setVisible(part() == Part::Basics);
    m_basicsBar->offerChanges(false);
    m_stack->setCurrentWidget(m_list);
    if (part() == Part::Care && m_child)
        m_received->look(*m_child);
    else
        m_received->close();
    // Who walks along the tabs by the arrow keys stays there.
    if (!m_tabs->hasFocus() && !m_basicsBar->hasFocusAround())
        m_list->focusList();
}

void DossierPage::showChild()
{
    m_basicsBar->show();
    m_basicsBar->offerChanges(true);
    m_stack->setCurrentWidget(m_open);
    FormQuestion question;
    question.type = fields::child::type;
    question.record = m_child;
    question.child = m_child;
    m_open->open(question, {});
}

void DossierPage::openRecord(const RecordId& record)
{
    const Record* const known = m_data ? m_data->record(record) : nullptr;
    if (!known)
        return;
    const RecordWords words(*desk().catalogue(), m_data->all);
    const QString day = spanWords(*known, desk().today());
    m_basicsBar->hide();
    m_stack->setCurrentWidget(m_open);
    FormQuestion question;
    question.type = known->type;
    question.record = record;
    question.child = m_child;
    m_open->open(question, day.isEmpty() ? words.typeName(*known)
                                         : words.typeName(*known) + QStringLiteral("\u3000") + day);
}

void DossierPage::makeRecord(TypeNo type)
{
    makeRecordWith(type, {});
}

void DossierPage::makeRecordWith(TypeNo type, const std::vector<Record::FieldValue>& preset)
{
    if (!m_child)
        return;
    if (type == fields::visit::type) {
        Q_EMIT wants(Destination::enterVisit(*m_child));
        return;
    }
    m_basicsBar->hide();
    m_stack->setCurrentWidget(m_open);
    FormQuestion question;
    question.type = type;
    question.child = m_child;
    for (const auto& [field, value] : preset)
        question.preset.push_back({field, value});
    m_open->open(question, tr("New: %1").arg(desk().catalogue()->type(type)->zh));
}

void DossierPage::takeSaved(const desk::SavedRecord& saved, bool isNew, FieldNo toCheck)
{
    const bool isChild = m_open->question() && m_open->question()->type == fields::child::type;
    if (!isChild && toCheck != 0) {
        m_chosen = saved.id; // it stays open where something is left to do
    } else if (!isChild) {
        m_open->close();
        m_chosen = saved.id;
        showList();
    } else if (isNew) {
        m_child = saved.id;
        m_open->close();
        m_wantedField = toCheck;
    }
    read();
}

void DossierPage::leave()
{
    m_open->leave();
    leaveDecision();
}

void DossierPage::save()
{
    m_open->save();
}

void DossierPage::setNarrow(bool narrow)
{
    m_head->setNarrow(narrow);
    m_switch->setNarrow(narrow);
}

} // namespace tongdang::pages
