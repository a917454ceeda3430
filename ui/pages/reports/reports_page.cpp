// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reports/reports_page.h"

#include "desk/report_words.h"
#include "pages/file_dialog.h"
#include "pages/purpose_choice.h"
#include "pages/reports/frozen_choice.h"
#include "pages/reports/frozen_notes.h"
#include "widgets/combo_box.h"
#include "widgets/page_header.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QScrollArea>
#include <QShortcut>
#include <QTableView>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int earlierRole = Qt::UserRole + 1;
constexpr int months = 13;
constexpr int quarters = 5;
constexpr int years = 3;
constexpr int wordsHeight = 118; ///< pixels; more scrolls
constexpr int leastTable = 200;  ///< its head and some rows; rather the page scrolls

QString quarterName(QDate day)
{
    return QStringLiteral("%1-Q%2").arg(day.year()).arg((day.month() + 2) / 3);
}

} // namespace

ReportsPage::ReportsPage(models::Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_header(new PageHeader)
    , m_progress(new ProgressStrip)
    , m_tables(new QListWidget)
    , m_period(new ComboBox)
    , m_compare(new QCheckBox(tr("Compare with the period before")))
    , m_purpose(new PurposeChoice)
    , m_frozen(new FrozenChoice(desk))
    , m_freeze(makeButton(tr("Freeze the table")))
    , m_export(makeButton(tr("Export the table"), "export"))
    , m_table(new QTableView)
    , m_definition(makeLabel({}, LabelRole::Secondary))
    , m_checks(makeLabel({}, LabelRole::Body))
    , m_notes(new FrozenNotes(desk))
    , m_behindTitle(makeLabel({}, LabelRole::Strong))
    , m_children(new QListWidget)
{
    layOut();
    connectParts();
}

ReportsPage::~ReportsPage() = default;

QString ReportsPage::title() const
{
    return tr("Statistics");
}

void ReportsPage::layOut()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(26, 18, 26, 16);
    column->setSpacing(14);
    m_header->setTitle(tr("Statistics"));
    m_header->addRight(m_purpose);
    m_freeze->setToolTip(tr("Keeps the numbers as they are reported now, whatever is entered "
                            "later."));
    m_header->addRight(m_freeze);
    m_header->addRight(m_export);
    column->addWidget(m_header);
    auto* const row = new QHBoxLayout;
    row->setSpacing(14);
    m_tables->setAccessibleName(tr("Tables"));
    m_tables->setFixedWidth(200);
    row->addWidget(m_tables);
    row->addWidget(makeTable(), 1);
    column->addLayout(row, 1);
}

QWidget* ReportsPage::makeTable()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const inner = cardLayout(*card);
    auto* const choice = new QHBoxLayout;
    choice->setSpacing(12);
    m_period->setAccessibleName(tr("Period"));
    choice->addWidget(m_period);
    choice->addWidget(m_frozen);
    choice->addWidget(m_compare);
    choice->addStretch();
    inner->addLayout(choice);
    inner->addWidget(m_progress);
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Numbers"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setMinimumHeight(leastTable);
    inner->addWidget(m_table, 3);
    inner->addWidget(m_notes);
    inner->addWidget(m_behindTitle);
    m_children->setAccessibleName(tr("Children behind the number"));
    inner->addWidget(m_children, 1);
    inner->addWidget(makeWords());
    m_behindTitle->hide();
    m_children->hide();
    auto* const scroll = new QScrollArea;
    scroll->setWidget(card);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

/// How the numbers were checked and counted: read when it is asked, so it leaves the room to them.
QWidget* ReportsPage::makeWords()
{
    auto* const words = new QWidget;
    auto* const column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(6);
    column->addWidget(m_checks);
    column->addWidget(m_definition);
    auto* const scroll = new QScrollArea;
    scroll->setWidget(words);
    scroll->setWidgetResizable(true);
    scroll->setProperty("role", QStringLiteral("reading"));
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMaximumHeight(wordsHeight);
    scroll->setAccessibleName(tr("How it was counted"));
    return scroll;
}

