// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visits/visits_page.h"

#include "catalogue/fields.h"
#include "models/day_words.h"
#include "models/error_words.h"
#include "pages/form/form_bar.h"
#include "pages/form/presets.h"
#include "pages/labelled.h"
#include "pages/search_line.h"
#include "pages/visits/child_choice.h"
#include "pages/visits/open_sheets.h"
#include "paper/sheet_number.h"
#include "widgets/page_header.h"
#include "widgets/pieces.h"
#include "widgets/scan_field.h"

#include <QApplication>
#include <QShortcut>
#include <QStackedWidget>

#include <utility>

namespace tongdang::pages {

using namespace widgets;

namespace {

enum Step { SheetsStep, ChoiceStep, FormStep };

/// What was typed is put right here, below the line, not in the window's message bar.
bool isMistyped(const Error& error)
{
    return error.kind == ErrorKind::Refused
           && (error.code == "desk.sheet_check" || error.code == "desk.sheet_unknown"
               || error.code == "paper.sheet_check" || error.code == "paper.sheet_code"
               || error.code == "paper.sheet_number");
}

/// "7K2M 9QX4", as it is printed.
QString printedNumber(const QString& number)
{
    const auto known = paper::SheetNumber::parse(number);
    return known ? known->printed() : number;
}

} // namespace

VisitsPage::VisitsPage(models::Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_header(new PageHeader)
    , m_scan(new ScanField)
    , m_scanLine(new Labelled(tr("Scan the square code of the sheet, or type the 8 signs below it"),
                              m_scan))
    , m_steps(new QStackedWidget)
    , m_sheets(new OpenSheets(desk))
    , m_choice(new ChildChoice(desk))
    , m_who(makeLabel({}, LabelRole::Heading))
    , m_about(makeLabel({}, LabelRole::Secondary))
    , m_back(makeButton(tr("Another sheet (Esc)"), "back"))
    , m_correct(makeButton(tr("Correct it in the dossier"), "pen"))
    , m_place(nullptr)
{
    layOut();
    connectParts();
}

VisitsPage::~VisitsPage() = default;

QString VisitsPage::title() const
{
    return tr("Type paper sheets in");
}

void VisitsPage::layOut()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(26, 14, 26, 14);
    column->setSpacing(12);
    m_header->setTitle(title());
    m_scan->setMinimumWidth(300);
    m_header->addRight(m_scanLine, 2);
    column->addWidget(m_header);
    m_steps->addWidget(m_sheets);
    m_steps->addWidget(m_choice);
    m_steps->addWidget(makeFormStep());
    column->addWidget(m_steps, 1);
}

QWidget* VisitsPage::makeFormStep()
{
    auto* const step = new QWidget;
    auto* const column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* const bar = new QHBoxLayout;
    bar->setSpacing(12);
    bar->addWidget(m_back);
    auto* const words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_who);
    words->addWidget(m_about);
    bar->addLayout(words, 1);
    bar->addWidget(m_correct);
    column->addLayout(bar);
    m_place = new QVBoxLayout;
    column->addLayout(m_place, 1);
    return step;
}

void VisitsPage::connectParts()
{
    connect(m_scan, &ScanField::scanned, this, &VisitsPage::scan);
    connect(m_scan, &QLineEdit::textEdited, m_scanLine, [this] { m_scanLine->setFault({}); });
    connect(m_scan, &QLineEdit::textEdited, this, &VisitsPage::worksOn);
    connect(m_sheets, &OpenSheets::opened, this, &VisitsPage::scan);
    connect(m_sheets, &OpenSheets::failed, this, [this](const Error& error) { sayError(error); });
    connect(m_choice, &ChildChoice::chosen, this, [this](const RecordId& child) {
        m_entry.child = child;
        openEntry();
    });
    connect(m_choice, &ChildChoice::cancelled, this, &VisitsPage::finish);
    connect(m_choice, &ChildChoice::failed, this, [this](const Error& error) { sayError(error); });
    connect(m_back, &QPushButton::clicked, this, &VisitsPage::finish);
    connect(m_correct, &QPushButton::clicked, this, [this] {
        if (!m_entry.child)
            return;
        Destination destination = Destination::dossier(*m_entry.child);
        destination.record = m_entry.visit;
        Q_EMIT wants(destination);
    });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* const shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &VisitsPage::save);
    }
    auto* const escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &VisitsPage::finish);
    connect(&desk(), &models::Desk::archiveChanged, this, [this] {
        if (isVisible() && m_steps->currentIndex() == SheetsStep)
            m_sheets->refresh();
    });
}

