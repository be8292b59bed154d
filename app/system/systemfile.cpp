// SPDX-License-Identifier: MIT
#include "system/systemfile.h"

#include "system/systemreader.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace orrery::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 16 * 1024 * 1024;

SystemFileError whole(const QString &message)
{
    return {message, {0, 0}};
}

/// From `at` on, where there is one.
qsizetype firstInvalidCharacter(QByteArrayView text, qsizetype at)
{
    while (at < text.size()) {
        const auto lead = static_cast<uchar>(text[at]);
        const qsizetype length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (at + length > text.size() || !text.sliced(at, length).isValidUtf8())
            break;
        at += length;
    }
    return at;
}

qsizetype firstInvalidUtf8(QByteArrayView text)
{
    // No character of UTF-8 spans a line's end, so the first invalid line holds the first fault.
    qsizetype start = 0;
    while (start < text.size()) {
        const qsizetype end = text.indexOf('\n', start);
        const qsizetype stop = end < 0 ? text.size() : end + 1;
        if (!text.sliced(start, stop - start).isValidUtf8())
            return firstInvalidCharacter(text, start);
        start = stop;
    }
    return -1;
}

/// What QJsonDocument found, in words that say what is allowed.
QString syntaxProblem(QJsonParseError::ParseError error)
{
    switch (error) {
    case QJsonParseError::UnterminatedObject:
        return u"an object is \"key\": value, \"key\": value, and ends with }"_s;
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::MissingValueSeparator:
        return u"an array is value, value, and ends with ]"_s;
    case QJsonParseError::MissingNameSeparator:
        return u"a key is followed by a colon"_s;
    case QJsonParseError::MissingObject:
        return u"something is missing before this: a value, or after a comma another member"_s;
    case QJsonParseError::IllegalValue:
    case QJsonParseError::IllegalNumber:
    case QJsonParseError::TerminationByNumber:
        return u"a value is a text in double quotes, a number, true, false, null, an object or an array"_s;
    case QJsonParseError::UnterminatedString:
        return u"a text ends with a double quote"_s;
    case QJsonParseError::GarbageAtEnd:
        return u"nothing follows the end of the system"_s;
    case QJsonParseError::DeepNesting:
        return u"it is nested too deeply"_s;
    default:
        break;
    }
    QJsonParseError other;
    other.error = error;
    return other.errorString();
}

/// QJsonDocument tells how far it had read: what it stumbled over stands just before.
qsizetype faultAt(QByteArrayView text, qsizetype readUpTo)
{
    qsizetype at = std::clamp<qsizetype>(readUpTo - 1, 0, text.size());
    while (at < text.size() && QByteArrayView(" \t\r\n").contains(text[at]))
        ++at;
    return at;
}

} // namespace

QString SystemFileError::toString(const QString &file) const
{
    if (at.line == 0)
        return file + u": "_s + message;
    return u"%1:%2:%3: %4"_s.arg(file, QString::number(at.line), QString::number(at.column), message);
}

SystemFileResult readSystemFile(const QString &path)
{
    if (path.isEmpty())
        return whole(u"no file is named"_s);
    const QFileInfo info(path);
    if (info.isDir())
        return whole(u"is a directory, not a system file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return whole(u"cannot be read: %1"_s.arg(file.errorString()));
    const QByteArray contents = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return whole(u"cannot be read: %1"_s.arg(file.errorString()));
    if (contents.size() > mostBytes)
        return whole(u"is larger than the %1 MiB a system file may have"_s.arg(mostBytes / 1024 / 1024));
    return parseSystem(contents, info.fileName());
}

SystemFileResult parseSystem(QByteArray contents, const QString &title)
{
    if (contents.startsWith("\xff\xfe") || contents.startsWith("\xfe\xff"))
        return whole(u"is UTF-16; a system file is UTF-8"_s);
    if (contents.startsWith("\xef\xbb\xbf"))
        contents.remove(0, 3);
    if (contents.trimmed().isEmpty())
        return whole(u"is empty; a system file is a JSON object with \"processes\", \"names\" and \"timers\""_s);
    if (const qsizetype fault = firstInvalidUtf8(contents); fault >= 0)
        return SystemFileError{u"no UTF-8 text; a system file is JSON in UTF-8"_s, positionAt(contents, fault)};

    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(contents, &error);
    if (error.error != QJsonParseError::NoError)
        return SystemFileError{u"no JSON: "_s + syntaxProblem(error.error),
                               positionAt(contents, faultAt(contents, error.offset))};
    return readSystem(document, JsonPositions(contents), title);
}

} // namespace orrery::app
