// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/file_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>

namespace tongdang::pages {

namespace {

QString answerOf(QFileDialog& dialog)
{
    removeProposals(dialog);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString startIn(const QString& folder)
{
    return folder.isEmpty() ? QDir::homePath() : folder;
}

} // namespace

void removeProposals(QFileDialog& dialog)
{
    const auto lines = dialog.findChildren<QLineEdit*>();
    for (QLineEdit* const line : lines)
        line->setCompleter(nullptr);
}

QString askForFile(QWidget* parent, const QString& title, const QString& folder,
                   const QString& filter)
{
    QFileDialog dialog(parent, title, startIn(folder), filter);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return answerOf(dialog);
}

QString askForFolder(QWidget* parent, const QString& title, const QString& folder)
{
    QFileDialog dialog(parent, title, startIn(folder));
    dialog.setFileMode(QFileDialog::Directory);
    dialog.setOption(QFileDialog::ShowDirsOnly);
    return answerOf(dialog);
}

QString askForNewFile(QWidget* parent, const QString& title, const QString& proposal,
                      const QString& filter)
{
    const QFileInfo proposed(proposal);
    QFileDialog dialog(parent, title, proposed.absolutePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(proposed.suffix());
    dialog.selectFile(proposed.fileName());
    return answerOf(dialog);
}

} // namespace tongdang::pages
