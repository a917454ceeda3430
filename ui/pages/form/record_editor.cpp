// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form/record_editor.h"

#include "catalogue/fields.h"
#include "desk/level_by_rules.h"
#include "desk/office.h"
#include "models/desk.h"
#include "pages/form/draft_checks.h"
#include "pages/form/draft_keeper.h"
#include "pages/form/field_cell.h"
#include "pages/form/form_bar.h"
#include "pages/form/record_form.h"
#include "widgets/pieces.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTimer>

#include <algorithm>
#include <iterator>

namespace tongdang::pages {

namespace {

constexpr int roomAround =
    60; ///< pixels that stay visible above and below the field with the focus

/// Without these a record says nothing at all.
FieldNo indispensable(TypeNo type)
{
    switch (type) {
    case fields::child::type:
        return fields::child::name;
    case fields::visit::type:
        return fields::visit::date;
    default:
        return 0;
    }
}

} // namespace

RecordEditor::RecordEditor(models::Desk& desk, const FormQuestion& question, FormData content,
                           Mode mode, const std::vector<desk::FieldInput>& preset,
                           const QString& saveWords, Save save, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_question(question)
    , m_data(std::move(content))
    , m_mode(mode)
    , m_save(std::move(save))
    , m_model(desk.catalogue(), question.type, desk.today())
    , m_keeper(nullptr)
    , m_scroll(new QScrollArea(this))
    , m_bar(new FormBar(saveWords, this))
{
    layOut();
    begin(preset);
    m_keeper =
        new DraftKeeper(desk, m_model, m_question.draftPage(), {m_data.draft, m_untouched}, this);
    if (m_mode == Mode::Edit)
        (new DraftChecks(desk, m_model, *m_form, *m_bar, m_untouched, this))->lookSoon();
    connectParts();
    showState();
}

RecordEditor::~RecordEditor() = default;

void RecordEditor::layOut()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    const desk::Role role = m_desk.profile().role;
    auto layout = layoutOf(
        {m_model.type(), m_data.record ? &*m_data.record : nullptr, role, m_desk.resources()},
        m_model.catalogue());
    if (!layout) {
        // Said as soon as somebody listens; meanwhile the catalogue's own order stands in.
        QMetaObject::invokeMethod(
            this, [this, error = layout.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
        layout = RecordLayout{{}, {}, models::sectionsByPaper(m_model.type()), {}};
    }
    if (!m_data.about.isEmpty()) {
        layout->about = tr("About: %1").arg(m_data.about);
        layout->aboutMore = tr("The data check holds this for a mistake. If it is right, write "
                               "why: it is then no longer named as one.");
    }
    m_form = new RecordForm(m_model, std::move(*layout));
    offerChoices();
    showExample();
    if (FieldCell* const cell = m_question.type == fields::visit::type
                                    ? m_form->cell(fields::visit::outcome_reason)
                                    : nullptr)
        cell->offer(m_data.outcomeReasons, tr("Counts as a visit:"));
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_bar);
}

void RecordEditor::offerChoices()
{
    for (const auto& [field, choices] : m_data.choices) {
        if (FieldCell* const cell = m_form->cell(field))
            widgets::setChoices(cell->editor(), choices);
    }
    for (const Field& field : m_model.type().fields) {
        if (FieldCell* const cell = m_form->cell(field.number))
            widgets::setPlaces(cell->editor(), m_data.places);
    }
}

void RecordEditor::showExample()
{
    FieldCell* const cell = m_question.type == fields::check_reason::type
                                ? m_form->cell(fields::check_reason::reason)
                                : nullptr;
    if (auto* const line = cell ? qobject_cast<QLineEdit*>(cell->editor().focusProxy()) : nullptr)
        line->setPlaceholderText(
            tr("for example: it stands like this in the household register, checked on 5 May"));
}

void RecordEditor::refresh(FormData content)
{
    if (isTouched() || !content.record)
        return;
    const bool isOther = !m_data.record || m_data.record->values != content.record->values;
    m_data = std::move(content);
    offerChoices();
    if (isOther)
        m_model.show(*m_data.record);
}

void RecordEditor::begin(const std::vector<desk::FieldInput>& preset)
{
    m_model.setChild(m_data.childBirth, m_data.dossierOpened);
    m_model.setRole(m_desk.profile().role);
    if (m_data.record) {
        m_model.show(*m_data.record);
    } else {
        const bool belongs = m_model.type().belongsToChild() && !m_model.type().isChild;
        std::vector<desk::FieldInput> known = preset;
        std::ranges::copy(m_data.byRules, std::back_inserter(known));
        m_model.begin(belongs ? m_question.child : std::nullopt, known);
    }
    m_untouched = m_model.draft();
    if (m_mode == Mode::Edit && !m_data.draft.isEmpty() && m_model.restore(m_data.draft)) {
        m_bar->showDraftRestored();
        renewByRules();
    }
    if (m_mode == Mode::Look) {
        m_form->setReadOnly(true);
        m_bar->setReadOnly(true);
    } else {
        for (const Field& field : m_model.type().fields) {
            FieldCell* const cell = m_form->cell(field.number);
            if (cell
                && (!desk::fillsIn(m_desk.profile().role, field)
                    || desk::isByRules(m_model.type().number, field.number)))
                cell->setReadOnly(true);
        }
    }
    const bool isCovered = m_data.record && m_form->hasSpecialContent();
    m_form->setCovered(isCovered);
    m_bar->setSpecialContent(isCovered);
}

void RecordEditor::renewByRules()
{
    // A draft of another day would say what the rules said then.
    if (!m_data.byRules.empty()) {
        for (const Field& field : m_model.type().fields) {
            const bool isSaid = std::ranges::any_of(
                m_data.byRules, [&](const auto& said) { return said.field == field.number; });
            if (!isSaid && desk::isByRules(m_model.type().number, field.number))
                m_model.set(field.number, Value());
        }
    }
    for (const desk::FieldInput& field : m_data.byRules) {
        if (desk::isByRules(m_model.type().number, field.field))
            m_model.set(field.field, field.value);
    }
    m_model.undoStack().clear();
}

void RecordEditor::connectParts()
{
    connect(&m_model, &models::FormModel::edited, this, &RecordEditor::showState);
    connect(&m_model.undoStack(), &QUndoStack::canUndoChanged, m_bar, &FormBar::setCanUndo);
    m_bar->setCanUndo(false);
    connect(m_keeper, &DraftKeeper::kept, m_bar, &FormBar::showDraft);
    connect(&m_model.undoStack(), &QUndoStack::indexChanged, this, [this](int step) {
        if (step > 0) // 0 too when the form is filled anew
            Q_EMIT worksOn();
    });
    connect(m_form, &RecordForm::focused, this, &RecordEditor::showFocus);
    for (const Field& field : m_model.type().fields) {
        if (FieldCell* const cell = m_form->cell(field.number))
            connect(cell, &FieldCell::noteWanted, this,
                    [this, number = field.number] { Q_EMIT noteWanted(number); });
    }
    connect(m_form, &RecordForm::finished, m_bar, &FormBar::focusSave);
    connect(m_bar, &FormBar::saveWanted, this, &RecordEditor::save);
    connect(m_bar, &FormBar::undoWanted, &m_model.undoStack(), &QUndoStack::undo);
    connect(m_bar, &FormBar::coverWanted, m_form, &RecordForm::setCovered);
    const auto add = [this](QKeySequence::StandardKey keys, auto action) {
        auto* const shortcut = new QShortcut(QKeySequence(keys), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, &m_model.undoStack(), action);
    };
    add(QKeySequence::Undo, &QUndoStack::undo);
    add(QKeySequence::Redo, &QUndoStack::redo);
}

void RecordEditor::showState()
{
    // An untouched new record does not begin with a list of complaints.
    const bool isBlank = !m_model.record() && !isTouched();
    m_bar->showToCheck(isBlank ? QStringList() : m_model.toCheck());
}

void RecordEditor::showFocus(FieldCell* cell)
{
    m_bar->showHelp(cell->field().help);
    m_scroll->ensureWidgetVisible(cell, 0, roomAround);
}

bool RecordEditor::isCompleteAsAsked() const
{
    return !m_model.record() && !m_question.preset.empty() && m_model.toCheck().isEmpty();
}

QString RecordEditor::whyNot()
{
    if (FieldCell* const wrong = m_form->typedWrong()) {
        m_form->focusField(wrong->field().number);
        return tr("%1: %2").arg(wrong->field().zh, wrong->typedFault());
    }
    const FieldNo field = indispensable(m_question.type);
    if (field != 0 && m_model.value(field).isEmpty()) {
        m_form->focusField(field);
        return tr("Fill in \"%1\" first: without it nothing can be saved.")
            .arg(m_model.type().field(field)->zh);
    }
    return {};
}

void RecordEditor::save()
{
    if (m_mode == Mode::Look || m_answer.isWaiting())
        return;
    if (!isTouched() && !isCompleteAsAsked() && !m_form->typedWrong()) {
        Q_EMIT unchanged();
        return;
    }
    if (const QString words = whyNot(); !words.isEmpty()) {
        m_model.revealAll();
        Q_EMIT refused(words);
        return;
    }
    m_model.revealAll();
    m_bar->setCanSave(false);
    m_answer.await(m_desk.change([save = m_save, input = m_model.toInput()](
                                     desk::Session& session) { return save(session, input); }),
                   [this](const Result<desk::SavedRecord>& answer) { take(answer); });
}

QStringList RecordEditor::labelsShown(const Error& error) const
{
    if (error.code != "desk.invalid_fields")
        return {};
    QStringList labels;
    for (qsizetype at = 0; at < error.arguments.size(); at += 2) { // label and reason in turn
        const QString& label = error.arguments[at];
        const bool isShown = std::ranges::any_of(m_model.type().fields, [&](const Field& field) {
            return field.zh == label && m_form->cell(field.number)
                   && !m_form->cell(field.number)->isHidden()
                   && !m_model.fault(field.number).isEmpty();
        });
        if (!isShown)
            return {};
        labels += label;
    }
    labels.removeDuplicates();
    return labels;
}

void RecordEditor::take(const Result<desk::SavedRecord>& answer)
{
    m_bar->setCanSave(true);
    if (!answer) {
        if (const auto wrong = m_model.firstToCheck())
            m_form->focusField(*wrong);
        if (const QStringList labels = labelsShown(answer.error()); !labels.isEmpty())
            Q_EMIT refused(tr("Not saved. Put right what is marked red: %1")
                               .arg(labels.join(QStringLiteral("、"))));
        else
            Q_EMIT failed(answer.error());
        return;
    }
    m_model.saved(*answer);
    m_untouched.clear();
    m_keeper->drop();
    if (const auto left = m_model.firstToCheck())
        m_form->focusField(*left);
    Q_EMIT saved(*answer, m_model.toCheck(), m_model.remarks());
}

void RecordEditor::leave()
{
    if (m_mode == Mode::Edit)
        m_keeper->keepNow();
}

void RecordEditor::focusFirst()
{
    m_form->focusFirst();
    m_scroll->verticalScrollBar()->setValue(0);
}

void RecordEditor::focusField(FieldNo field)
{
    if (!m_form->cell(field)) {
        focusFirst();
        return;
    }
    m_form->focusField(field);
    if (m_model.record())
        m_model.leave(field); // who is led there sees what is wrong with it
    // Where it stands is known only once the new form is laid out.
    QTimer::singleShot(0, this, [this, field] {
        if (FieldCell* const wanted = m_form->cell(field))
            m_scroll->ensureWidgetVisible(wanted);
    });
}

} // namespace tongdang::pages
