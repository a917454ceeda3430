// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/print/print_page.h"

#include "desk/enrolment_sheet.h"
#include "pages/file_dialog.h"
#include "pages/print/page_printer.h"
#include "pages/print/page_view.h"
#include "pages/purpose_choice.h"
#include "widgets/page_header.h"
#include "widgets/pieces.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QScrollArea>
#include <QStandardPaths>

namespace tongdang::pages {

using namespace widgets;

PrintPage::PrintPage(models::Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_header(new PageHeader)
    , m_choice(new PrintChoice(desk))
    , m_empty(makeLabel(tr("Choose at the left what to print. It is shown here first."),
                        LabelRole::Secondary))
    , m_paper(nullptr)
    , m_preview(new PageView)
    , m_number(makeLabel({}, LabelRole::Secondary))
    , m_before(makeButton(tr("Page before")))
    , m_after(makeButton(tr("Next page")))
    , m_purpose(new PurposeChoice)
    , m_print(makePrimaryButton(tr("Print these pages"), "print"))
    , m_save(makeButton(tr("Save as PDF")))
{
    layOut();
    connectParts();
}

PrintPage::~PrintPage() = default;

QString PrintPage::title() const
{
    return tr("Print");
}

void PrintPage::layOut()
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(26, 18, 26, 16);
    whole->setSpacing(14);
    m_header->setTitle(tr("Print"));
    whole->addWidget(m_header);
    auto* const row = new QHBoxLayout;
    row->setSpacing(16);
    // On a small screen the choice is longer than the window.
    auto* const side = new QScrollArea;
    side->setWidget(m_choice);
    side->setWidgetResizable(true);
    side->setFrameShape(QFrame::NoFrame);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->setFocusPolicy(Qt::NoFocus);
    side->setFixedWidth(360);
    row->addWidget(side);
    row->addWidget(makePreview(), 1);
    whole->addLayout(row, 1);
}

QWidget* PrintPage::makePreview()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    m_empty->setAlignment(Qt::AlignCenter);
    column->addWidget(m_empty, 1);

    m_paper = new QWidget;
    auto* const inner = new QVBoxLayout(m_paper);
    inner->setContentsMargins(0, 0, 0, 0);
    m_preview->setAccessibleName(tr("The pages as they will be printed"));
    inner->addWidget(m_preview, 1);
    // Two rows: side by side they are wider than the room at 125 %.
    auto* const turn = new QHBoxLayout;
    turn->setSpacing(12);
    turn->addStretch();
    turn->addWidget(m_before);
    m_number->setWordWrap(false);
    turn->addWidget(m_number);
    turn->addWidget(m_after);
    turn->addStretch();
    inner->addLayout(turn);
    auto* const bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_purpose);
    bar->addStretch();
    bar->addWidget(m_save);
    bar->addWidget(m_print);
    inner->addLayout(bar);
    m_paper->hide();
    column->addWidget(m_paper, 1);
    return card;
}

void PrintPage::connectParts()
{
    connect(m_choice, &PrintChoice::chosen, this, &PrintPage::prepareForm);
    connect(m_choice, &PrintChoice::failed, this, &PrintPage::sayError);
    connect(m_preview, &PageView::pageChanged, this, &PrintPage::showPageNumber);
    connect(m_before, &QPushButton::clicked, this,
            [this] { m_preview->setPage(m_preview->page() - 1); });
    connect(m_after, &QPushButton::clicked, this,
            [this] { m_preview->setPage(m_preview->page() + 1); });
    connect(m_print, &QPushButton::clicked, this, &PrintPage::print);
    connect(m_save, &QPushButton::clicked, this, &PrintPage::saveAsPdf);
}

void PrintPage::arrive(const Destination& destination)
{
    m_choice->refresh();
    if (!destination.enrolmentRequest.isEmpty()) {
        prepare([file = destination.enrolmentRequest](desk::Session& session) {
            return desk::enrolmentSheet(session, file);
        });
    } else if (destination.record) {
        desk::PrintQuestion question;
        question.form = destination.text;
        question.record = destination.record;
        question.special = true; // asked for on the record's own page
        prepareForm(question);
    } else if (destination.child) {
        desk::PrintQuestion question;
        question.form = destination.text.isEmpty() ? QStringLiteral("F03") : destination.text;
        question.child = destination.child;
        prepareForm(question);
    } else if (destination.text == Destination::week()) {
        m_choice->chooseWeek(QStringLiteral("F03"));
    } else {
        m_choice->focusFirst();
    }
}

