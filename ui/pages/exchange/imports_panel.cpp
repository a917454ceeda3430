// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/imports_panel.h"

#include "base/clock.h"
#include "catalogue/catalogue.h"
#include "models/day_words.h"
#include "models/desk.h"
#include "pages/station/version_words.h"
#include "widgets/pieces.h"

#include <QListWidget>

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int mostImportsHeight = 130;       ///< pixels of the list
constexpr std::size_t mostShownChoices = 12; ///< the CLI lists all of them
constexpr qint64 changesAtOnce = 2000;       ///< between two of which others have their turn

bool canBeReversed(const desk::ImportChoice& choice)
{
    return choice.reversible == Reversible::Yes;
}

} // namespace

ImportsPanel::ImportsPanel(models::Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_list(new QListWidget)
    , m_details(new QVBoxLayout)
    , m_back(makeButton({}, "undo"))
{
    QVBoxLayout* const column = fillWithCard(*this, tr("Taken in before"));
    m_list->setAccessibleName(tr("Files that were taken in"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list);
    column->addLayout(m_details);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    m_back->hide();
    hide();
    connect(m_list, &QListWidget::currentRowChanged, this, &ImportsPanel::readDetails);
    connect(m_back, &QPushButton::clicked, this, &ImportsPanel::reverse);
    // What somebody has decided since is no longer to be brought back from here.
    connect(&desk, &models::Desk::archiveChanged, this, [this] {
        if (isVisible())
            readDetails();
    });
}

void ImportsPanel::refresh()
{
    m_answer.await(m_desk.use([](desk::Session& session) { return desk::listImports(session); }),
                   [this](Result<std::vector<desk::ImportLine>> lines) {
                       if (lines)
                           showLines(std::move(*lines));
                       else
                           Q_EMIT failed(lines.error());
                   });
}

void ImportsPanel::showLines(std::vector<desk::ImportLine> lines)
{
    // What an older program took in has nothing to show.
    std::erase_if(lines, [](const desk::ImportLine& line) { return !line.recorded; });
    m_lines = std::move(lines);
    m_list->clear();
    for (const desk::ImportLine& line : m_lines)
        m_list->addItem(
            tr("%1 %2: %3, file no. %4, new changes: %5", "day, time, place, number, how many")
                .arg(models::dayWords(Clock::dayOf(line.at), m_desk.today()),
                     Clock::wallTime(line.at).toString(QStringLiteral("HH:mm")), line.fromName)
                .arg(line.number)
                .arg(line.changes));
    setVisible(!m_lines.empty());
    fitToRows(*m_list, mostImportsHeight);
    m_list->setCurrentRow(m_lines.empty() ? -1 : 0);
    readDetails();
}

const desk::ImportLine* ImportsPanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_lines.size())
               ? &m_lines[static_cast<std::size_t>(row)]
               : nullptr;
}

void ImportsPanel::readDetails()
{
    // What stands there is of another file than the one that is chosen now.
    clearLayout(*m_details);
    m_back->hide();
    m_shown.clear();
    m_read.drop();
    const desk::ImportLine* const line = current();
    if (!line)
        return;
    using Inspection = std::shared_ptr<desk::ImportInspection>;
    m_read.await(m_desk.use([bundle = line->bundle](desk::Session& session) -> Result<Inspection> {
        TONGDANG_TRY(auto begun, desk::ImportInspection::begin(session, bundle));
        auto inspection = std::make_shared<desk::ImportInspection>(std::move(begun));
        TONGDANG_CHECK(inspection->goOn(session, changesAtOnce));
        return inspection;
    }),
                 [this](const Result<Inspection>& inspection) {
                     if (inspection)
                         readOn(*inspection);
                     else
                         Q_EMIT failed(inspection.error());
                 });
}

void ImportsPanel::readOn(const std::shared_ptr<desk::ImportInspection>& inspection)
{
    using Inspection = std::shared_ptr<desk::ImportInspection>;
    if (inspection->isDone()) {
        showDetails(inspection->details());
        return;
    }
    clearLayout(*m_details);
    m_details->addWidget(makeLabel(tr("Looked at %1 of %2 changes...")
                                       .arg(inspection->looked())
                                       .arg(inspection->details().line.changes)));
    m_read.await(m_desk.use([inspection](desk::Session& session) -> Result<Inspection> {
        TONGDANG_CHECK(inspection->goOn(session, changesAtOnce));
        return inspection;
    }),
                 [this](const Result<Inspection>& further) {
                     if (further)
                         readOn(*further);
                     else
                         Q_EMIT failed(further.error());
                 });
}

