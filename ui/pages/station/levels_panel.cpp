// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/levels_panel.h"

#include "models/day_words.h"
#include "models/demand_words.h"
#include "models/desk.h"
#include "pages/dossier/level_card.h"
#include "pages/duties/duty_entry.h"
#include "pages/duties/duty_note.h"
#include "widgets/pieces.h"

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr std::size_t fewReviews = 5;
constexpr std::size_t mostReviews = 200; // a station has thousands of children

QStringList reasonsOf(const Classification& found)
{
    QStringList reasons;
    for (const Flag& reason : found.levelReasons)
        reasons.append(reason.because);
    return reasons;
}

} // namespace

LevelsPanel::LevelsPanel(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_lines(new QVBoxLayout)
{
    fillWithCard(*this, tr("Levels to decide about"))->addLayout(m_lines);
    m_lines->setSpacing(10);
    hide();
}

void LevelsPanel::refresh()
{
    m_answer.await(m_desk.use([](desk::Session& session) { return desk::levelReviews(session); }),
                   [this](Result<std::vector<desk::LevelReview>> reviews) {
                       if (reviews)
                           showReviews(std::move(*reviews));
                       else
                           Q_EMIT failed(reviews.error());
                   });
}

void LevelsPanel::showReviews(std::vector<desk::LevelReview> reviews)
{
    m_all = reviews.size();
    if (m_all > mostReviews)
        reviews.erase(reviews.begin() + mostReviews, reviews.end());
    m_reviews = std::move(reviews);
    setVisible(!m_reviews.empty());
    rebuild();
}

void LevelsPanel::rebuild()
{
    clearLayout(*m_lines);
    const std::size_t shown =
        m_showsAll ? m_reviews.size() : std::min(m_reviews.size(), fewReviews);
    for (std::size_t index = 0; index < shown; ++index)
        addReview(m_reviews[index]);
    if (shown == m_all)
        return;
    const QString words = tr("and %n more", nullptr, static_cast<int>(m_all - shown));
    if (m_showsAll) {
        m_lines->addWidget(makeLabel(words, LabelRole::Secondary));
        return;
    }
    QPushButton* const more = makeLinkButton(words);
    // Later: the button goes with the list that it makes anew.
    connect(
        more, &QPushButton::clicked, this,
        [this] {
            m_showsAll = true;
            rebuild();
        },
        Qt::QueuedConnection);
    m_lines->addWidget(more, 0, Qt::AlignLeft);
}

void LevelsPanel::addReview(const desk::LevelReview& review)
{
    const desk::ChildLine& child = review.child->line;
    const Classification& found = review.child->classification;
    const auto words = [this](int level) { return desk::levelWords(*m_desk.catalogue(), level); };
    const QString now = found.level ? tr("now %1").arg(words(*found.level)) : tr("none yet");
    DutyNote::Content content;
    std::optional<RecordId> assessment = found.standing.assessment;
    int level = found.level.value_or(0);
    if (review.proposal) {
        assessment = review.proposal->assessment;
        level = review.proposal->level;
        content.words = tr("%1: %2 proposed, %3").arg(child.name, words(level), now);
        content.more = tr("Proposed on %1; the rules say %2")
                           .arg(models::dayWords(review.proposal->on, m_desk.today()),
                                words(found.suggestedLevel));
        content.why = reasonsOf(found).join(u'\n');
    } else {
        content = DutyNote::contentOf(
            *review.duty, m_desk.today(), tr("%1: %2, %3").arg(child.name, review.duty->title, now),
            (QStringList(models::whyWords(*review.duty)) + reasonsOf(found)).join(u'\n'));
    }
    auto* const note = new DutyNote(content);
    if (assessment)
        note->offer(tr("Decide"), tr("Decide about the level of %1").arg(child.name),
                    confirmLevel(child.child, *assessment, level));
    else
        note->offer(tr("Assess"), tr("Assess the level of %1").arg(child.name),
                    entryOf(child.child, *review.duty).there);
    connect(note, &DutyNote::wants, this, &LevelsPanel::wants);
    m_lines->addWidget(note);
}

} // namespace tongdang::pages