void VisitsPage::arrive(const Destination& destination)
{
    m_sheets->refresh();
    if (!destination.text.isEmpty()) {
        m_scan->setText(destination.text);
        scan(destination.text);
    } else if (destination.child) {
        // Who comes back to the same visit goes on with it.
        const bool isOpen =
            m_editor && m_entry.child == destination.child && m_entry.visit == destination.record;
        if (isOpen)
            return;
        leave();
        m_scan->clear();
        m_entry = {destination.child, destination.record, {}, {}};
        openEntry();
    } else if (m_editor) {
        m_steps->setCurrentIndex(FormStep);
    } else {
        finish();
    }
}

void VisitsPage::scan(const QString& text)
{
    leave();
    m_scanLine->setFault({});
    m_sheetAnswer.await(
        desk().use([text](desk::Session& session) { return desk::findSheet(session, text); }),
        [this, text](const Result<desk::SheetInfo>& sheet) { take(text, sheet); });
}

void VisitsPage::take(const QString& text, const Result<desk::SheetInfo>& sheet)
{
    if (!sheet) {
        QApplication::beep(); // who scans looks at the paper
        if (isMistyped(sheet.error()))
            m_scanLine->setFault(models::wordsFor(sheet.error().code, sheet.error().arguments));
        else
            sayError(sheet.error());
        m_scan->setFocus();
        m_scan->selectAll();
        return;
    }
    const auto number = paper::readSheetNumber(text);
    if (sheet->form != u"F03") { // a helper's sheet is no visit of the director's
        if (sheet->child)
            Q_EMIT wants(Destination::dossier(*sheet->child));
        Q_EMIT says(Tone::Soon, tr("This is no visit sheet but form %1. Enter it in the child's "
                                   "dossier, with the sheet number %2.")
                                    .arg(sheet->form, number ? number->printed() : text));
        return;
    }
    m_entry = {sheet->child, sheet->visit, {}, sheet->enteredOn};
    m_entry.sheet = number ? number->toString() : QString();
    m_scan->setText(number ? number->printed() : text);
    if (!m_entry.child) {
        delete m_editor;
        m_editor = nullptr;
        m_steps->setCurrentIndex(ChoiceStep);
        m_choice->begin(number ? number->printed() : text);
        return;
    }
    openEntry();
}

void VisitsPage::openEntry()
{
    Q_EMIT worksOn();
    FormQuestion question;
    question.type = fields::visit::type;
    question.record = m_entry.visit;
    question.child = m_entry.child;
    question.sheet = m_entry.sheet;
    m_entryAnswer.await(desk().use([question](desk::Session& session) -> Result<EntryData> {
        TONGDANG_TRY(desk::Dossier dossier, desk::openDossier(session, *question.child));
        TONGDANG_TRY(FormData form, readFormData(session, question));
        return EntryData{std::move(dossier), std::move(form)};
    }),
                        [this](Result<EntryData> content) {
                            if (content) {
                                makeForm(std::move(*content));
                                return;
                            }
                            sayError(content.error());
                            finish();
                        });
}