void PrintPage::prepareForm(const desk::PrintQuestion& question)
{
    prepare([question](desk::Session& session) { return desk::printForm(session, question); });
}

void PrintPage::prepare(std::function<Result<desk::PrintJob>(desk::Session&)> job)
{
    m_empty->setText(tr("The pages are being laid out ..."));
    m_answer.await(desk().use(std::move(job)), [this](Result<desk::PrintJob> answer) {
        m_empty->setText(tr("Choose at the left what to print. It is shown here first."));
        if (answer)
            showJob(std::move(*answer));
        else
            sayError(answer.error());
    });
}

void PrintPage::showJob(desk::PrintJob job)
{
    if (!m_fonts) {
        auto fonts = paper::Fonts::load();
        if (!fonts) {
            sayError(fonts.error());
            return;
        }
        m_fonts = std::move(*fonts);
    }
    m_job = std::make_shared<const desk::PrintJob>(std::move(job));
    m_purpose->offer(*desk().catalogue());
    m_purpose->setVisible(!m_job->form.isEmpty()); // a paper of no child's asks for none
    m_empty->hide();
    m_paper->show();
    m_preview->showDocument(m_job->document, *m_fonts);
    m_print->setFocus();
}

void PrintPage::showPageNumber()
{
    const int count = m_preview->pageCount();
    const int now = m_preview->page() + 1;
    m_number->setText(tr("Page %1 of %2").arg(now).arg(count));
    m_before->setEnabled(now > 1);
    m_after->setEnabled(now < count);
}

template <class Job>
void PrintPage::putOnPaper(Job job, const QString& doneWords)
{
    m_print->setEnabled(false);
    m_save->setEnabled(false);
    m_onPaper.await(desk().change(std::move(job)), [this, doneWords](const Result<void>& done) {
        m_print->setEnabled(true);
        m_save->setEnabled(true);
        if (done)
            Q_EMIT says(Tone::Good, doneWords);
        else
            sayError(done.error());
    });
}

void PrintPage::print()
{
    if (m_onPaper.isWaiting())
        return;
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        Q_EMIT says(Tone::Soon, tr("No printer is set up on this PC. Save the pages as PDF and "
                                   "print that file where there is a printer."));
        return;
    }
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    preparePrinter(*printer, *m_job);
    QPrintDialog dialog(printer.get(), this);
    // "Save as PDF" does this so that the file appears whole or not at all.
    dialog.setOption(QPrintDialog::PrintToFile, false);
    dialog.setMinMax(1, m_job->document.pageCount());
    if (dialog.exec() != QDialog::Accepted)
        return;
    preparePrinter(*printer, *m_job);
    putOnPaper(
        [printer, job = m_job,
         purpose = m_purpose->purpose()](desk::Session& session) -> Result<void> {
            TONGDANG_TRY(const paper::Fonts fonts, paper::Fonts::load());
            TONGDANG_CHECK(paintJob(*printer, *job, fonts));
            return desk::noteSheets(session, *job, chosenPages(*printer, *job), purpose);
        },
        tr("The pages went to the printer."));
}

void PrintPage::saveAsPdf()
{
    if (m_onPaper.isWaiting())
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    // No child's name in the file's name.
    const QString proposal =
        QDir(folder).filePath(tr("visit papers %1.pdf").arg(desk().today().toString(Qt::ISODate)));
    const QString file = askForNewFile(this, tr("Save as PDF"), proposal, tr("PDF files (*.pdf)"));
    if (file.isEmpty())
        return;
    putOnPaper(
        [job = m_job, file, purpose = m_purpose->purpose()](desk::Session& session) {
            return desk::printToPdf(session, *job, file, purpose);
        },
        tr("Saved: %1").arg(QDir::toNativeSeparators(file)));
}

} // namespace tongdang::pages
