// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form/form_bar.h"

#include "widgets/icons.h"
#include "widgets/pieces.h"

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr qsizetype mostLabels = 3; ///< that are named, and lines; the others are counted

} // namespace

QString checkWords(const QStringList& labels)
{
    //: Between the names of fields
    QString words = labels.first(qMin(labels.size(), mostLabels)).join(FormBar::tr(", "));
    if (labels.size() > mostLabels)
        words += FormBar::tr(" and more");
    return words;
}

FormBar::FormBar(const QString& saveWords, QWidget* parent)
    : QWidget(parent)
    , m_beside(makeLabel({}, LabelRole::Remark, this))
    , m_icon(new QLabel(this))
    , m_check(makeLabel({}, LabelRole::Secondary, this))
    , m_draft(makeLabel({}, LabelRole::Secondary, this))
    , m_help(makeLabel({}, LabelRole::Secondary, this))
    , m_cover(makeButton(tr("Show restricted content"), "eye", this))
    , m_undo(makeButton(tr("Undo"), "undo", this))
    , m_save(makePrimaryButton(saveWords, nullptr, this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_beside);
    auto* const row = new QHBoxLayout;
    column->addLayout(row);
    row->setSpacing(10);
    m_icon->setPixmap(lineIcon("warning", Ink::Danger).pixmap(QSize(20, 20), devicePixelRatioF()));
    row->addWidget(m_icon);
    auto* const words = new QVBoxLayout;
    words->setSpacing(0);
    auto* const first = new QHBoxLayout;
    first->setSpacing(24);
    first->addWidget(m_check, 1);
    first->addWidget(m_draft);
    m_draft->setWordWrap(false);
    words->addLayout(first);
    words->addWidget(m_help);
    row->addLayout(words, 1);
    row->addWidget(m_cover);
    row->addWidget(m_undo);
    row->addWidget(m_save);
    m_undo->setText(u' ' + tr("Undo (Ctrl+Z)"));
    m_save->setText(tr("%1 (Ctrl+S)").arg(saveWords));
    m_check->setAccessibleDescription(tr("To check"));
    m_help->hide();
    m_cover->setCheckable(true);
    m_cover->hide();
    connect(m_save, &QPushButton::clicked, this, &FormBar::saveWanted);
    connect(m_undo, &QPushButton::clicked, this, &FormBar::undoWanted);
    connect(m_cover, &QPushButton::toggled, this, [this](bool shown) {
        const QString offered =
            shown ? tr("Cover restricted content") : tr("Show restricted content");
        m_cover->setText(u' ' + offered);
        m_cover->setAccessibleName(offered);
        Q_EMIT coverWanted(!shown);
    });
    m_beside->setAccessibleDescription(tr("Remarks"));
    showBeside({});
    showToCheck({});
}

void FormBar::showBeside(const QStringList& lines)
{
    QStringList shown = lines.first(qMin(lines.size(), mostLabels));
    if (lines.size() > mostLabels)
        shown.last() += tr(" (and %n more)", nullptr, static_cast<int>(lines.size() - mostLabels));
    m_beside->setText(shown.join(u'\n'));
    m_beside->setVisible(!shown.isEmpty());
}

void FormBar::showToCheck(const QStringList& labels)
{
    const QString words =
        labels.isEmpty() ? QString()
                         : tr("%n thing(s) to check: %1", nullptr, static_cast<int>(labels.size()))
                               .arg(checkWords(labels));
    m_check->setText(words);
    refresh();
}

void FormBar::refresh()
{
    m_icon->setVisible(!m_readOnly && !m_check->text().isEmpty());
    m_check->setVisible(!m_readOnly);
    m_draft->setVisible(!m_readOnly);
    m_undo->setVisible(!m_readOnly);
    m_save->setVisible(!m_readOnly);
}

void FormBar::showDraft(QTime at)
{
    m_draft->setText(
        at.isValid()
            ? tr("The draft was kept by itself at %1").arg(at.toString(QStringLiteral("HH:mm")))
            : QString());
}

void FormBar::showDraftRestored()
{
    m_draft->setText(tr("Your draft is back; it is not saved yet"));
}

void FormBar::showHelp(const QString& words)
{
    m_help->setText(words);
    m_help->setVisible(!words.isEmpty());
}

void FormBar::setCanUndo(bool can)
{
    m_undo->setEnabled(can);
}

void FormBar::setCanSave(bool can)
{
    m_save->setEnabled(can);
}

void FormBar::focusSave()
{
    m_save->setFocus(Qt::TabFocusReason);
}

void FormBar::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

void FormBar::setSpecialContent(bool exists)
{
    m_cover->setVisible(exists);
}

} // namespace tongdang::pages
