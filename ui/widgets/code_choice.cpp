// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code_choice.h"

#include "widgets/combo_box.h"
#include "widgets/flow_layout.h"
#include "widgets/style_sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTimer>
#include <QVariant>

#include <algorithm>

namespace tongdang::widgets {

namespace {

constexpr std::size_t mostSegments = 4;
constexpr qsizetype longestSegment = 8; ///< signs; longer words do not fit beside each other
constexpr int typingPauseMilliseconds = 700;

QString labelOf(const CodeOption& option, bool withKey)
{
    return withKey && !option.key.isEmpty() ? option.key + u' ' + option.words : option.words;
}

} // namespace

CodeChoice::CodeChoice(std::vector<CodeOption> options, Many many, QWidget* parent)
    : QWidget(parent)
    , m_options(std::move(options))
    , m_many(many)
    , m_keys(m_options)
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPauseMilliseconds);
    connect(m_pause, &QTimer::timeout, this, [this] {
        if (const CodeOption* const option = m_keys.finish())
            choose(*option);
    });
    const bool areShort = std::ranges::all_of(
        m_options, [](const CodeOption& option) { return option.words.size() <= longestSegment; });
    if (many == Many::Several)
        makeBoxes();
    else if (m_options.size() <= mostSegments && areShort)
        makeSegments();
    else
        makeCombo();
}

void CodeChoice::makeSegments()
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (std::size_t index = 0; index < m_options.size(); ++index) {
        auto* const button = new QPushButton(m_options[index].words, this);
        button->setProperty("role", QStringLiteral("segment"));
        button->setCheckable(true);
        button->setAutoDefault(false);
        // One stop for Tab; arrows and digits go on inside.
        button->setFocusPolicy(index == 0 ? Qt::StrongFocus : Qt::ClickFocus);
        button->installEventFilter(this);
        connect(button, &QPushButton::toggled, this, [this, index](bool on) { toggle(index, on); });
        row->addWidget(button, 1);
        m_buttons.push_back(button);
    }
    if (!m_buttons.empty())
        setFocusProxy(m_buttons.front());
}

void CodeChoice::makeBoxes()
{
    auto* const flow = new FlowLayout(18, 2, this);
    for (std::size_t index = 0; index < m_options.size(); ++index) {
        auto* const box = new QCheckBox(labelOf(m_options[index], true), this);
        box->installEventFilter(this);
        connect(box, &QCheckBox::toggled, this, [this, index](bool on) { toggle(index, on); });
        flow->addWidget(box);
        m_buttons.push_back(box);
    }
    if (!m_buttons.empty())
        setFocusProxy(m_buttons.front());
}

void CodeChoice::makeCombo()
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_combo = new ComboBox(this);
    m_combo->addItem(QString());
    for (const CodeOption& option : m_options)
        m_combo->addItem(labelOf(option, true), option.code);
    m_combo->setMaxVisibleItems(14);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(6);
    m_combo->installEventFilter(this);
    connect(m_combo, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_filling)
            return;
        const QString code = m_combo->itemData(index).toString();
        m_codes = code.isEmpty() ? QStringList() : QStringList(code);
        Q_EMIT codesEdited(m_codes);
    });
    row->addWidget(m_combo);
    setFocusProxy(m_combo);
}

QStringList CodeChoice::codes() const
{
    return m_codes;
}

void CodeChoice::setCodes(const QStringList& codes, const QStringList& wordsOfOthers)
{
    m_codes = codes;
    if (m_combo) {
        m_filling = true;
        if (!codes.isEmpty() && m_combo->findData(codes.front()) < 0)
            m_combo->addItem(wordsOfOthers.value(0, codes.front()), codes.front());
        m_filling = false;
    }
    fill();
}

void CodeChoice::setOffered(const QStringList& codes)
{
    for (std::size_t index = 0; index < m_buttons.size(); ++index)
        m_buttons[index]->setVisible(codes.contains(m_options[index].code));
    if (!m_combo)
        return;
    auto* const items = qobject_cast<QStandardItemModel*>(m_combo->model());
    auto* const list = qobject_cast<QListView*>(m_combo->view());
    for (int row = 1; row < m_combo->count(); ++row) {
        const bool isOffered = codes.contains(m_combo->itemData(row).toString());
        if (items)
            items->item(row)->setEnabled(isOffered); // the arrows pass over it
        if (list)
            list->setRowHidden(row, !isOffered);
    }
}