void VisitsPage::makeForm(EntryData content)
{
    delete m_editor;
    showWho(content.dossier);
    FormQuestion question;
    question.type = fields::visit::type;
    question.record = m_entry.visit;
    question.child = m_entry.child;
    question.sheet = m_entry.sheet;
    const RecordType& type = *desk().catalogue()->type(question.type);
    auto presets = presetsOf(type, desk().today(), desk().profile());
    if (!m_entry.sheet.isEmpty()) {
        // The paper says on which day the visit was, and that day is what counts.
        std::erase_if(presets, [](const desk::FieldInput& preset) {
            return preset.field == fields::visit::date;
        });
        presets.push_back({fields::visit::sheet_no, Value(m_entry.sheet)});
    }
    m_editor = new RecordEditor(desk(), question, std::move(content.form),
                                m_entry.visit ? RecordEditor::Mode::Look : RecordEditor::Mode::Edit,
                                presets, tr("Save the visit to %1").arg(m_childName));
    connect(m_editor, &RecordEditor::saved, this,
            [this](const desk::SavedRecord&, const QStringList& toCheck,
                   const QStringList& remarks) { takeSaved(toCheck, remarks); });
    connect(m_editor, &RecordEditor::failed, this, [this](const Error& error) { sayError(error); });
    connect(m_editor, &RecordEditor::refused, this,
            [this](const QString& words) { Q_EMIT says(Tone::Danger, words); });
    connect(m_editor, &RecordEditor::worksOn, this, &VisitsPage::worksOn);
    connect(m_editor, &RecordEditor::unchanged, this, [this] {
        Q_EMIT says(Tone::Soon, tr("Nothing is typed in yet. Esc goes back to the scan field."));
    });
    m_place->addWidget(m_editor);
    m_steps->setCurrentIndex(FormStep);
    if (m_entry.visit)
        m_back->setFocus();
    else
        m_editor->focusFirst();
}

void VisitsPage::showWho(const desk::Dossier& dossier)
{
    const QDate today = desk().today();
    m_childName = dossier.head.name;
    m_who->setText(m_childName + QStringLiteral("\u3000") + personWords(dossier.head));
    QStringList about;
    if (m_entry.visit && m_entry.enteredOn.isValid())
        about += tr("Typed in on %1 already").arg(models::dayWords(m_entry.enteredOn, today));
    if (!m_entry.sheet.isEmpty())
        about += tr("Sheet %1").arg(printedNumber(m_entry.sheet));
    else if (!m_entry.visit)
        about += tr("Without a sheet");
    about += dossier.head.place;
    about += dossier.lastVisit.isValid()
                 ? tr("Last visit %1").arg(models::dayWords(dossier.lastVisit, today))
                 : tr("Never visited yet");
    about.removeAll(QString());
    m_about->setText(about.join(QStringLiteral("\u3000")));
    m_correct->setVisible(m_entry.visit.has_value());
}

void VisitsPage::finish()
{
    leave();
    m_entryAnswer.drop();
    delete m_editor;
    m_editor = nullptr;
    m_entry = {};
    m_scanLine->setFault({});
    m_scan->clear();
    m_steps->setCurrentIndex(SheetsStep);
    m_sheets->refresh();
    m_scan->setFocus();
}

void VisitsPage::takeSaved(const QStringList& toCheck, const QStringList& remarks)
{
    const QString name = m_childName;
    // Saved: the editor is in the middle of telling so and goes a little later.
    RecordEditor* const done = std::exchange(m_editor, nullptr);
    done->hide();
    done->deleteLater();
    finish();
    if (toCheck.isEmpty()) {
        Q_EMIT says(Tone::Good, tr("The visit to %1 is saved.").arg(name));
        return;
    }
    const QString words = tr("The visit to %1 is saved. %n thing(s) are left to check: %2", nullptr,
                             static_cast<int>(toCheck.size()))
                              .arg(name, checkWords(toCheck));
    Q_EMIT says(Tone::Soon, (QStringList(words) + remarks).join(u'\n'));
}

void VisitsPage::leave()
{
    if (m_editor)
        m_editor->leave();
}

std::optional<RecordId> VisitsPage::currentChild() const
{
    return m_entry.child;
}

void VisitsPage::save()
{
    if (m_editor)
        m_editor->save();
}

} // namespace tongdang::pages
