// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/file_dialog.h"

#include "support/catch.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;

namespace {

constexpr int patience = 5000; // ms

/// Types a path into Qt's own dialog and presses Enter.
QString typed(QFileDialog& dialog, const QString& path)
{
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    removeProposals(dialog);
    dialog.show();
    dialog.activateWindow();
    auto* const line = dialog.findChild<QLineEdit*>(u"fileNameEdit"_s);
    REQUIRE(line != nullptr);
    line->setFocus();
    REQUIRE(QTest::qWaitFor([&] { return line->hasFocus(); }, patience));
    for (const QChar letter : path)
        QTest::keyClick(line, letter.toLatin1());
    QTest::keyClick(line, Qt::Key_Return);
    REQUIRE(dialog.result() == QDialog::Accepted);
    return chosenFile(dialog);
}

} // namespace

TEST_CASE("A folder that is typed counts, not one whose name is its beginning")
{
    QTemporaryDir root;
    for (const QString& name : {u"s"_s, u"stick"_s})
        REQUIRE(QDir(root.path()).mkdir(name));
    const QString wanted = root.filePath(u"stick"_s);
    for (const QString& start : {root.path(), QDir::rootPath()}) {
        INFO(start.toStdString());
        QFileDialog dialog(nullptr, u"Where is the stick?"_s, start);
        dialog.setFileMode(QFileDialog::Directory);
        dialog.setOption(QFileDialog::ShowDirsOnly);
        CHECK(typed(dialog, wanted) == wanted);
    }
}

TEST_CASE("A name without an ending is saved with the one that files of the kind have")
{
    QTemporaryDir root;
    REQUIRE(QDir(root.path()).mkdir(u"w"_s));
    QFileDialog dialog(nullptr, u"Save"_s, root.path());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(u"pdf"_s);
    CHECK(typed(dialog, root.filePath(u"week"_s)) == root.filePath(u"week.pdf"_s));
}