bool CodeChoice::isOffered(std::size_t index) const
{
    if (!m_combo)
        return !m_buttons[index]->isHidden();
    const auto* const items = qobject_cast<QStandardItemModel*>(m_combo->model());
    const int row = m_combo->findData(m_options[index].code);
    return !items || row < 0 || items->item(row)->isEnabled();
}

void CodeChoice::fill()
{
    m_filling = true;
    for (std::size_t index = 0; index < m_buttons.size(); ++index)
        m_buttons[index]->setChecked(m_codes.contains(m_options[index].code));
    if (m_combo)
        m_combo->setCurrentIndex(m_codes.isEmpty() ? 0 : m_combo->findData(m_codes.front()));
    m_filling = false;
}

void CodeChoice::toggle(std::size_t index, bool on)
{
    if (m_filling)
        return;
    const QString& code = m_options[index].code;
    if (m_many == Many::One)
        m_codes.clear();
    m_codes.removeAll(code);
    if (on)
        m_codes.append(code);
    if (m_many == Many::Several) {
        // In the order of the list, so that equal choices are equal values; unknown codes behind.
        const auto place = [this](const QString& wanted) {
            return std::ranges::find(m_options, wanted, &CodeOption::code) - m_options.begin();
        };
        std::ranges::stable_sort(m_codes, {}, place);
    }
    fill();
    Q_EMIT codesEdited(m_codes);
}

void CodeChoice::choose(const CodeOption& option)
{
    const auto index = static_cast<std::size_t>(&option - m_options.data());
    if (!isOffered(index))
        return;
    if (m_combo)
        m_combo->setCurrentIndex(m_combo->findData(option.code));
    else if (m_many == Many::Several)
        m_buttons[index]->toggle();
    else
        m_buttons[index]->setChecked(true);
}

void CodeChoice::move(int step)
{
    const auto focused = std::ranges::find_if(
        m_buttons, [](const QAbstractButton* button) { return button->hasFocus(); });
    if (focused == m_buttons.end())
        return;
    const auto next = (focused - m_buttons.begin()) + step;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(m_buttons.size()))
        m_buttons[static_cast<std::size_t>(next)]->setFocus(Qt::OtherFocusReason);
}

bool CodeChoice::handleKey(QKeyEvent& event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    if (!m_combo && (event.key() == Qt::Key_Right || event.key() == Qt::Key_Left)) {
        move(event.key() == Qt::Key_Right ? 1 : -1);
        return true;
    }
    if (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace) {
        setCodes({});
        Q_EMIT codesEdited(m_codes);
        return true;
    }
    const QString typed = event.text();
    if (typed.size() != 1 || !typed.front().isLetterOrNumber())
        return false;
    if (const CodeOption* const option = m_keys.type(typed.front())) {
        m_pause->stop();
        choose(*option);
        return true;
    }
    if (m_keys.isWaiting())
        m_pause->start();
    return m_keys.isWaiting();
}

bool CodeChoice::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && isEnabled()
        && handleKey(static_cast<QKeyEvent&>(*event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void CodeChoice::setCaption(const QString& caption)
{
    setAccessibleName(caption);
    if (m_combo)
        m_combo->setAccessibleName(caption);
    // The options are what takes the keys, and "yes" alone answers no question.
    for (std::size_t index = 0; index < m_buttons.size(); ++index)
        m_buttons[index]->setAccessibleName(caption + u' ' + m_options[index].words);
}

void CodeChoice::setFaulty(bool faulty)
{
    if (m_combo)
        setLook(*m_combo, "faulty", faulty);
    for (QAbstractButton* const button : m_buttons)
        setLook(*button, "faulty", faulty);
}

void CodeChoice::setReadOnly(bool readOnly)
{
    setEnabled(!readOnly);
}

} // namespace tongdang::widgets
