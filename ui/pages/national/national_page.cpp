// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/national/national_page.h"

#include "desk/excel_sheets.h"
#include "pages/file_dialog.h"
#include "pages/national/typing_view.h"
#include "widgets/flow_layout.h"
#include "widgets/page_header.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTableView>
#include <QVariant>

#include <algorithm>
#include <array>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr std::array nationalTabs{NationalList::Enter, NationalList::Update, NationalList::Remove};

} // namespace

NationalPage::NationalPage(models::Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_header(new PageHeader)
    , m_progress(new ProgressStrip)
    , m_back(makeButton(tr("Back"), "back"))
    , m_export(makeButton(tr("Write the lists as an Excel file"), "export"))
    , m_tabs(new QTabBar)
    , m_table(new QTableView)
    , m_nothing(makeLabel({}, LabelRole::Secondary))
    , m_name(makeLabel({}, LabelRole::Heading))
    , m_why(makeLabel({}, LabelRole::Secondary))
    , m_view(new TypingView)
    , m_done(makePrimaryButton(tr("It is done")))
    , m_print(makeButton(tr("Print the sheet"), "print"))
    , m_open(makeButton(tr("Open the dossier")))
{
    layOut();
    connectParts();
}

NationalPage::~NationalPage() = default;

QString NationalPage::title() const
{
    return tr("National system");
}

void NationalPage::layOut()
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(26, 18, 26, 16);
    whole->setSpacing(14);
    m_header->setTitle(title());
    m_header->setSubtitle(tr("What is still to be typed into the national child welfare system."));
    m_header->addRight(m_export);
    m_header->addRight(m_back);
    whole->addWidget(m_header);
    whole->addWidget(m_progress);
    m_sides = new QHBoxLayout;
    m_sides->setSpacing(16);
    m_sides->addWidget(makeLists(), 5);
    m_typing = makeTyping();
    m_sides->addWidget(m_typing, 6);
    whole->addLayout(m_sides, 1);
}

QWidget* NationalPage::makeLists()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->setSpacing(8);
    m_tabs->setAccessibleName(tr("Lists"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const NationalList list : nationalTabs)
        m_tabs->addTab(desk::nationalListWords(list));
    column->addWidget(m_tabs);
    m_table->setModel(&m_model);
    showAsRows(*m_table, tr("Children of this list"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(m_table, 1);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    column->addWidget(m_nothing, 1);
    return card;
}

QWidget* NationalPage::makeTyping()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_why);
    auto* const scroll = new QScrollArea;
    scroll->setWidget(m_view);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setProperty("role", QStringLiteral("reading")); // by arrow keys
    scroll->setAccessibleName(tr("What to type"));
    column->addWidget(scroll, 1);
    auto* const bar = new FlowLayout(8, 8);
    bar->addWidget(m_done);
    bar->addWidget(m_print);
    bar->addWidget(m_open);
    column->addLayout(bar);
    card->hide();
    return card;
}

