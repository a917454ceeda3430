// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/children/roster_panel.h"

#include "desk/pairing_import.h"
#include "models/desk.h"
#include "models/error_words.h"
#include "pages/file_dialog.h"
#include "pages/labelled.h"
#include "widgets/combo_box.h"
#include "widgets/page_header.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTableView>

#include <set>

namespace tongdang::pages {

using namespace widgets;
using desk::RosterMode;

namespace {

/// How many rows the notes are about: a row may have several.
int rowsOf(const std::vector<desk::RosterNote>& notes)
{
    std::set<int> rows;
    for (const desk::RosterNote& note : notes)
        rows.insert(note.row);
    return static_cast<int>(rows.size());
}

} // namespace

RosterPanel::RosterPanel(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_header(new PageHeader)
    , m_list(new ComboBox)
    , m_file(new QLineEdit)
    , m_fileLine(new Labelled(tr("The file (Excel or CSV)"), m_file))
    , m_choose(makeButton(tr("Choose a file"), "folder"))
    , m_summary(new QWidget)
    , m_notes(new QTableView)
    , m_import(makePrimaryButton({}))
    , m_back(makeButton(tr("Back to the children"), "back"))
    , m_progress(new ProgressStrip)
{
    layOut();
    connect(m_choose, &QPushButton::clicked, this, &RosterPanel::choose);
    connect(m_file, &QLineEdit::returnPressed, this, [this] { run(RosterMode::DryRun); });
    connect(m_file, &QLineEdit::textEdited, this, [this] {
        // A plan belongs to the file it was made from.
        m_import->hide();
        m_fileLine->setFault({});
    });
    m_list->addItem(tr("Roster: children with their families"));
    m_list->addItem(tr("Pairings: who helps which child"));
    connect(m_list, &QComboBox::activated, this, [this] {
        forgetPlan();
        run(RosterMode::DryRun);
    });
    connect(m_import, &QPushButton::clicked, this, [this] { run(RosterMode::Import); });
    m_back->setShortcut(Qt::Key_Escape);
    connect(m_back, &QPushButton::clicked, this, &RosterPanel::done);
}

RosterPanel::~RosterPanel() = default;

void RosterPanel::layOut()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    m_header->setTitle(tr("Import a list"));
    m_header->addRight(m_back);
    column->addWidget(m_header);
    QFrame* const card = makeCard();
    QVBoxLayout* const inner = cardLayout(*card);
    auto* const row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new Labelled(tr("What stands in the file"), m_list), 0, Qt::AlignTop);
    row->addWidget(m_fileLine, 1, Qt::AlignTop);
    auto* const beside = new QVBoxLayout; // the button stands beside the line, not its caption
    beside->addSpacing(26);
    beside->addWidget(m_choose);
    beside->addStretch();
    row->addLayout(beside);
    inner->addLayout(row);
    inner->addWidget(m_progress);
    auto* const summary = new QVBoxLayout(m_summary);
    summary->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_summary);
    m_notes->setModel(&m_model);
    m_notes->setAccessibleName(tr("Rows of the list that need a look"));
    m_notes->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_notes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_notes->setShowGrid(false);
    m_notes->setWordWrap(true);
    m_notes->setTabKeyNavigation(false);
    m_notes->verticalHeader()->hide();
    m_notes->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_notes->horizontalHeader()->setSectionResizeMode(models::RosterModel::RowColumn,
                                                      QHeaderView::ResizeToContents);
    m_notes->horizontalHeader()->setSectionResizeMode(models::RosterModel::KindColumn,
                                                      QHeaderView::ResizeToContents);
    m_notes->horizontalHeader()->setStretchLastSection(true);
    m_notes->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_notes->setColumnWidth(models::RosterModel::FieldColumn, 160);
    inner->addWidget(m_notes, 1);
    auto* const bar = new QHBoxLayout;
    bar->addWidget(m_import);
    bar->addStretch();
    inner->addLayout(bar);
    inner->addStretch();
    column->addWidget(card, 1);
}

