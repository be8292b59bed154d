// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

namespace orrery::ui {

/// What rows look like in a file.
enum class ExportFormat : quint8 {
    Csv,       ///< as RFC 4180 has it: a header line, CRLF, quotes where they are needed; UTF-8
    JsonLines, ///< an object a line, its keys in the order of the columns; UTF-8
};

/// By the ending of its name: JSON lines of .jsonl, .ndjson and .json, CSV of all others.
ORRERY_UI_EXPORT ExportFormat exportFormatOf(const QString &fileName);

/// Turns values into the lines of a file. A value is a text, a number, a bool, a time (UTC, ISO 8601, milliseconds), a
/// list of texts, or nothing. Any thread; asks neither a translator nor the locale.
class ORRERY_UI_EXPORT ExportText
{
public:
    /// The keys are what the columns are called in the file.
    ExportText(ExportFormat format, QStringList keys);

    /// What stands before all rows; empty where nothing does.
    QByteArray header() const;
    /// One row, its line end with it; a value for each key.
    QByteArray line(const QVariantList &values) const;

private:
    ExportFormat m_format;
    QStringList m_keys;
};

} // namespace orrery::ui
