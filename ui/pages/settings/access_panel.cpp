// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/access_panel.h"

#include "base/clock.h"
#include "models/access_words.h"
#include "models/day_words.h"
#include "models/desk.h"
#include "pages/labelled.h"
#include "pages/settings/audit_line.h"
#include "widgets/combo_box.h"
#include "widgets/date_edit.h"
#include "widgets/page_header.h"
#include "widgets/pieces.h"
#include "widgets/row_delegate.h"

#include <QListView>
#include <QShortcut>

namespace tongdang::pages {

using namespace widgets;

namespace {

/// More than anybody reads; days lead to older ones.
constexpr int mostAccessLines = 1000;

enum AccessRole { WhoRole = Qt::UserRole + 1, ActionRole, WhoseRole };

RowContent accessRow(const QModelIndex& index)
{
    RowContent content;
    content.first = index.data().toString();
    content.second = index.data(WhoRole).toString();
    content.middle = index.data(ActionRole).toString();
    content.middleSecond = index.data(WhoseRole).toString();
    return content;
}

} // namespace

AccessPanel::AccessPanel(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_from(new DateEdit)
    , m_until(new DateEdit)
    , m_person(new ComboBox)
    , m_pc(new ComboBox)
    , m_pcLine(new Labelled(tr("On which PC"), m_pc))
    , m_summary(makeLabel({}, LabelRole::Secondary))
    , m_audit(new AuditLine(desk))
    , m_list(new QListView)
{
    layOut();
    connect(m_from, &DateEdit::dateEdited, this, &AccessPanel::read);
    connect(m_until, &DateEdit::dateEdited, this, &AccessPanel::read);
    connect(m_person, &QComboBox::activated, this, &AccessPanel::read);
    connect(m_pc, &QComboBox::activated, this, [this] {
        m_person->setCurrentIndex(0); // other people work there
        read();
    });
    connect(m_audit, &AuditLine::closed, this, &AccessPanel::read);
    connect(m_audit, &AuditLine::failed, this, &AccessPanel::failed);
    setFocusProxy(m_list);
}

AccessPanel::~AccessPanel() = default;

void AccessPanel::layOut()
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(26, 18, 26, 16);
    whole->setSpacing(14);
    auto* const header = new PageHeader;
    header->setTitle(tr("Who looked at what"));
    whole->addWidget(header);
    auto* const filter = new QHBoxLayout;
    filter->setSpacing(16);
    m_person->setMinimumWidth(200);
    m_pc->setMinimumWidth(200);
    filter->addWidget(m_pcLine);
    filter->addWidget(new Labelled(tr("From the day"), m_from));
    filter->addWidget(new Labelled(tr("To the day"), m_until));
    filter->addWidget(new Labelled(tr("Person"), m_person));
    filter->addStretch();
    whole->addLayout(filter);
    whole->addWidget(m_summary);
    QFrame* const card = makeCard();
    cardLayout(*card)->setContentsMargins(2, 6, 2, 6);
    cardLayout(*card)->addWidget(m_list);
    whole->addWidget(card, 1);
    whole->addWidget(m_audit);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(
        new RowDelegate({.number = false, .middle = true, .right = false}, accessRow, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Who looked at what"));
    QPushButton* const back = makeLinkButton(tr("Back to the settings"));
    whole->addWidget(back, 0, Qt::AlignLeft);
    connect(back, &QPushButton::clicked, this, &AccessPanel::left);
    auto* const escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &AccessPanel::left);
}

void AccessPanel::begin()
{
    forget();
    m_person->addItem(tr("Everybody"));
    m_pc->addItem(tr("This PC"));
    m_audit->begin();
    read();
    m_list->setFocus();
}

void AccessPanel::forget()
{
    m_model.clear();
    m_person->clear();
    m_pc->clear();
    m_pcLine->hide();
    m_from->clear();
    m_until->clear();
    m_summary->clear();
}

void AccessPanel::read()
{
    desk::AccessQuestion question;
    question.from = m_from->date();
    question.until = m_until->date();
    question.person = RecordId::parse(m_person->currentData().toString());
    question.most = mostAccessLines;
    if (const QString pc = m_pc->currentData().toString(); !pc.isEmpty())
        question.device = pc;
    m_answer.await(m_desk.use([question](desk::Session& session) -> Result<Found> {
        Found found;
        TONGDANG_TRY(found.proof, desk::verifyAccess(session));
        TONGDANG_TRY(found.lines, desk::listAccess(session, question));
        return found;
    }),
                   [this](const Result<Found>& found) {
                       if (found)
                           take(*found);
                       else
                           Q_EMIT failed(found.error());
                   });
}

void AccessPanel::take(const Found& found)
{
    offerPcs(found.proof.copies);
    offerPeople(found.lines);
    m_summary->setText(summary(found));
    m_model.clear();
    for (const desk::AccessLine& line : found.lines) {
        const QDateTime at = Clock::wallTime(line.at);
        const QString when = QStringLiteral("%1 %2").arg(
            models::dayWords(at.date(), m_desk.today()), at.toString(QStringLiteral("HH:mm")));
        const QString action = models::accessWords(line.action);
        // Numbers and codes are for the command line; why something was erased is for people.
        const bool tellsWhy = line.action.startsWith("erase.") && !line.detail.isEmpty();
        QString whose = tellsWhy                        ? tr("Reason: %1").arg(line.detail)
                        : line.action == "access.audit" ? tr("Found: %1").arg(line.detail)
                                                        : line.childName;
        if (!line.purpose.isEmpty())
            whose = QStringList{whose, tr("What for: %1").arg(line.purpose)}.join(
                whose.isEmpty() ? QString() : QStringLiteral("　"));
        auto* const item = new QStandardItem(when);
        item->setData(line.personName, WhoRole);
        item->setData(action, ActionRole);
        item->setData(whose, WhoseRole);
        item->setData(QStringList{when, line.personName, action, whose}.join(u' '),
                      Qt::AccessibleTextRole);
        m_model.appendRow(item);
    }
    m_list->setCurrentIndex(m_model.index(0, 0));
}

void AccessPanel::offerPcs(const std::vector<desk::AccessProof::Copy>& copies)
{
    for (const desk::AccessProof::Copy& copy : copies) {
        if (m_pc->findData(copy.device) < 0)
            m_pc->addItem(copy.orgName, copy.device);
    }
    m_pcLine->setVisible(m_pc->count() > 1);
}

void AccessPanel::offerPeople(const std::vector<desk::AccessLine>& lines)
{
    for (const desk::AccessLine& line : lines) {
        if (!line.person || line.personName.isEmpty())
            continue;
        const QString id = line.person->toString();
        if (m_person->findData(id) < 0)
            m_person->addItem(line.personName, id);
    }
}

QString AccessPanel::summary(const Found& found) const
{
    for (const desk::AccessProof::Copy& copy : found.proof.copies) {
        if (copy.device == m_pc->currentData().toString() && copy.firstFault)
            return tr("This list was altered or damaged: entry %1 does not fit those before it. "
                      "Tell the county.")
                .arg(*copy.firstFault);
        if (copy.device == m_pc->currentData().toString() && copy.lives > 1)
            return tr("This list does not go on as it was sent before: the PC was restored from a "
                      "backup, or somebody altered it. All of it is shown.");
    }
    if (found.proof.firstFault)
        return tr("This list was altered or damaged: entry %1 does not fit those before it. Tell "
                  "the county.")
            .arg(*found.proof.firstFault);
    const auto shown = static_cast<int>(found.lines.size());
    const QString whole = tr("No entry was changed or taken out.");
    if (shown < mostAccessLines)
        return whole;
    return tr("The newest %n entries are shown; choose days for older ones.", nullptr, shown) + u' '
           + whole;
}

} // namespace tongdang::pages
