// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/open_record.h"

#include "catalogue/fields.h"
#include "desk/office.h"
#include "models/desk.h"
#include "pages/dossier/history_panel.h"
#include "pages/dossier/need_services.h"
#include "pages/form/presets.h"
#include "pages/record_kinds.h"
#include "widgets/pieces.h"

#include <QLineEdit>
#include <QStackedWidget>

#include <algorithm>
#include <iterator>
#include <utility>

namespace tongdang::pages {

using namespace widgets;

namespace {

/// The check of the last sign of an identity number (resources/checks/quality.json).
constexpr QStringView numberCheck = u"Q02";

/// A new household is where the child of the open dossier lives.
Result<desk::SavedRecord> saveHousehold(desk::Session& session, const desk::RecordInput& input,
                                        const RecordId& child)
{
    TONGDANG_TRY(const desk::SavedRecord household, desk::putRecord(session, input));
    desk::RecordInput link;
    link.type = fields::child::type;
    link.id = child;
    link.acceptIncomplete = true;
    link.fields = {{fields::child::household, Value(household.id)}};
    TONGDANG_TRY(const desk::SavedRecord linked, desk::putRecord(session, link));
    static_cast<void>(linked);
    return household;
}

} // namespace

OpenRecord::OpenRecord(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_head(new QWidget)
    , m_back(makeButton(tr("Back to the list"), "back"))
    , m_title(makeLabel({}, LabelRole::Heading))
    , m_paper(makeButton(tr("Print"), "print"))
    , m_changes(makeButton(tr("Changes")))
    , m_withdraw(makeButton(tr("Withdraw")))
    , m_withdrawLine(new QWidget)
    , m_reason(new QLineEdit)
    , m_withdrawNow(makeButton(tr("Withdraw this record")))
    , m_stack(new QStackedWidget)
    , m_place(nullptr)
    , m_history(new HistoryPanel(desk))
    , m_services(new NeedServices(desk))
{
    layOut();
    connectParts();
}

OpenRecord::~OpenRecord() = default;

void OpenRecord::layOut()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto* const bar = new QHBoxLayout(m_head);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(10);
    bar->addWidget(m_back);
    bar->addWidget(m_title, 1);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    bar->addWidget(m_paper);
    m_paper->hide();
    bar->addWidget(m_withdraw);
    bar->addWidget(m_changes);
    column->addWidget(m_head);
    m_changes->setCheckable(true);
    m_withdraw->setCheckable(true);
    auto* const line = new QHBoxLayout(m_withdrawLine);
    line->setContentsMargins(0, 0, 0, 0);
    m_reason->setPlaceholderText(tr("Why it is wrong; it stays readable in the changes"));
    m_reason->setAccessibleName(tr("Reason for withdrawing"));
    m_reason->setMaxLength(200);
    line->addWidget(m_reason, 1);
    line->addWidget(m_withdrawNow);
    m_withdrawLine->hide();
    column->addWidget(m_withdrawLine);
    column->addWidget(m_services);
    auto* const form = new QWidget;
    m_place = new QVBoxLayout(form);
    m_place->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(form);
    m_stack->addWidget(m_history);
    column->addWidget(m_stack, 1);
}

void OpenRecord::connectParts()
{
    connect(m_back, &QPushButton::clicked, this, &OpenRecord::wantsBack);
    connect(m_paper, &QPushButton::clicked, this, [this] {
        if (m_question && m_question->record)
            Q_EMIT wants(Destination::printRecord(*m_question->record, m_form));
    });
    connect(m_changes, &QPushButton::toggled, this, &OpenRecord::turn);
    connect(m_withdraw, &QPushButton::toggled, this, &OpenRecord::askToWithdraw);
    connect(m_withdrawNow, &QPushButton::clicked, this, &OpenRecord::withdraw);
    connect(m_reason, &QLineEdit::returnPressed, this, &OpenRecord::withdraw);
    connect(m_history, &HistoryPanel::failed, this, &OpenRecord::failed);
    connect(m_services, &NeedServices::failed, this, &OpenRecord::failed);
}

void OpenRecord::open(const FormQuestion& question, const QString& title)
{
    close();
    m_question = question;
    m_focusWhenMade = true;
    const bool isChild = question.type == fields::child::type;
    m_head->setVisible(!isChild);
    m_title->setText(title);
    offerSteps();
    offerPaper();
    if (question.type == fields::need::type && question.record)
        m_services->showNeed(*question.record);
    read();
}

void OpenRecord::offerSteps()
{
    const RecordType& type = *m_desk.catalogue()->type(m_question->type);
    m_changes->setVisible(m_question->record.has_value());
    m_withdraw->setVisible(m_question->record.has_value() && type.number != fields::household::type
                           && isMadeHere() && desk::keepsRecords(m_desk.profile().role, type));
}

/// Nothing to print before it is saved.
void OpenRecord::offerPaper()
{
    m_paper->hide();
    if (!m_question->record)
        return;
    m_formAnswer.await(m_desk.use([type = m_question->type](desk::Session& session) {
        return desk::formOfRecord(session, type);
    }),
                       [this](const Result<std::optional<desk::PrintableForm>>& form) {
                           if (!form) {
                               Q_EMIT failed(form.error());
                               return;
                           }
                           m_form = *form ? (*form)->code : QString();
                           m_paper->setVisible(form->has_value());
                       });
}

void OpenRecord::read()
{
    m_answer.await(m_desk.use([question = *m_question](desk::Session& session) {
        return readFormData(session, question);
    }),
                   [this](Result<FormData> content) {
                       if (content)
                           make(std::move(*content));
                       else
                           Q_EMIT failed(content.error());
                   });
}

void OpenRecord::make(FormData content)
{
    if (m_editor) {
        m_editor->refresh(std::move(content));
        return;
    }
    const auto catalogue = m_desk.catalogue();
    const RecordType& type = *catalogue->type(m_question->type);
    auto presets = presetsOf(type, m_desk.today(), m_desk.profile());
    std::ranges::copy(m_question->preset, std::back_inserter(presets));
    RecordEditor::Save save = desk::putRecord;
    if (type.number == fields::household::type && !m_question->record && m_question->child)
        save = [child = *m_question->child](desk::Session& session,
                                            const desk::RecordInput& input) {
            return saveHousehold(session, input, child);
        };
    m_editor = new RecordEditor(m_desk, *m_question, std::move(content),
                                isMadeHere() ? RecordEditor::Mode::Edit : RecordEditor::Mode::Look,
                                presets, saveWords(), std::move(save));
    connect(m_editor, &RecordEditor::saved, this, &OpenRecord::take);
    connect(m_editor, &RecordEditor::failed, this, &OpenRecord::failed);
    connect(m_editor, &RecordEditor::refused, this,
            [this](const QString& words) { Q_EMIT says(Tone::Danger, words); });
    connect(m_editor, &RecordEditor::worksOn, this, &OpenRecord::worksOn);
    connect(m_editor, &RecordEditor::noteWanted, this, &OpenRecord::askForNote);
    connect(m_editor, &RecordEditor::unchanged, this,
            [this] { Q_EMIT says(Tone::Plain, tr("Nothing was changed.")); });
    m_place->addWidget(m_editor);
    if (m_focusWhenMade && isVisible())
        m_editor->focusField(std::exchange(m_fieldWhenMade, 0));
    m_focusWhenMade = false;
}

void OpenRecord::askForNote(FieldNo field)
{
    namespace note = fields::check_reason;
    if (!m_question || !m_question->record || !m_question->child)
        return;
    const RecordType& type = *m_desk.catalogue()->type(m_question->type);
    Destination there = Destination::dossier(*m_question->child);
    there.newType = note::type;
    there.preset = {{note::check_no, Value(numberCheck.toString())},
                    {note::about_record, Value(m_question->record->toString())},
                    {note::about_field, Value(type.field(field)->key)}};
    Q_EMIT wants(there);
}

void OpenRecord::focusOn(FieldNo field)
{
    if (!m_editor || m_focusWhenMade)
        m_fieldWhenMade = field;
    else if (field != 0)
        m_editor->focusField(field);
}

bool OpenRecord::isMadeHere() const
{
    const RecordKind* const kind = recordKind(m_question->type);
    if (kind && kind->made == RecordKind::Made::Elsewhere)
        return false;
    // Where the whole record is another office's it is there to look at.
    return std::ranges::any_of(
        m_desk.catalogue()->type(m_question->type)->fields,
        [this](const Field& field) { return desk::fillsIn(m_desk.profile().role, field); });
}

QString OpenRecord::saveWords() const
{
    const RecordType* const type = m_desk.catalogue()->type(m_question->type);
    if (type->number == fields::check_reason::type)
        return tr("Save the note");
    return type->isChild ? tr("Save the dossier") : tr("Save: %1").arg(type->zh);
}

void OpenRecord::refresh()
{
    if (m_question && m_question->record)
        read();
}

void OpenRecord::close()
{
    leave();
    m_answer.drop();
    m_formAnswer.drop();
    m_services->close();
    m_question.reset();
    m_changes->setChecked(false);
    m_withdraw->setChecked(false);
    if (m_editor) {
        // It may be in the middle of telling that it is saved.
        m_editor->hide();
        m_editor->deleteLater();
    }
    m_editor = nullptr;
}

void OpenRecord::leave()
{
    if (m_editor)
        m_editor->leave();
}

void OpenRecord::save()
{
    if (m_editor)
        m_editor->save();
}

void OpenRecord::showHistory(bool shown)
{
    m_changes->setChecked(shown);
}

void OpenRecord::turn(bool toHistory)
{
    const QString words = toHistory ? tr("Back to the form") : tr("Changes");
    m_changes->setText(words);
    m_changes->setAccessibleName(words);
    m_stack->setCurrentIndex(toHistory ? 1 : 0);
    if (toHistory && m_question && m_question->record) {
        m_history->showRecord(*m_question->record, m_question->type);
        m_history->setFocus();
    }
}

void OpenRecord::askToWithdraw(bool asked)
{
    m_withdrawLine->setVisible(asked);
    m_reason->clear();
    if (asked)
        m_reason->setFocus();
}

void OpenRecord::withdraw()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        Q_EMIT says(Tone::Danger, tr("Write why the record is wrong first."));
        m_reason->setFocus();
        return;
    }
    if (!m_question || !m_question->record || m_withdrawing.isWaiting())
        return;
    m_withdrawing.await(
        m_desk.change([record = *m_question->record, reason](desk::Session& session) {
            return desk::withdrawRecord(session, record, reason);
        }),
        [this](const Result<Dot>& done) {
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            m_withdraw->setChecked(false);
            Q_EMIT says(Tone::Good, tr("The record was withdrawn."));
            Q_EMIT withdrawn();
        });
}

void OpenRecord::take(const desk::SavedRecord& record, const QStringList& toCheck,
                      const QStringList& remarks)
{
    const bool isNew = !m_question->record.has_value();
    m_question->record = record.id;
    if (isNew) {
        m_title->setText(m_desk.catalogue()->type(m_question->type)->zh);
        offerSteps();
        offerPaper();
    }
    const QString words = toCheck.isEmpty() ? tr("Saved.")
                                            : tr("Saved. %n thing(s) are left to check.", nullptr,
                                                 static_cast<int>(toCheck.size()));
    QStringList lines = QStringList(words) + remarks;
    if (record.tellsVillage)
        lines.append(
            tr("The village hears with the next stick that this child is at level 1 and to "
               "be visited within a day. What is written here does not go there: call the "
               "director."));
    Q_EMIT says(toCheck.isEmpty() ? Tone::Good : Tone::Soon, lines.join(u'\n'));
    Q_EMIT saved(record, isNew, m_editor->model().firstToCheck().value_or(0));
}

} // namespace tongdang::pages
