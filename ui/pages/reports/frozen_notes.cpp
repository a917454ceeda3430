// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reports/frozen_notes.h"

#include "pages/labelled.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>

namespace tongdang::pages {

using namespace widgets;

FrozenNotes::FrozenNotes(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_difficulties(new QPlainTextEdit)
    , m_measures(new QPlainTextEdit)
    , m_save(makeButton(tr("Keep these texts")))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const row = new QHBoxLayout;
    row->setSpacing(12);
    for (QPlainTextEdit* const text : {m_difficulties, m_measures}) {
        text->setTabChangesFocus(true);
        text->setMaximumHeight(84);
    }
    row->addWidget(new Labelled(tr("Difficulties"), m_difficulties));
    row->addWidget(new Labelled(tr("What is done about them"), m_measures));
    column->addLayout(row);
    column->addWidget(m_save, 0, Qt::AlignRight);
    connect(m_save, &QPushButton::clicked, this, &FrozenNotes::save);
    hide();
}

FrozenNotes::~FrozenNotes() = default;

bool FrozenNotes::isTyped() const
{
    return m_difficulties->document()->isModified() || m_measures->document()->isModified();
}

void FrozenNotes::show(const RecordId& frozen)
{
    if (m_frozen == frozen && isTyped())
        return; // the archive changed elsewhere while somebody writes here
    if (m_frozen != frozen)
        forget();
    m_frozen = frozen;
    m_reading.await(
        m_desk.use([frozen](desk::Session& session) { return desk::frozenTexts(session, frozen); }),
        [this](const Result<desk::FrozenTexts>& texts) {
            if (!texts) {
                Q_EMIT failed(texts.error());
                return;
            }
            if (!isTyped()) {
                m_difficulties->setPlainText(texts->difficulties);
                m_measures->setPlainText(texts->measures);
            }
            setVisible(true);
        });
}

void FrozenNotes::forget()
{
    leave();
    m_frozen.reset();
    m_reading.drop();
    m_difficulties->clear();
    m_measures->clear();
    for (QPlainTextEdit* const text : {m_difficulties, m_measures})
        text->document()->setModified(false);
    hide();
}

void FrozenNotes::leave()
{
    if (m_frozen && isTyped())
        save();
}

void FrozenNotes::save()
{
    if (!m_frozen)
        return;
    const desk::FrozenTexts texts{m_difficulties->toPlainText().trimmed(),
                                  m_measures->toPlainText().trimmed()};
    // What is typed while it is written counts as typed.
    for (QPlainTextEdit* const text : {m_difficulties, m_measures})
        text->document()->setModified(false);
    m_saving.await(m_desk.change([frozen = *m_frozen, texts](desk::Session& session) {
        return desk::writeFrozenTexts(session, frozen, texts);
    }),
                   [this](const Result<void>& done) {
                       if (done) {
                           Q_EMIT saved();
                           return;
                       }
                       m_difficulties->document()->setModified(true);
                       Q_EMIT failed(done.error());
                   });
}

} // namespace tongdang::pages