void RosterPanel::begin()
{
    m_header->setSubtitle(
        tr("First the file is only checked. Nothing is written before you say so."));
    m_list->setCurrentIndex(0);
    m_file->clear();
    forgetPlan();
    m_choose->setFocus();
}

bool RosterPanel::isOfPairings() const
{
    return m_list->currentIndex() > 0;
}

void RosterPanel::forgetPlan()
{
    m_fileLine->setFault({});
    m_model.show({});
    clearLayout(*m_summary->layout());
    m_notes->hide();
    m_import->hide();
}

void RosterPanel::choose()
{
    auto* const dialog = new QFileDialog(this, tr("Choose the list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Lists (*.xlsx *.xls *.csv)"), tr("All files (*)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DesktopLocation));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_file->setText(file);
        run(RosterMode::DryRun);
    });
    removeProposals(*dialog);
    dialog->open();
}

void RosterPanel::run(RosterMode mode)
{
    const QString file = m_file->text().trimmed();
    if (file.isEmpty() || m_answer.isWaiting())
        return;
    m_fileLine->setFault({});
    m_import->setEnabled(false);
    m_progress->begin(mode == RosterMode::DryRun ? tr("The rows are checked.")
                                                 : tr("The rows are written."));
    const auto job = [file, mode, isOfPairings = isOfPairings()](desk::Session& session) {
        return isOfPairings ? desk::importPairings(session, file, mode)
                            : desk::importRoster(session, file, mode);
    };
    m_answer.await(
        mode == RosterMode::DryRun ? m_desk.use(job) : m_desk.change(job),
        [this, mode](Result<desk::RosterReport> report) { take(std::move(report), mode); });
}

void RosterPanel::take(Result<desk::RosterReport> report, RosterMode mode)
{
    m_progress->end();
    m_import->setEnabled(true);
    if (report) {
        showReport(*report, mode);
        return;
    }
    m_import->hide();
    m_fileLine->setFault(models::wordsFor(report.error().code, report.error().arguments));
}

void RosterPanel::showReport(const desk::RosterReport& report, RosterMode mode)
{
    const bool isPlan = mode == RosterMode::DryRun;
    const int rejected = rowsOf(report.rejected);
    const int warnings = static_cast<int>(report.warnings.size());
    const int duplicates = static_cast<int>(report.duplicates.size());
    if (!isPlan)
        m_header->setSubtitle(tr("The list is imported."));
    QLayout& summary = *m_summary->layout();
    clearLayout(summary);
    summary.addWidget(
        isPlan ? makeNote("info", Tone::Plain,
                          tr("%n row(s) can be imported.", nullptr, report.imported),
                          tr("The sheet has %n row(s).", nullptr, report.rows))
               : makeNote("check", Tone::Good,
                          isOfPairings() ? tr("%n pairing(s) were made.", nullptr, report.imported)
                                         : tr("%n dossier(s) were made.", nullptr, report.imported),
                          {}));
    if (rejected > 0)
        summary.addWidget(makeNote("warning", Tone::Danger,
                                   tr("%n row(s) are wrong; nothing of them is "
                                      "imported.",
                                      nullptr, rejected),
                                   tr("Mend them in the sheet and import it again.")));
    if (duplicates > 0)
        summary.addWidget(makeNote(
            "children", Tone::Plain,
            isOfPairings() ? tr("%n pair(s) are there already.", nullptr, duplicates)
                           : tr("%n child(ren) have a dossier already.", nullptr, duplicates),
            {}));
    if (warnings > 0)
        summary.addWidget(
            makeNote("warning", Tone::Soon, tr("%n remark(s) to look at.", nullptr, warnings), {}));
    m_model.show(report);
    m_notes->setVisible(m_model.rowCount() > 0);
    m_notes->selectRow(0);
    m_import->setVisible(isPlan && report.imported > 0);
    m_import->setText(isOfPairings() ? tr("Make %n pairing(s)", nullptr, report.imported)
                                     : tr("Make %n dossier(s)", nullptr, report.imported));
    m_import->setAccessibleName(m_import->text());
    if (isPlan)
        m_import->setFocus();
    else
        m_back->setFocus();
}

} // namespace tongdang::pages
