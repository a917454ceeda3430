// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/checks/checks_page.h"

#include "catalogue/fields.h"
#include "desk/division_names.h"
#include "desk/finding_subject.h"
#include "pages/dossier/checks_list.h"
#include "widgets/page_header.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTableView>

#include <algorithm>
#include <array>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr std::array severities{CheckSeverity::Error, CheckSeverity::Warning, CheckSeverity::Info};

QTableView* makeTable(QAbstractItemModel& model, const QString& name)
{
    auto* const table = new QTableView;
    table->setModel(&model);
    showAsRows(*table, name);
    table->setWordWrap(false);
    // Of thousands of rows only some are measured.
    constexpr int measuredRows = 50;
    table->horizontalHeader()->setResizeContentsPrecision(measuredRows);
    return table;
}

} // namespace

ChecksPage::ChecksPage(models::Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_header(new PageHeader)
    , m_progress(new ProgressStrip)
    , m_back(makeButton(tr("Back"), "back"))
    , m_villageTable(makeTable(m_villages, tr("Villages")))
    , m_name(makeLabel({}, LabelRole::Heading))
    , m_tabs(new QTabBar)
    , m_lineTable(makeTable(m_lines, tr("What was found")))
    , m_nothing(makeLabel({}, LabelRole::Secondary))
    , m_todo(makeLabel({}, LabelRole::Secondary))
    , m_open(makeButton(tr("Open the dossier")))
    , m_explain(makeButton(tr("Say why it may stay")))
{
    m_lines.setCatalogue(desk.catalogue());
    layOut();
    connectParts();
}

ChecksPage::~ChecksPage() = default;

QString ChecksPage::title() const
{
    return tr("Data checks");
}

void ChecksPage::layOut()
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(26, 18, 26, 16);
    whole->setSpacing(14);
    m_header->setTitle(title());
    m_header->setSubtitle(tr("What is wrong, missing or doubtful in the dossiers."));
    m_header->addRight(m_back);
    whole->addWidget(m_header);
    whole->addWidget(m_progress);
    auto* const sides = new QHBoxLayout;
    sides->setSpacing(16);
    m_villageCard = makeVillages();
    sides->addWidget(m_villageCard, 5);
    sides->addWidget(makeLines(), 7);
    whole->addLayout(sides, 1);
}

QWidget* ChecksPage::makeVillages()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->addWidget(m_villageTable, 1);
    m_villageTable->horizontalHeader()->setSectionResizeMode(VillageChecksModel::Village,
                                                             QHeaderView::Stretch);
    return card;
}

QWidget* ChecksPage::makeLines()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->setSpacing(8);
    column->addWidget(m_name);
    m_tabs->setAccessibleName(tr("How urgent"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (std::size_t i = 0; i <= severities.size(); ++i)
        m_tabs->addTab({});
    column->addWidget(m_tabs);
    for (const int section : {CheckLinesModel::Words, CheckLinesModel::Where})
        m_lineTable->horizontalHeader()->setSectionResizeMode(section, QHeaderView::Stretch);
    column->addWidget(m_lineTable, 1);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setText(tr("Nothing was found."));
    m_nothing->hide();
    column->addWidget(m_nothing, 1);
    auto* const foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(m_open);
    foot->addWidget(m_explain);
    m_todo->setWordWrap(true);
    foot->addWidget(m_todo, 1);
    column->addLayout(foot);
    return card;
}

void ChecksPage::connectParts()
{
    connect(m_back, &QPushButton::clicked, this, &ChecksPage::wantsBack);
    m_back->setShortcut(Qt::Key_Escape);
    connect(m_villageTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] {
                if (!m_isTaking)
                    showVillage();
            });
    connect(m_villageTable, &QTableView::activated, m_lineTable,
            [this] { m_lineTable->setFocus(); });
    connect(m_tabs, &QTabBar::currentChanged, this, &ChecksPage::showLines);
    connect(m_lineTable, &QTableView::activated, this, &ChecksPage::openLine);
    connect(m_open, &QPushButton::clicked, this, [this] { openLine(m_lineTable->currentIndex()); });
    connect(m_explain, &QPushButton::clicked, this, &ChecksPage::explainLine);
    connect(m_lineTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ChecksPage::showLine);
    connect(&desk(), &models::Desk::archiveChanged, this, [this] {
        // Of ten thousand dossiers that is seconds of work: not behind every single entry.
        m_isStale = true;
        if (isVisible())
            refresh();
    });
}

void ChecksPage::arrive(const Destination& destination)
{
    if (!destination.text.isEmpty())
        m_chosen = destination.text;
    m_villageTable->setFocus();
    if (m_isStale)
        refresh();
}

std::optional<RecordId> ChecksPage::currentChild() const
{
    const desk::CheckLine* const line = m_lines.line(m_lineTable->currentIndex().row());
    return line ? line->child : std::nullopt;
}