void ReportsPage::connectParts()
{
    connect(m_tables, &QListWidget::currentRowChanged, this, [this] {
        m_frozen->offer(question(false).table);
        count();
    });
    connect(m_frozen, &FrozenChoice::changed, this, &ReportsPage::count);
    connect(m_frozen, &FrozenChoice::failed, this, &ReportsPage::sayError);
    connect(m_notes, &FrozenNotes::failed, this, &ReportsPage::sayError);
    connect(m_notes, &FrozenNotes::saved, this,
            [this] { Q_EMIT says(Tone::Good, tr("Kept. They are printed below the table.")); });
    connect(m_freeze, &QPushButton::clicked, this, &ReportsPage::freeze);
    connect(m_period, &QComboBox::currentIndexChanged, this, &ReportsPage::count);
    connect(m_compare, &QCheckBox::toggled, this, &ReportsPage::count);
    connect(m_table, &QTableView::activated, this, &ReportsPage::showChildren);
    connect(m_table, &QTableView::doubleClicked, this, &ReportsPage::showChildren);
    connect(m_children, &QListWidget::itemActivated, this, &ReportsPage::openChild);
    connect(m_export, &QPushButton::clicked, this, &ReportsPage::askForFile);
    connect(&desk(), &models::Desk::archiveChanged, this, [this] {
        if (isVisible())
            count();
    });
}

/// The months, quarters and years that have begun, the running ones first; each with the one before
/// it.
void ReportsPage::fillPeriods()
{
    const QSignalBlocker quiet(m_period);
    const QString kept = m_period->currentData().toString();
    m_period->clear();
    const QDate today = desk().today();
    const auto add = [&](const QString& period, const QString& earlier) {
        const auto known = report::periodOf(period, today);
        if (!known)
            return;
        m_period->addItem(desk::periodWords(*known), period);
        m_period->setItemData(m_period->count() - 1, earlier, earlierRole);
    };
    const QString month = QStringLiteral("yyyy-MM");
    for (int i = 0; i < months; ++i)
        add(today.addMonths(-i).toString(month), today.addMonths(-i - 1).toString(month));
    for (int i = 0; i < quarters; ++i)
        add(quarterName(today.addMonths(-3 * i)), quarterName(today.addMonths(-3 * i - 3)));
    for (int i = 0; i < years; ++i)
        add(QString::number(today.year() - i), QString::number(today.year() - i - 1));
    m_period->setCurrentIndex(std::max(0, m_period->findData(kept)));
}

void ReportsPage::arrive(const Destination& /*destination*/)
{
    fillPeriods();
    m_purpose->offer(*desk().catalogue());
    m_freeze->setVisible(desk().profile().role != desk::Role::Village);
    m_tables->setFocus();
    if (m_tables->count() > 0) {
        m_frozen->offer(question(false).table, m_frozen->chosen());
        if (!m_frozen->chosen())
            count();
        return;
    }
    m_titles.await(desk().use(desk::reportTitles),
                   [this](Result<std::vector<report::Table::Title>> titles) {
                       if (titles)
                           showTables(*titles);
                       else
                           sayError(titles.error());
                   });
}

void ReportsPage::leave()
{
    m_notes->leave();
}

void ReportsPage::showTables(const std::vector<report::Table::Title>& titles)
{
    const QSignalBlocker quiet(m_tables);
    for (const report::Table::Title& title : titles) {
        auto* const item = new QListWidgetItem(title.title, m_tables);
        item->setData(Qt::UserRole, title.number);
        item->setToolTip(title.number);
    }
    m_tables->setCurrentRow(0);
    m_frozen->offer(question(false).table);
    count();
}

desk::ReportQuestion ReportsPage::question(bool leaves) const
{
    const QListWidgetItem* const table = m_tables->currentItem();
    desk::ReportQuestion asked;
    asked.table = table ? table->data(Qt::UserRole).toString() : QString();
    asked.period = m_period->currentData().toString();
    if (m_compare->isChecked())
        asked.earlier = m_period->currentData(earlierRole).toString();
    asked.leaves = leaves;
    return asked;
}

void ReportsPage::count()
{
    const desk::ReportQuestion asked = question(false);
    if (asked.table.isEmpty())
        return;
    const auto frozen = m_frozen->chosen();
    const bool isCompared = m_compare->isChecked();
    m_period->setEnabled(!frozen);
    m_freeze->setEnabled(!frozen);
    m_compare->setText(frozen ? tr("Compare with the one frozen before")
                              : tr("Compare with the period before"));
    m_progress->begin(tr("The table is counted."));
    m_counting.await(desk().use([asked, frozen, isCompared](desk::Session& session) {
        return frozen ? desk::frozenReport(session, *frozen, isCompared)
                      : desk::makeReport(session, asked);
    }),
                     [this](Result<desk::Report> report) { take(std::move(report)); });
}

