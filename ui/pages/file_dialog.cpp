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
    return dialog.exec() == QDialog::Accepted ? chosenFile(dialog) : QString();
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

QString chosenFile(const QFileDialog& dialog)
{
    const QStringList files = dialog.selectedFiles();
    // Without a line the desktop's own dialog has asked, which answers one file.
    if (const auto* const line = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))) {
        const QString typed = QDir::cleanPath(dialog.directory().absoluteFilePath(line->text()));
        for (const QString& name : {typed, typed + u'.' + dialog.defaultSuffix()}) {
            if (files.contains(name))
                return name;
        }
    }
    return files.value(0);
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
