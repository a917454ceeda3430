// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/excel.h"
#include "models/answer.h"

#include <QObject>

class QWidget;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// Writes a list as an Excel file (desk/excel.h), and tells where it is and that it is
/// confidential.
class ExcelExport : public QObject {
    Q_OBJECT

public:
    ExcelExport(models::Desk& desk, QWidget& page);

    /// Where to: the day comes behind the name that is proposed. Empty: somebody thought better of
    /// it.
    [[nodiscard]] QString askForFile(const QString& name);
    /// An older file of that name goes: the dialog has asked already.
    void write(desk::ExcelQuestion question);

Q_SIGNALS:
    void written(const QString& words);
    void failed(const tongdang::Error& error);

private:
    models::Desk& m_desk;
    QWidget& m_page;
    models::Answer<desk::ExcelFile> m_writing;
};

} // namespace tongdang::pages