void NationalPage::connectParts()
{
    connect(m_back, &QPushButton::clicked, this, &NationalPage::wantsBack);
    m_back->setShortcut(Qt::Key_Escape);
    connect(m_export, &QPushButton::clicked, this, &NationalPage::askForFile);
    connect(m_tabs, &QTabBar::currentChanged, this, &NationalPage::showList);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &NationalPage::showChild);
    const auto openDossier = [this] {
        if (const auto child = currentChild())
            Q_EMIT wants(Destination::dossier(*child));
    };
    connect(m_table, &QTableView::activated, this, openDossier);
    connect(m_open, &QPushButton::clicked, this, openDossier);
    connect(m_done, &QPushButton::clicked, this, &NationalPage::noteDone);
    connect(m_print, &QPushButton::clicked, this, &NationalPage::printSheet);
    connect(&desk(), &models::Desk::archiveChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void NationalPage::arrive(const Destination& destination)
{
    m_wanted = destination.child;
    m_tabs->setFocus();
    refresh();
}

void NationalPage::setNarrow(bool narrow)
{
    // The three names of the lists with their counts need that much.
    m_sides->setStretch(1, narrow ? 5 : 6);
}

std::optional<RecordId> NationalPage::currentChild() const
{
    const desk::NationalLine* const line = m_model.line(m_table->currentIndex().row());
    return line ? std::optional(line->head.child) : std::nullopt;
}

void NationalPage::refresh()
{
    m_progress->begin(tr("The lists are made."));
    m_answer.await(desk().use([](desk::Session& session) -> Result<Lists> {
        Lists lists;
        TONGDANG_TRY(lists.lines, desk::nationalLines(session, {}));
        TONGDANG_TRY(lists.form, desk::nationalForm(session));
        return lists;
    }),
                   [this](Result<Lists> lists) {
                       m_progress->end();
                       if (lists)
                           take(std::move(*lists));
                       else
                           sayError(lists.error());
                   });
}

void NationalPage::take(Lists lists)
{
    if (!m_wanted)
        m_wanted = currentChild();
    m_lists = std::move(lists);
    int tab = 0;
    for (const NationalList list : nationalTabs) {
        const auto count = std::ranges::count_if(
            m_lists.lines, [list](const auto& line) { return line.state.list == list; });
        m_tabs->setTabText(tab++, tr("%1 (%2)").arg(desk::nationalListWords(list)).arg(count));
    }
    m_export->setEnabled(!m_lists.lines.empty());
    if (m_wanted) {
        const auto line = std::ranges::find_if(
            m_lists.lines, [this](const auto& one) { return one.head.child == *m_wanted; });
        const auto tabOf = line == m_lists.lines.end()
                               ? nationalTabs.end()
                               : std::ranges::find(nationalTabs, line->state.list);
        const QSignalBlocker quiet(m_tabs);
        if (tabOf != nationalTabs.end())
            m_tabs->setCurrentIndex(static_cast<int>(tabOf - nationalTabs.begin()));
    }
    showList();
    m_wanted.reset();
}

void NationalPage::showList()
{
    const NationalList list =
        nationalTabs.at(static_cast<std::size_t>(std::max(0, m_tabs->currentIndex())));
    const int before = m_table->currentIndex().row();
    std::vector<desk::NationalLine> lines;
    std::ranges::copy_if(m_lists.lines, std::back_inserter(lines),
                         [list](const auto& line) { return line.state.list == list; });
    m_model.show(std::move(lines), desk().profile().role != desk::Role::Village);
    const bool isEmpty = m_model.rowCount() == 0;
    m_nothing->setText(tr("Nobody stands in this list."));
    m_nothing->setVisible(isEmpty);
    m_table->setVisible(!isEmpty);
    const int wanted = m_wanted ? m_model.rowOf(*m_wanted) : -1;
    if (isEmpty) {
        showChild();
        return;
    }
    // Who is done leaves the list: the next one comes to its place.
    const int row = wanted >= 0 ? wanted : std::clamp(before, 0, m_model.rowCount() - 1);
    m_table->setCurrentIndex(m_model.index(row, 0));
    showChild();
}

void NationalPage::showChild()
{
    const desk::NationalLine* const line = m_model.line(m_table->currentIndex().row());
    m_typing->setVisible(line != nullptr);
    if (!line)
        return;
    m_name->setText(line->head.name);
    QStringList why{desk::nationalReasonWords(line->state)};
    why.append(line->state.enteredOn.isValid()
                   ? tr("Last entered on %1").arg(line->state.enteredOn.toString(Qt::ISODate))
                   : tr("Never entered"));
    if (!line->state.number.isEmpty())
        why.append(tr("Number there: %1").arg(line->state.number));
    m_why->setText(why.join(QStringLiteral("　")));
    setWords(*m_done, line->state.list == NationalList::Enter    ? tr("It is entered")
                      : line->state.list == NationalList::Update ? tr("It is updated")
                                                                 : tr("It is taken out"));
    m_view->showChild(*line);
}

void NationalPage::noteDone()
{
    const auto child = currentChild();
    if (!child || m_noting.isWaiting())
        return;
    m_noting.await(desk().change([child = *child](desk::Session& session) {
        return desk::noteNational(session, child);
    }),
                   [this](const Result<desk::SavedRecord>& noted) {
                       if (noted)
                           Q_EMIT says(Tone::Good, tr("Noted, with today's date and what was "
                                                      "typed."));
                       else
                           sayError(noted.error());
                   });
}

void NationalPage::printSheet()
{
    if (const auto child = currentChild())
        Q_EMIT wants(Destination::printOf(*child, m_lists.form));
}

void NationalPage::askForFile()
{
    const QString file =
        askForNewFile(this, tr("Write the lists as an Excel file"),
                      tr("national-system-%1.xlsx").arg(desk().today().toString(Qt::ISODate)),
                      tr("Excel files (*.xlsx)"));
    if (!file.isEmpty())
        exportTo(file);
}

void NationalPage::exportTo(const QString& file)
{
    m_writing.await(desk().use([file](desk::Session& session) {
        // The dialog has asked already whether an older file may go.
        return desk::writeExcel(session, {desk::ExcelList::National, {}, file, true, {}});
    }),
                    [this](const Result<desk::ExcelFile>& written) {
                        if (written)
                            Q_EMIT says(Tone::Good,
                                        tr("The lists are written: %1").arg(written->file));
                        else
                            sayError(written.error());
                    });
}

} // namespace tongdang::pages