void ChecksPage::refresh()
{
    m_isStale = false;
    m_progress->begin(tr("The dossiers are checked."));
    m_answer.await(desk().use([](desk::Session& session) -> Result<ChecksFound> {
        ChecksFound found;
        TONGDANG_TRY(found.report, desk::checkQuality(session, {}));
        TONGDANG_CHECK(desk::nameSubjects(session, found.report.lines));
        TONGDANG_TRY(const auto names, desk::villageNames(session));
        for (const desk::VillageChecks& village : found.report.villages)
            found.villageNames.push_back(names.value(village.village, village.village));
        return found;
    }),
                   [this](Result<ChecksFound> found) {
                       m_progress->end();
                       if (found)
                           take(std::move(*found));
                       else
                           sayError(found.error());
                   });
}

void ChecksPage::take(ChecksFound found)
{
    m_all = std::move(found.report.lines);
    {
        m_isTaking = true;
        m_villages.show(std::move(found.report.villages), std::move(found.villageNames));
        const int row = std::max(0, m_villages.rowOf(m_chosen));
        m_villageTable->setCurrentIndex(m_villages.index(row, 0));
        m_isTaking = false;
    }
    // A village has only itself.
    m_villageCard->setVisible(m_villages.rowCount() > 1);
    showVillage();
}

void ChecksPage::showVillage()
{
    const int row = m_villageTable->currentIndex().row();
    const desk::VillageChecks* const village = m_villages.village(row);
    m_chosen = village ? village->village : QString();
    m_name->setText(m_villages.name(row));
    m_ofVillage.clear();
    std::ranges::copy_if(m_all, std::back_inserter(m_ofVillage),
                         [this](const desk::CheckLine& line) { return line.village == m_chosen; });
    const QSignalBlocker quiet(m_tabs);
    const std::array words{tr("Must be put right %1"), tr("Look at it %1"),
                           tr("For information %1")};
    m_tabs->setTabText(0, tr("All %1").arg(m_ofVillage.size()));
    for (std::size_t i = 0; i < severities.size(); ++i) {
        const auto count = std::ranges::count_if(m_ofVillage, [i](const desk::CheckLine& line) {
            return line.finding.severity == severities.at(i);
        });
        m_tabs->setTabText(static_cast<int>(i) + 1, words.at(i).arg(count));
    }
    showLines();
}

void ChecksPage::showLines()
{
    const int tab = m_tabs->currentIndex();
    const int before = m_lineTable->currentIndex().row();
    std::vector<desk::CheckLine> lines;
    std::ranges::copy_if(m_ofVillage, std::back_inserter(lines), [tab](const auto& line) {
        return tab <= 0
               || line.finding.severity == severities.at(static_cast<std::size_t>(tab) - 1);
    });
    m_lines.show(std::move(lines));
    const bool isEmpty = m_lines.rowCount() == 0;
    m_nothing->setVisible(isEmpty);
    m_lineTable->setVisible(!isEmpty);
    m_open->setVisible(!isEmpty);
    if (!isEmpty)
        m_lineTable->setCurrentIndex(
            m_lines.index(std::clamp(before, 0, m_lines.rowCount() - 1), 0));
    showLine();
}

void ChecksPage::showLine()
{
    const desk::CheckLine* const line = m_lines.line(m_lineTable->currentIndex().row());
    m_open->setEnabled(line && line->child);
    m_explain->setVisible(line && line->child && line->finding.mayStay);
    m_todo->setText(line ? line->finding.todo : QString());
}

void ChecksPage::setNarrow(bool narrow)
{
    m_villageTable->setColumnHidden(VillageChecksModel::Children, narrow);
}

void ChecksPage::openLine(const QModelIndex& row)
{
    const desk::CheckLine* const line = m_lines.line(row.row());
    if (line && line->child)
        Q_EMIT wants(placeOfFinding(*line->child, line->finding));
}

void ChecksPage::explainLine()
{
    namespace reason = fields::check_reason;
    const desk::CheckLine* const line = m_lines.line(m_lineTable->currentIndex().row());
    if (!line || !line->child || !line->finding.mayStay)
        return;
    Destination there = Destination::dossier(*line->child);
    there.newType = reason::type;
    there.preset = {{reason::check_no, Value(line->finding.check)}};
    if (line->finding.record)
        there.preset.push_back({reason::about_record, Value(line->finding.record->toString())});
    const RecordType* const type = desk().catalogue()->type(line->finding.type);
    if (const Field* const field = type ? type->field(line->finding.field) : nullptr)
        there.preset.push_back({reason::about_field, Value(field->key)});
    there.field = reason::reason;
    Q_EMIT wants(there);
}

} // namespace tongdang::pages
