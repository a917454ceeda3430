// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/print/print_choice.h"

#include "models/desk.h"
#include "pages/search_line.h"
#include "widgets/combo_box.h"
#include "widgets/pieces.h"
#include "widgets/row_delegate.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int mostBlankSheets = 50;

/// A paper to choose: the button, and below it what the paper is good for.
void addPaper(QVBoxLayout& column, QPushButton* button, const QString& purpose)
{
    button->setAccessibleDescription(purpose);
    column.addWidget(button);
    column.addWidget(makeLabel(purpose, LabelRole::Secondary));
    column.addSpacing(4);
}

} // namespace

PrintChoice::PrintChoice(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_children(desk)
    , m_week(makeButton(tr("This week's visit papers"), "print"))
    , m_copies(new SpinBox)
    , m_search(makeSearchLine())
    , m_list(new QListView)
    , m_childForm(new ComboBox)
    , m_otherForm(new ComboBox)
{
    layOut();
    connect(&m_children, &models::ChildListModel::failed, this, &PrintChoice::failed);
    connect(&m_children, &models::ChildListModel::found, this,
            [this] { m_list->setCurrentIndex(m_children.index(0)); });
    connect(m_search, &QLineEdit::textEdited, &m_children, &models::ChildListModel::search);
    connect(m_search, &QLineEdit::returnPressed, this, &PrintChoice::chooseChild);
    connect(m_list, &QListView::activated, this, &PrintChoice::chooseChild);
}

void PrintChoice::layOut()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeVillagePapers());
    column->addWidget(makeChildPaper(), 1);
}

QWidget* PrintChoice::makeVillagePapers()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->setSpacing(5);
    addPaper(
        *column, m_week,
        tr("The route list, then a visit sheet for everybody due until Sunday, in walking order."));
    connect(m_week, &QPushButton::clicked, this, [this] { chooseWeek(QStringLiteral("F03")); });

    auto* const route = makeButton(tr("Route list only"));
    auto* const roster = makeButton(tr("Whole roster"));
    auto* const pair = new QHBoxLayout;
    pair->setSpacing(8);
    pair->addWidget(route);
    pair->addWidget(roster);
    column->addLayout(pair);
    connect(route, &QPushButton::clicked, this, [this] { chooseWeek(QStringLiteral("F26")); });
    connect(roster, &QPushButton::clicked, this, [this] {
        desk::PrintQuestion question;
        question.form = QStringLiteral("F16");
        Q_EMIT chosen(question);
    });

    auto* const blank = makeButton(tr("Blank visit sheets"));
    m_copies->setMinimumSize(84, 40);
    m_copies->setRange(1, mostBlankSheets);
    m_copies->setValue(5);
    m_copies->setAccessibleName(tr("How many blank sheets"));
    auto* const row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(blank, 1);
    row->addWidget(m_copies);
    column->addLayout(row);
    auto* const other = makeButton(tr("Show"));
    m_otherForm->setAccessibleName(tr("Other lists and blank forms"));
    m_otherForm->setMinimumHeight(40);
    m_otherForm->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* const others = new QHBoxLayout;
    others->setSpacing(8);
    others->addWidget(m_otherForm, 1);
    others->addWidget(other);
    column->addLayout(others);
    connect(other, &QPushButton::clicked, this, &PrintChoice::chooseOther);
    connect(blank, &QPushButton::clicked, this, [this] {
        desk::PrintQuestion question;
        question.form = QStringLiteral("F03");
        question.blank = true;
        question.copies = m_copies->value();
        Q_EMIT chosen(question);
    });
    return card;
}

QWidget* PrintChoice::makeChildPaper()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->setSpacing(8);
    column->addWidget(makeLabel(tr("Papers of one child"), LabelRole::Heading));
    m_childForm->setAccessibleName(tr("Form"));
    m_childForm->setMinimumHeight(40);
    m_childForm->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    column->addWidget(m_childForm);
    column->addWidget(m_search);
    m_list->setModel(&m_children);
    m_list->setItemDelegate(new RowDelegate(
        {.number = false, .middle = false, .right = false},
        [this](const QModelIndex& index) {
            RowContent content;
            if (const auto* const child = m_children.line(index)) {
                content.first = child->name;
                content.second = child->place.isEmpty() ? child->group : child->place;
            }
            return content;
        },
        m_list));
    m_list->setUniformItemSizes(true);
    // What it would like to have is no reason to scroll the choice: it scrolls itself.
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_list->setMinimumHeight(80);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Children"));
    column->addWidget(m_list, 1);
    auto* const sheet = makeButton(tr("Show this paper"), "print");
    connect(sheet, &QPushButton::clicked, this, &PrintChoice::chooseChild);
    column->addWidget(sheet);
    return card;
}

void PrintChoice::focusFirst()
{
    m_week->setFocus();
}

void PrintChoice::refresh()
{
    m_children.refresh();
    if (!m_forms.empty())
        return;
    m_formsAnswer.await(
        m_desk.use([](desk::Session& session) { return desk::printableForms(session); }),
        [this](Result<std::vector<desk::PrintableForm>> forms) {
            if (forms)
                offer(std::move(*forms));
            else
                Q_EMIT failed(forms.error());
        });
}

void PrintChoice::offer(std::vector<desk::PrintableForm> forms)
{
    m_forms = std::move(forms);
    for (const desk::PrintableForm& form : m_forms) {
        const QString words = form.code + u' ' + form.title;
        if (form.isForChild)
            m_childForm->addItem(words, form.code);
        if (form.isList)
            m_otherForm->addItem(words, form.code);
        else
            m_otherForm->addItem(tr("%1 (blank)").arg(words), form.code);
    }
    m_childForm->setCurrentIndex(m_childForm->findData(QStringLiteral("F03")));
}

void PrintChoice::chooseOther()
{
    const QString code = m_otherForm->currentData().toString();
    const auto form = std::ranges::find(m_forms, code, &desk::PrintableForm::code);
    if (form == m_forms.end())
        return;
    desk::PrintQuestion question;
    question.form = code;
    question.blank = !form->isList;
    Q_EMIT chosen(question);
}

void PrintChoice::chooseWeek(const QString& form)
{
    desk::PrintQuestion question;
    question.form = form;
    question.week = m_desk.today();
    Q_EMIT chosen(question);
}

void PrintChoice::chooseChild()
{
    const auto* const child = m_children.line(m_list->currentIndex());
    if (!child || m_children.isSearching())
        return;
    desk::PrintQuestion question;
    question.form = m_childForm->currentData().toString();
    if (question.form.isEmpty()) // the forms are still being read
        question.form = QStringLiteral("F03");
    question.child = child->child;
    Q_EMIT chosen(question);
}

} // namespace tongdang::pages
