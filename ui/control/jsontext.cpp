// SPDX-License-Identifier: MIT
#include "control/jsontext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <utility>
#include <vector>

namespace orrery::ui {

namespace {

/// Deeper than anybody types, and than other programs read.
constexpr std::size_t DeepestNesting = 500;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// Goes through the text once, without recursion, and keeps what has a meaning.
class JsonScanner
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ui::Json)
public:
    explicit JsonScanner(const QString &text) : m_text(text) {}

    Parsed<QString> scan()
    {
        while (m_error.isEmpty()) {
            while (m_at < m_text.size() && isBlank(m_text[m_at]))
                ++m_at;
            if (m_at < m_text.size())
                step(m_text[m_at]);
            else if (m_expected == Expected::Nothing)
                return m_compact;
            else
                failAtEnd();
        }
        return Parsed<QString>::failed(m_error);
    }

private:
    enum class Expected : quint8 { Value, ValueOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd, Nothing };

    void step(QChar c)
    {
        switch (m_expected) {
        case Expected::ValueOrEnd:
            if (c == u']')
                return close();
            Q_FALLTHROUGH();
        case Expected::Value:
            return scanValue(c);
        case Expected::KeyOrEnd:
            if (c == u'}')
                return close();
            Q_FALLTHROUGH();
        case Expected::Key:
            if (c != u'"')
                return fail(m_at, tr("a key in quotes is expected, as in \"key\": 1."));
            scanString();
            m_expected = Expected::Colon;
            return;
        case Expected::Colon:
            if (c != u':')
                return fail(m_at, tr("a colon is expected between a key and its value."));
            take(1);
            m_expected = Expected::Value;
            return;
        case Expected::CommaOrEnd:
            return scanComma(c);
        case Expected::Nothing:
            return fail(m_at, tr("nothing may follow the value, which ends before this."));
        }
    }

    void scanComma(QChar c)
    {
        const bool isObject = m_text[m_open.back()] == u'{';
        if (c == (isObject ? u'}' : u']'))
            return close();
        if (c != u',')
            return fail(m_at, isObject ? tr("a comma or } is expected.") : tr("a comma or ] is expected."));
        take(1);
        m_expected = isObject ? Expected::Key : Expected::Value;
    }

    void scanValue(QChar c)
    {
        if (c == u'{' || c == u'[') {
            if (m_open.size() == DeepestNesting)
                return fail(m_at, tr("nested too deeply: %1 levels are the most.").arg(DeepestNesting));
            m_open.push_back(m_at);
            take(1);
            m_expected = c == u'{' ? Expected::KeyOrEnd : Expected::ValueOrEnd;
            return;
        }
        if (c == u'"')
            scanString();
        else
            scanWord();
        valueEnded();
    }

    void close()
    {
        take(1);
        m_open.pop_back();
        valueEnded();
    }

    void valueEnded() { m_expected = m_open.empty() ? Expected::Nothing : Expected::CommaOrEnd; }

    /// A number, or true, false or null.
    void scanWord()
    {
        static const QRegularExpression number(
            QStringLiteral("^(?:-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)$"));
        const auto ends = [](QChar c) { return isBlank(c) || QStringLiteral(",:[]{}\"").contains(c); };
        qsizetype end = m_at;
        while (end < m_text.size() && !ends(m_text[end]))
            ++end;
        const QString word = m_text.mid(m_at, end - m_at);
        if (word == u"true" || word == u"false" || word == u"null" || number.match(word).hasMatch())
            return take(word.size());
        if (word.isEmpty())
            return fail(m_at, tr("a value is expected, not “%1”.").arg(m_text[m_at]));
        const QString shown = word.size() > 20 ? word.left(20) + QChar(0x2026) : word;
        if (word[0].isDigit() || word[0] == u'-')
            return fail(m_at, tr("“%1” is no number: numbers look like 12, -0.5 or 1e6.").arg(shown));
        fail(m_at, tr("“%1” is no value: text stands in quotes; true, false and null are words.").arg(shown));
    }