void ReportsPage::take(Result<desk::Report> report)
{
    m_progress->end();
    m_behindTitle->hide();
    m_children->hide();
    const auto frozen = m_frozen->chosen();
    if (!report || !frozen)
        m_notes->forget();
    if (!report) {
        m_model.clear();
        m_checks->clear();
        m_definition->clear();
        sayError(report.error());
        return;
    }
    m_header->setSubtitle(report->statistics.title + QStringLiteral("　")
                          + desk::headWords(*report));
    m_model.show(std::move(*report));
    if (frozen && m_compare->isChecked() && !m_model.report()->earlier) {
        const QSignalBlocker quiet(m_compare); // none was frozen before it
        m_compare->setChecked(false);
    }
    m_definition->setText(desk::definitionWords(*m_model.report()));
    showChecks();
    if (frozen)
        m_notes->show(*frozen);
    m_table->setCurrentIndex(m_model.index(0, 1));
}

void ReportsPage::showChecks()
{
    const bool isSound = m_model.report()->statistics.isSound();
    m_checks->setText(desk::checkWords(*m_model.report()).join(u'　'));
    m_checks->setVisible(!m_checks->text().isEmpty());
    m_checks->setAccessibleName(isSound ? tr("All equations hold")
                                        : tr("An equation does not hold"));
}

void ReportsPage::showChildren(const QModelIndex& cell)
{
    const std::vector<RecordId> ids = m_model.childrenBehind(cell);
    m_behindTitle->setText(ids.empty() ? tr("Nobody stands behind this number.")
                                       : m_model.cellWords(cell));
    m_behindTitle->show();
    m_children->clear();
    m_children->setVisible(!ids.empty());
    if (ids.empty())
        return;
    m_naming.await(
        desk().use([ids](desk::Session& session) { return desk::childrenBehind(session, ids); }),
        [this](Result<std::vector<desk::ChildLine>> lines) {
            if (!lines) {
                sayError(lines.error());
                return;
            }
            m_behind = std::move(*lines);
            for (const desk::ChildLine& line : m_behind)
                m_children->addItem(
                    QStringList{line.name, line.group, line.kinds, line.status}.join(
                        QStringLiteral("　")));
            m_children->setCurrentRow(0);
            m_children->setFocus();
        });
}

std::optional<RecordId> ReportsPage::currentChild() const
{
    const int row = m_children->isVisible() ? m_children->currentRow() : -1;
    return row >= 0 && row < static_cast<int>(m_behind.size())
               ? std::optional(m_behind[static_cast<std::size_t>(row)].child)
               : std::nullopt;
}

void ReportsPage::openChild()
{
    if (const auto child = currentChild())
        Q_EMIT wants(Destination::dossier(*child));
}

void ReportsPage::freeze()
{
    if (m_freezing.isWaiting() || !m_model.report())
        return;
    m_progress->begin(tr("The table is counted."));
    m_freezing.await(desk().change([asked = question(true)](desk::Session& session) {
        return desk::freezeReport(session, asked);
    }),
                     [this](const Result<desk::FrozenReportLine>& frozen) {
                         m_progress->end();
                         if (!frozen) {
                             sayError(frozen.error());
                             return;
                         }
                         Q_EMIT says(Tone::Good, tr("The table is frozen: it stays as it is now. "
                                                    "Small numbers are hidden in it."));
                         m_frozen->offer(frozen->table, frozen->record);
                     });
}

QString ReportsPage::fileProposal() const
{
    const report::Statistics& shown = m_model.report()->statistics;
    return QStringLiteral("%1-%2.xlsx")
        .arg(shown.number, m_frozen->chosen() ? shown.period.until.toString(Qt::ISODate)
                                              : m_period->currentData().toString());
}

void ReportsPage::askForFile()
{
    if (!m_model.report())
        return;
    const QString file =
        askForNewFile(this, tr("Export the table"), fileProposal(), tr("Tables (*.xlsx *.pdf)"));
    if (!file.isEmpty())
        exportTo(file, true);
}

void ReportsPage::exportTo(const QString& file, bool leaves)
{
    const desk::ReportQuestion asked = question(leaves);
    m_progress->begin(tr("The table is written."));
    m_writing.await(
        desk().use([asked, file, frozen = m_frozen->chosen(), isCompared = m_compare->isChecked(),
                    purpose = m_purpose->purpose()](desk::Session& session) -> Result<QString> {
            TONGDANG_TRY(const desk::Report report,
                         frozen ? desk::frozenReport(session, *frozen, isCompared)
                                : desk::makeReport(session, asked));
            TONGDANG_CHECK(desk::writeReport(session, report, file, purpose));
            return file;
        }),
        [this](Result<QString> written) {
            m_progress->end();
            if (!written)
                return sayError(written.error());
            m_purpose->forget();
            Q_EMIT says(Tone::Good, tr("The table is written: %1").arg(*written));
        });
}

} // namespace tongdang::pages
