// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/sample_panel.h"

#include "models/day_words.h"
#include "models/desk.h"
#include "pages/labelled.h"
#include "widgets/combo_box.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int mostListHeight = 220; ///< pixels
constexpr int mostOfVillage = 1000;

} // namespace

SamplePanel::SamplePanel(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_seed(new QLineEdit)
    , m_percent(new SpinBox)
    , m_least(new SpinBox)
    , m_draw(makeButton(tr("Draw the sample")))
    , m_drawn(makeLabel({}, LabelRole::Secondary))
    , m_list(new QListWidget)
    , m_keep(makeButton(tr("Keep this spot check")))
{
    QVBoxLayout* const column = fillWithCard(*this, tr("Sample of a spot check"));
    auto* const line = new QHBoxLayout;
    line->setSpacing(10);
    m_seed->setMaxLength(60);
    line->addWidget(new Labelled(tr("Seed"), m_seed), 2);
    m_percent->setRange(1, 100);
    line->addWidget(new Labelled(tr("Of a hundred"), m_percent), 1);
    m_least->setRange(1, mostOfVillage);
    line->addWidget(new Labelled(tr("Of each village at least"), m_least), 1);
    column->addLayout(line);
    column->addWidget(m_draw, 0, Qt::AlignLeft);
    column->addWidget(m_drawn);
    m_list->setAccessibleName(tr("Dossiers that were drawn"));
    column->addWidget(m_list);
    column->addWidget(m_keep, 0, Qt::AlignLeft);
    for (QWidget* const part : {static_cast<QWidget*>(m_drawn), static_cast<QWidget*>(m_list),
                                static_cast<QWidget*>(m_keep)})
        part->hide();
    connect(m_draw, &QPushButton::clicked, this, &SamplePanel::draw);
    connect(m_seed, &QLineEdit::returnPressed, this, &SamplePanel::draw);
    connect(m_keep, &QPushButton::clicked, this, &SamplePanel::keep);
}

void SamplePanel::begin()
{
    if (!m_seed->text().isEmpty())
        return;
    m_usual.await(m_desk.use([](desk::Session& session) -> Result<desk::SampleQuestion> {
        desk::SampleQuestion usual = desk::usualSample(session);
        usual.seed = desk::newSeed(session);
        return usual;
    }),
                  [this](const Result<desk::SampleQuestion>& usual) {
                      if (!usual || !m_seed->text().isEmpty())
                          return;
                      m_seed->setText(usual->seed);
                      m_percent->setValue(usual->percent);
                      m_least->setValue(usual->leastPerVillage);
                  });
}

desk::SampleQuestion SamplePanel::question() const
{
    desk::SampleQuestion asked;
    asked.cutoff = m_desk.today();
    asked.seed = m_seed->text();
    asked.percent = m_percent->value();
    asked.leastPerVillage = m_least->value();
    return asked;
}

void SamplePanel::draw()
{
    m_drawing.await(m_desk.use([asked = question()](desk::Session& session) {
        return desk::drawSample(session, asked);
    }),
                    [this](const Result<desk::Sample>& sample) {
                        if (sample)
                            showSample(*sample);
                        else
                            Q_EMIT failed(sample.error());
                    });
}

void SamplePanel::showSample(const desk::Sample& sample)
{
    m_shown = sample.question;
    m_drawn->setText(
        tr("Seed %1, on the books on %2: %3; drawn: %4")
            .arg(sample.question.seed, models::dayWords(sample.question.cutoff, m_desk.today()))
            .arg(sample.population)
            .arg(sample.lines.size()));
    m_list->clear();
    for (const desk::SampleLine& line : sample.lines)
        m_list->addItem(tr("%1  %2  %3", "number, name, code of the village")
                            .arg(QString::number(line.number),
                                 line.name.isEmpty() ? tr("(handed on since)") : line.name,
                                 line.village));
    fitToRows(*m_list, mostListHeight);
    m_drawn->show();
    m_list->show();
    m_keep->setVisible(!sample.lines.empty());
}

void SamplePanel::keep()
{
    if (m_keeping.isWaiting())
        return;
    const QString title = tr("Spot check of %1").arg(m_desk.today().toString(Qt::ISODate));
    m_keeping.await(m_desk.change([asked = m_shown, title](desk::Session& session) {
        return desk::keepSample(session, asked, title);
    }),
                    [this](const Result<RecordId>& kept) {
                        if (!kept) {
                            Q_EMIT failed(kept.error());
                            return;
                        }
                        m_keep->hide();
                        Q_EMIT says(Tone::Good,
                                    tr("The spot check is kept; its dossiers are marked."));
                    });
}

} // namespace tongdang::pages
