// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/duplicates/duplicates_page.h"

#include "pages/duplicates/comparison_view.h"
#include "pages/duplicates/decision_form.h"
#include "pages/duplicates/duplicate_words.h"
#include "widgets/page_header.h"
#include "widgets/pieces.h"
#include "widgets/row_delegate.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVariant>

#include <utility>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int listWidth = 280;
constexpr int narrowListWidth = 220;

} // namespace

DuplicatesPage::DuplicatesPage(models::Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_header(new PageHeader)
    , m_back(makeButton(tr("Back"), "back"))
    , m_body(new QWidget)
    , m_pairsCard(makeCard())
    , m_list(new QListWidget)
    , m_nothing(makeLabel(tr("No child seems to have two dossiers."), LabelRole::Secondary))
    , m_card(makeCard())
    , m_comparison(new ComparisonView)
    , m_decision(new DecisionForm)
{
    layOut();
    connectParts();
}

DuplicatesPage::~DuplicatesPage() = default;

QString DuplicatesPage::title() const
{
    return tr("Possible duplicates");
}

void DuplicatesPage::layOut()
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(26, 18, 26, 16);
    whole->setSpacing(14);
    m_header->setTitle(title());
    m_header->addRight(m_back);
    whole->addWidget(m_header);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide(); // until that is known
    whole->addWidget(m_nothing, 1);
    auto* const row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    setNarrow(false);
    cardLayout(*m_pairsCard)->setContentsMargins(2, 6, 2, 6);
    m_list->setAccessibleName(tr("Pairs of dossiers"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setItemDelegate(new RowDelegate(
        {},
        [this](const QModelIndex& index) {
            RowContent content;
            content.first = index.data().toString();
            content.second =
                duplicateReasonWords(m_pairs.at(static_cast<std::size_t>(index.row())).reason);
            return content;
        },
        m_list));
    cardLayout(*m_pairsCard)->addWidget(m_list);
    row->addWidget(m_pairsCard);
    row->addWidget(makeComparison(), 1);
    m_body->hide();
    whole->addWidget(m_body, 1);
}

QWidget* DuplicatesPage::makeComparison()
{
    auto* const scroll = new QScrollArea;
    scroll->setWidget(m_comparison);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setProperty("role", QStringLiteral("reading")); // by arrow keys
    scroll->setAccessibleName(tr("Both dossiers beside each other"));
    cardLayout(*m_card)->addWidget(scroll, 1);
    cardLayout(*m_card)->addWidget(m_decision);
    return m_card;
}

void DuplicatesPage::connectParts()
{
    connect(m_back, &QPushButton::clicked, this, &DuplicatesPage::wantsBack);
    m_back->setShortcut(Qt::Key_Escape);
    connect(m_list, &QListWidget::currentRowChanged, this, &DuplicatesPage::compare);
    connect(m_comparison, &ComparisonView::opened, this,
            [this](const RecordId& child) { Q_EMIT wants(Destination::dossier(child)); });
    connect(m_decision, &DecisionForm::joinWanted, this, &DuplicatesPage::join);
    connect(m_decision, &DecisionForm::apartWanted, this, &DuplicatesPage::tellApart);
    connect(m_decision, &DecisionForm::reasonMissing, this,
            [this] { Q_EMIT says(Tone::Soon, tr("Write in a few words why you think so.")); });
}

void DuplicatesPage::arrive(const Destination& destination)
{
    Q_UNUSED(destination)
    m_wantsKeys = true;
    refresh();
}

void DuplicatesPage::setNarrow(bool narrow)
{
    m_pairsCard->setFixedWidth(narrow ? narrowListWidth : listWidth);
}

void DuplicatesPage::refresh()
{
    m_answer.await(desk().use([](desk::Session& session) { return desk::listDuplicates(session); }),
                   [this](Result<std::vector<desk::DuplicateLine>> pairs) {
                       if (pairs)
                           showPairs(std::move(*pairs));
                       else
                           sayError(pairs.error());
                   });
}

void DuplicatesPage::showPairs(std::vector<desk::DuplicateLine> pairs)
{
    const int row = qMax(0, m_list->currentRow());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        m_pairs = std::move(pairs);
        for (const desk::DuplicateLine& pair : m_pairs) {
            auto* const item =
                new QListWidgetItem(tr("%1 and %2").arg(pair.one.name, pair.other.name), m_list);
            item->setData(Qt::AccessibleTextRole,
                          tr("%1: %2").arg(item->text(), duplicateReasonWords(pair.reason)));
        }
        m_list->setCurrentRow(qMin(row, m_list->count() - 1));
    }
    const bool isEmpty = m_pairs.empty();
    m_nothing->setVisible(isEmpty);
    m_body->setVisible(!isEmpty);
    m_header->setSubtitle(isEmpty ? QString()
                                  : tr("%n pair(s) of dossiers may be of one child. Look at both "
                                       "sides and decide.",
                                       nullptr, static_cast<int>(m_pairs.size())));
    if (std::exchange(m_wantsKeys, false) && isVisible())
        (isEmpty ? static_cast<QWidget*>(m_back) : m_list)->setFocus();
    compare();
}

void DuplicatesPage::compare()
{
    const int row = m_list->currentRow();
    m_compared.drop();
    if (row < 0 || row >= static_cast<int>(m_pairs.size()))
        return;
    const desk::DuplicateLine& pair = m_pairs[static_cast<std::size_t>(row)];
    m_compared.await(
        desk().use([one = pair.one.child, other = pair.other.child](desk::Session& session) {
            return desk::compareChildren(session, one, other);
        }),
        [this](const Result<desk::ChildComparison>& compared) {
            if (compared)
                showComparison(*compared);
            else
                sayError(compared.error());
        });
}

void DuplicatesPage::showComparison(const desk::ChildComparison& compared)
{
    m_comparison->showBoth(compared);
    // What is made later comes last for the Tab key, unless it is told its place.
    QWidget* before = m_list;
    for (QPushButton* const open : m_comparison->findChildren<QPushButton*>()) {
        setTabOrder(before, open);
        before = open;
    }
    m_decision->ask(compared);
}

void DuplicatesPage::join(const RecordId& given, const RecordId& kept, const QString& reason)
{
    if (m_decided.isWaiting())
        return;
    m_decided.await(
        desk().change([given, kept, reason](desk::Session& session) -> Result<std::monostate> {
            TONGDANG_CHECK(desk::joinChildren(session, given, kept, reason));
            return std::monostate();
        }),
        [this](const Result<std::monostate>& done) {
            if (done)
                noteDecided(tr("Joined: one child, one dossier. In that dossier it can be taken "
                               "back."));
            else
                sayError(done.error());
        });
}

void DuplicatesPage::tellApart(const RecordId& one, const RecordId& other, const QString& reason)
{
    if (m_decided.isWaiting())
        return;
    m_decided.await(
        desk().change([one, other, reason](desk::Session& session) -> Result<std::monostate> {
            TONGDANG_CHECK(desk::tellApart(session, one, other, reason));
            return std::monostate();
        }),
        [this](const Result<std::monostate>& done) {
            if (done)
                noteDecided(tr("Noted: two children. Nobody is asked about them again."));
            else
                sayError(done.error());
        });
}

void DuplicatesPage::noteDecided(const QString& words)
{
    Q_EMIT says(Tone::Good, words);
    m_wantsKeys = true; // the next pair
    refresh();
}

} // namespace tongdang::pages
