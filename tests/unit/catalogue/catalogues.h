// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QString>
#include <QTemporaryDir>

/// Catalogues for tests: the shipped one, and small ones written into a temporary folder.
namespace tongdang::test {

/// The shipped catalogue, loaded once.
const Catalogue& shipped();
/// A field of the shipped catalogue, as "child.name"; ends the test if there is none.
const Field& shippedField(const QString& name);

/// A folder with a small good catalogue (types child, household and away, lists SEX and AWAYR),
/// whose files a test alters.
class SmallCatalogue {
public:
    SmallCatalogue();

    /// Replaces the first occurrence of `from` in a file ("catalogue/child.json"); `from` must be
    /// there.
    SmallCatalogue& change(const QString& file, const QString& from, const QString& to);
    SmallCatalogue& write(const QString& file, const QByteArray& content);
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QByteArray content(const QString& file) const;

private:
    QTemporaryDir m_folder;
};

} // namespace tongdang::test
