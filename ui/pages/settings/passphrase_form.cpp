// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/passphrase_form.h"

#include "models/desk.h"
#include "models/error_words.h"
#include "pages/labelled.h"
#include "pages/start/centred_card.h"
#include "widgets/passphrase_edit.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

namespace tongdang::pages {

using namespace widgets;

PassphraseForm::PassphraseForm(models::Desk& desk, const Words& words,
                               const std::vector<QWidget*>& reasons, QWidget* more, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_missing(words.missing)
    , m_passphrase(new PassphraseEdit)
    , m_line(new Labelled(words.caption, m_passphrase))
    , m_progress(new ProgressStrip)
{
    QVBoxLayout* const column = makeCentredCard(*this, 560);
    column->addWidget(makeLabel(words.title, LabelRole::Title));
    for (QWidget* const reason : reasons)
        column->addWidget(reason);
    column->addWidget(m_line);
    if (more)
        column->addWidget(more);
    QPushButton* const action = makePrimaryButton(words.action);
    column->addWidget(action);
    column->addWidget(m_progress);
    QPushButton* const back = makeLinkButton(tr("Back to the settings"));
    back->setShortcut(Qt::Key_Escape);
    column->addWidget(back, 0, Qt::AlignLeft);
    connect(m_passphrase, &QLineEdit::textEdited, this, [this] { m_line->setFault({}); });
    if (more)
        connect(m_passphrase, &QLineEdit::returnPressed, more, [more] { more->setFocus(); });
    else
        connect(m_passphrase, &QLineEdit::returnPressed, this, &PassphraseForm::wanted);
    connect(action, &QPushButton::clicked, this, &PassphraseForm::wanted);
    connect(back, &QPushButton::clicked, this, [this] {
        forget();
        Q_EMIT left();
    });
}

void PassphraseForm::begin()
{
    forget();
    m_passphrase->setFocus();
}

void PassphraseForm::forget()
{
    m_passphrase->clear();
    m_line->setFault({});
    m_progress->end();
}

QString PassphraseForm::passphrase() const
{
    return m_passphrase->text();
}

bool PassphraseForm::isTyped()
{
    const bool isThere = !m_passphrase->text().isEmpty();
    m_line->setFault(isThere ? QString() : m_missing);
    return isThere;
}

void PassphraseForm::carryOut(const QString& howLong, Work work)
{
    m_progress->begin(howLong);
    const auto use = [work = std::move(work)](desk::Session& session) -> Result<std::monostate> {
        TONGDANG_CHECK(work(session));
        return std::monostate();
    };
    m_answer.await(m_desk.use(use), [this](const Result<std::monostate>& done) {
        m_progress->end();
        if (done)
            Q_EMIT carriedOut();
        else
            refuse(done.error());
    });
}

void PassphraseForm::refuse(const Error& error)
{
    m_line->setFault(models::wordsFor(error.code, error.arguments));
    m_passphrase->selectAll();
    m_passphrase->setFocus();
}

} // namespace tongdang::pages
