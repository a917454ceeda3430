// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/versions_panel.h"

#include "catalogue/catalogue.h"
#include "models/desk.h"
#include "pages/station/version_words.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QListWidget>

namespace tongdang::pages {

using namespace widgets;

VersionsPanel::VersionsPanel(models::Desk& desk, const Words& words, QWidget* above, int mostHeight,
                             QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_mostHeight(mostHeight)
    , m_list(new QListWidget)
    , m_versions(new QVBoxLayout)
{
    QVBoxLayout* const column = fillWithCard(*this, words.heading);
    if (above)
        column->addWidget(above);
    m_list->setAccessibleName(words.list);
    column->addWidget(m_list);
    column->addLayout(m_versions);
    column->addStretch();
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsPanel::showVersions);
}

QString VersionsPanel::entryWords(const QString& childName, TypeNo type, FieldNo field) const
{
    const Catalogue& catalogue = *m_desk.catalogue();
    const RecordType* const known = catalogue.type(type);
    return tr("%1: %2, %3")
        .arg(childName, known ? known->zh : QString(), fieldWords(catalogue, type, field));
}

void VersionsPanel::setEntries(const QStringList& entries)
{
    const int row = qMax(0, m_list->currentRow());
    m_list->clear();
    m_list->addItems(entries);
    fitToRows(*m_list, m_mostHeight);
    m_list->setCurrentRow(qMin(row, m_list->count() - 1));
    showVersions();
}

int VersionsPanel::chosenRow() const
{
    return m_list->currentRow();
}

QWidget* VersionsPanel::makeOpening(const std::function<void()>& open)
{
    QPushButton* const button = makeButton(tr("Show what is specially protected"), "eye");
    button->setToolTip(tr("The access log notes that you looked at it."));
    connect(button, &QPushButton::clicked, this, [this, open] {
        m_list->setFocus(); // the pressed button goes
        open();
    });
    return button;
}

void VersionsPanel::letChoose(QPushButton& choice, const desk::ConflictHead& head)
{
    choice.setEnabled(!head.withheld);
    if (head.withheld)
        choice.setToolTip(tr("First look at what is specially protected."));
}

QHBoxLayout* VersionsPanel::makeVersionRow()
{
    auto* const frame = new QFrame;
    frame->setProperty("role", QStringLiteral("choice"));
    auto* const row = new QHBoxLayout(frame);
    row->setContentsMargins(14, 8, 8, 8);
    row->setSpacing(12);
    return row;
}

void VersionsPanel::decide(const desk::Resolution& wanted)
{
    if (m_decided.isWaiting())
        return;
    m_list->setFocus(); // the pressed button goes
    m_decided.await(m_desk.change([wanted](desk::Session& session) {
        return desk::resolveConflict(session, wanted);
    }),
                    [this](const Result<Dot>& done) {
                        if (!done)
                            Q_EMIT failed(done.error());
                        refresh();
                        Q_EMIT decided();
                    });
}

} // namespace tongdang::pages
