// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFileDialog;
class QWidget;

/// Asking for files and folders. Each answers empty if a person thought better of it.
namespace tongdang::pages {

/// Takes the list of proposals from Qt's own dialog: it may come up while Enter closes the dialog,
/// and then keeps the keyboard for itself.
void removeProposals(QFileDialog& dialog);

/// What a dialog was closed with. Qt's own dialog leaves a folder chosen whose name a person typed
/// on the way to a longer one ("s" on the way to "stick") and answers both; the typed one counts.
[[nodiscard]] QString chosenFile(const QFileDialog& dialog);

/// An existing file; looks in the home folder if `folder` is empty.
[[nodiscard]] QString askForFile(QWidget* parent, const QString& title, const QString& folder,
                                 const QString& filter);
[[nodiscard]] QString askForFolder(QWidget* parent, const QString& title, const QString& folder);
/// A file to write; asks before it takes one that exists.
[[nodiscard]] QString askForNewFile(QWidget* parent, const QString& title, const QString& proposal,
                                    const QString& filter);

} // namespace tongdang::pages