    void scanString()
    {
        for (qsizetype i = m_at + 1; i < m_text.size(); ++i) {
            const QChar c = m_text[i];
            if (c == u'"')
                return take(i + 1 - m_at);
            if (c.unicode() < 0x20)
                return fail(i, c == u'\n' || c == u'\r' ? tr("a line break within quotes is written as \\n.")
                                                        : tr("a control character within quotes is written as \\u and four digits."));
            if (c != u'\\')
                continue;
            ++i;
            if (i == m_text.size())
                break;
            if (m_text[i] == u'u' ? !hasFourDigits(i + 1) : !QStringLiteral("\"\\/bfnrt").contains(m_text[i]))
                return fail(i - 1, tr("“\\%1” is no escape: there are \\\" \\\\ \\/ \\b \\f \\n \\r \\t, and \\u with four "
                                      "hexadecimal digits.")
                                       .arg(m_text[i]));
        }
        fail(m_at, tr("the text that begins here is not closed by a quote."));
    }

    bool hasFourDigits(qsizetype at) const
    {
        for (qsizetype i = at; i < at + 4; ++i) {
            if (i >= m_text.size() || !isHexDigit(m_text[i]))
                return false;
        }
        return true;
    }

    void take(qsizetype length)
    {
        m_compact += QStringView(m_text).mid(m_at, length);
        m_at += length;
    }

    void failAtEnd()
    {
        if (m_at == 0 || m_compact.isEmpty())
            m_error = tr("Type a JSON value, such as {\"key\": 1}, [1, 2] or \"text\".");
        else if (m_open.empty())
            fail(m_at, tr("a value is expected."));
        else
            fail(m_open.back(), m_text[m_open.back()] == u'{' ? tr("this { is not closed by a }.")
                                                              : tr("this [ is not closed by a ]."));
    }

    void fail(qsizetype at, const QString &what)
    {
        if (!m_error.isEmpty())
            return;
        const QStringView before = QStringView(m_text).left(at);
        const qsizetype line = before.count(u'\n') + 1;
        const qsizetype column = at - before.lastIndexOf(u'\n');
        m_error = tr("Line %1, column %2: %3").arg(QString::number(line), QString::number(column), what);
    }

    const QString m_text;
    qsizetype m_at = 0;
    Expected m_expected = Expected::Value;
    std::vector<qsizetype> m_open; // where what is not closed yet begins, the outermost first
    QString m_compact;
    QString m_error;
};

/// Where the string ends that begins at `at`, behind its quote; of a text that is JSON.
qsizetype endOfString(const QString &json, qsizetype at)
{
    for (qsizetype i = at + 1; i < json.size(); ++i) {
        if (json[i] == u'\\')
            ++i;
        else if (json[i] == u'"')
            return i + 1;
    }
    return json.size();
}

} // namespace

Parsed<QString> compactJson(const QString &text)
{
    return JsonScanner(text).scan();
}

QString prettyJson(const QString &text)
{
    const Parsed<QString> compact = compactJson(text);
    if (!compact)
        return text;
    QString pretty;
    int depth = 0;
    const auto newLine = [&] { pretty += u'\n' + QString(2 * depth, u' '); };
    for (qsizetype i = 0; i < compact->size();) {
        const QChar c = compact->at(i);
        if (c == u'"') {
            const qsizetype end = endOfString(*compact, i);
            pretty += QStringView(*compact).mid(i, end - i);
            i = end;
            continue;
        }
        ++i;
        const bool isEmpty = i < compact->size() && (compact->at(i) == u'}' || compact->at(i) == u']');
        if ((c == u'{' || c == u'[') && isEmpty) {
            pretty += c;
            pretty += compact->at(i++);
        } else if (c == u'{' || c == u'[') {
            pretty += c;
            ++depth;
            newLine();
        } else if (c == u'}' || c == u']') {
            --depth;
            newLine();
            pretty += c;
        } else if (c == u',') {
            pretty += c;
            newLine();
        } else if (c == u':') {
            pretty += QStringLiteral(": ");
        } else {
            pretty += c;
        }
    }
    return pretty;
}

} // namespace orrery::ui