void ImportsPanel::showDetails(const desk::ImportDetails& details)
{
    clearLayout(*m_details);
    m_shown = details.line.bundle;
    QStringList kinds;
    for (const desk::ImportKind& kind : details.kinds) {
        QStringList counts;
        if (kind.added > 0)
            counts.append(tr("new %1").arg(kind.added));
        if (kind.changed > 0)
            counts.append(tr("changed %1").arg(kind.changed));
        kinds.append(tr("%1: %2", "kind of record, how many")
                         .arg(m_desk.catalogue()->type(kind.type)->zh, counts.join(tr(", "))));
    }
    QLabel* const brought =
        makeLabel(kinds.isEmpty() ? tr("It brought nothing new.") : kinds.join(tr("; ")));
    brought->setWordWrap(true);
    m_details->addWidget(brought);
    const auto joined = std::ranges::count_if(details.records, &desk::ImportedRecord::joined);
    if (joined > 0)
        m_details->addWidget(
            makeNote("children", Tone::Plain,
                     tr("Dossiers that were joined with another one there: %1").arg(joined),
                     tr("That is taken back in the dossier that is kept.")));
    QStringList labels;
    for (const desk::ForeignEntry& entry : details.foreign)
        labels.append(fieldWords(*m_desk.catalogue(), entry.type, entry.field));
    labels.removeDuplicates();
    if (!labels.isEmpty())
        m_details->addWidget(makeNote("warning", Tone::Soon,
                                      tr("The village filled in what is not its to fill in: %1")
                                          .arg(labels.join(QStringLiteral("、"))),
                                      tr("It was taken in. Look whether it is right.")));
    showChoices(details);
}

void ImportsPanel::showChoices(const desk::ImportDetails& details)
{
    using Kind = ArrivedChoice::Kind;
    const Catalogue& catalogue = *m_desk.catalogue();
    const auto say = [&](const desk::ImportChoice& choice) {
        const auto words = [&](const desk::ConflictHead& head) {
            return valueWords(catalogue, choice.type, choice.field, head);
        };
        const QString what =
            tr("%1: %2", "child, field")
                .arg(choice.childName, fieldWords(catalogue, choice.type, choice.field));
        const QString after = words(choice.after);
        switch (choice.kind) {
        case Kind::Replaced:
            return tr("%1. \"%2\" came later and took the place of \"%3\".")
                .arg(what, after, words(*choice.before));
        case Kind::Kept:
            return tr("%1. \"%2\" was later and is still shown.").arg(what, after);
        case Kind::Brought:
            return tr("%1. Both values came; \"%2\" is the later one.").arg(what, after);
        case Kind::Settled:
            return tr("%1. It was decided elsewhere: \"%2\".").arg(what, after);
        }
        return QString();
    };
    for (std::size_t index = 0; index < std::min(mostShownChoices, details.choices.size());
         ++index) {
        const desk::ImportChoice& choice = details.choices[index];
        const QString words = choice.reversible == Reversible::Decided
                                  ? tr("%1 Somebody has decided since.").arg(say(choice))
                                  : say(choice);
        QLabel* const line = makeLabel(words, LabelRole::Secondary);
        line->setWordWrap(true);
        m_details->addWidget(line);
    }
    if (details.choices.size() > mostShownChoices)
        m_details->addWidget(
            makeLabel(tr("and %1 more").arg(details.choices.size() - mostShownChoices),
                      LabelRole::Secondary));
    const auto count = std::ranges::count_if(details.choices, canBeReversed);
    // A village does not decide here: its station does (ImportPanel says so).
    m_back->setVisible(count > 0 && m_desk.profile().role != desk::Role::Village);
    setWords(*m_back, tr("Bring back what stood here (%1)").arg(count));
}

void ImportsPanel::reverse()
{
    if (m_shown.isEmpty() || m_reversed.isWaiting())
        return;
    m_list->setFocus(); // the pressed button goes
    m_reversed.await(m_desk.change([bundle = m_shown](desk::Session& session) {
        return desk::reverseImport(session, bundle);
    }),
                     [this](const Result<desk::Reversal>& done) {
                         if (!done)
                             Q_EMIT failed(done.error());
                         readDetails();
                         Q_EMIT reversed();
                     });
}

} // namespace tongdang::pages
