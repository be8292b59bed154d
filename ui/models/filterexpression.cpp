// SPDX-License-Identifier: MIT
#include "models/filterexpression.h"

#include "control/parsing.h"
#include "models/format.h"

#include <algorithm>
#include <optional>
#include <type_traits>

namespace orrery::ui {

using namespace Qt::StringLiterals;

namespace {

QString textOf(Pid pid)
{
    return pid.isNull() ? QString() : pid.toString();
}

/// Whether it has no other letters than a pid.
bool isOfPid(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar letter) { return u"<0123456789.>"_s.contains(letter); });
}

} // namespace

/// Reads an expression term by term; stops at the first error.
class FilterExpression::Parser
{
public:
    Parser(const QString &text, const QList<FilterField> &fields) : m_text(text), m_fields(fields) {}

    std::variant<FilterExpression, QString> parse()
    {
        FilterExpression result;
        for (;;) {
            while (!atEnd() && here().isSpace())
                ++m_at;
            if (atEnd())
                return result;
            std::optional<Term> term = readTerm();
            if (!m_error.isEmpty())
                return m_error;
            if (!term)
                continue;
            term->mayBeOfPid = term->pattern || isOfPid(term->text);
            result.m_terms.append(*term);
        }
    }

private:
    bool atEnd() const { return m_at == m_text.size(); }
    QChar here() const { return m_text[m_at]; }

    std::optional<Term> readTerm()
    {
        const qsizetype start = m_at;
        Term term;
        if (here() == u'-') {
            term.negated = true;
            ++m_at;
            if (atEnd() || here().isSpace())
                return std::nullopt; // about to be typed on
        }
        const QString key = readKey();
        if (key.isNull()) {
            readWord(term);
            return term;
        }
        const auto field = std::find_if(m_fields.begin(), m_fields.end(),
                                        [&](const FilterField &known) { return known.isCalled(key); });
        if (field == m_fields.end()) {
            fail(tr("“%1” is nothing to filter by: allowed are %2. To look for the text itself, put it in quotes.")
                     .arg(key, keys()));
            return std::nullopt;
        }
        term.fields = {static_cast<qsizetype>(field - m_fields.begin())};
        term.op = readOperator();
        readOperand(term, *field, m_text.mid(start, m_at - start));
        return term;
    }

    /// Letters with an operator right behind; null, and nothing read, where that is not next.
    QString readKey()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end].isLetter())
            ++end;
        if (end == m_at || end == m_text.size())
            return {};
        const bool notEqual = m_text[end] == u'!' && end + 1 < m_text.size() && m_text[end + 1] == u'=';
        if (!notEqual && !QStringLiteral(":=<>").contains(m_text[end]))
            return {};
        const QString key = m_text.mid(m_at, end - m_at);
        m_at = end;
        return key;
    }

    Operator readOperator()
    {
        const QChar first = m_text[m_at++];
        const bool equal = !atEnd() && here() == u'=';
        m_at += equal && first != u':' && first != u'=' ? 1 : 0;
        switch (first.unicode()) {
        case u'>':
            return equal ? Operator::GreaterOrEqual : Operator::Greater;
        case u'<':
            return equal ? Operator::LessOrEqual : Operator::Less;
        case u'!':
            return Operator::NotEqual;
        case u'=':
            return Operator::Equal;
        default:
            return Operator::Contains;
        }
    }

    QString readQuoted()
    {
        QString text;
        while (++m_at < m_text.size()) {
            if (here() == u'"') {
                ++m_at;
                if (atEnd() || here() != u'"')
                    break;
            }
            text += here();
        }
        return text;
    }

    /// Up to the next white space, or in quotes; a quote that is not closed goes to the end.
    QString readText()
    {
        if (!atEnd() && here() == u'"')
            return readQuoted();
        const qsizetype start = m_at;
        while (!atEnd() && !here().isSpace())
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    /// Between slashes, the last of which ends the term; where there is none, it is a text such as a path.
    bool readPattern(Term &term)
    {
        if (atEnd() || here() != u'/')
            return false;
        for (qsizetype end = m_at + 1; end < m_text.size(); ++end) {
            if (m_text[end] == u'\\') {
                ++end; // what it stands before is not the end
            } else if (m_text[end] == u'/' && (end + 1 == m_text.size() || m_text[end + 1].isSpace())) {
                term.text = m_text.mid(m_at + 1, end - m_at - 1);
                term.pattern.emplace(term.text, QRegularExpression::CaseInsensitiveOption
                                                    | QRegularExpression::UseUnicodePropertiesOption);
                if (!term.pattern->isValid())
                    fail(tr("“%1” is no regular expression: %2, at character %3.")
                             .arg(term.text, term.pattern->errorString(),
                                  QString::number(term.pattern->patternErrorOffset() + 1)));
                m_at = end + 1;
                return true;
            }
        }
        return false;
    }

    void readWord(Term &term)
    {
        if (!readPattern(term))
            term.text = readText();
        for (qsizetype i = 0; i < m_fields.size(); ++i) {
            if (m_fields[i].inWords)
                term.fields.append(i);
        }
    }

    /// `stem` is the term as far as it was read.
    void readOperand(Term &term, const FilterField &field, const QString &stem)
    {
        if (field.kind != FilterField::Kind::Text || !readPattern(term))
            term.text = readText();
        const QString soFar = stem + term.text;
        switch (field.kind) {
        case FilterField::Kind::Text:
            readTextOperand(term, field, stem);
            return;
        case FilterField::Kind::Number: {
            QString digits = term.text;
            digits.remove(u'%').replace(u',', u'.');
            term.number = digits.toDouble(&term.isNumber);
            if (term.isNumber)
                break;
            if (isWord(term, field))
                return;
            fail(tr("“%1” needs a number behind it, as in %2.").arg(soFar, stem + QStringLiteral("10"))
                 + (field.allowed.isEmpty() ? QString() : u' ' + tr("Or a word: %1.").arg(wordsOf(field))));
            break;
        }
        case FilterField::Kind::Duration: {
            const Parsed<std::chrono::nanoseconds> span = parseDelay(term.text);
            term.isNumber = static_cast<bool>(span);
            if (span)
                term.number = static_cast<double>(span->count()) / 1e6;
            else
                fail(tr("“%1” needs a time behind it, as in %2.").arg(soFar, stem + QStringLiteral("5min")));
            break;
        }
        }
        if (term.op == Operator::Contains)
            term.op = Operator::Equal;
    }

    static bool isAllowed(const QString &text, const FilterField &field)
    {
        return std::any_of(field.allowed.begin(), field.allowed.end(),
                           [&](const QString &value) { return value.contains(text, Qt::CaseInsensitive); });
    }

    /// Of a field of figures: whether one of its words stands behind the operator, as far as it is typed.
    static bool isWord(const Term &term, const FilterField &field)
    {
        return term.op <= Operator::NotEqual && !term.text.isEmpty() && isAllowed(term.text, field);
    }

    static QString wordsOf(const FilterField &field)
    {
        QStringList examples;
        for (const QString &word : field.allowed)
            examples.append(field.key + u':' + word);
        return Format::list(examples);
    }

    void readTextOperand(const Term &term, const FilterField &field, const QString &stem)
    {
        if (term.op > Operator::NotEqual) {
            fail(tr("“%1” is a text: it can be compared with :, = and != only.").arg(field.key));
        } else if (term.text.isEmpty()) {
            fail(tr("“%1” needs a text behind it.").arg(stem));
        } else if (!field.allowed.isEmpty() && !term.pattern && !isAllowed(term.text, field)) {
            fail(tr("There is no %1 “%2”: allowed are %3.").arg(field.key, term.text, Format::list(field.allowed)));
        }
    }

    QString keys() const
    {
        QStringList result;
        for (const FilterField &field : m_fields)
            result.append(field.key);
        return Format::list(result);
    }

    void fail(const QString &error)
    {
        if (m_error.isEmpty())
            m_error = error;
    }

    const QString &m_text;
    const QList<FilterField> &m_fields;
    qsizetype m_at = 0;
    QString m_error;
};

std::variant<FilterExpression, QString> FilterExpression::parse(const QString &text, const QList<FilterField> &fields)
{
    return Parser(text, fields).parse();
}

QString FilterExpression::quoted(const QString &text)
{
    return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

bool FilterExpression::matches(const ValueOf &valueOf) const
{
    return std::all_of(m_terms.begin(), m_terms.end(), [&](const Term &term) { return term.matches(valueOf); });
}

bool FilterExpression::asksFor(qsizetype field) const
{
    return std::any_of(m_terms.begin(), m_terms.end(),
                       [field](const Term &term) { return term.fields.contains(field); });
}

bool FilterExpression::asksForPid(qsizetype field) const
{
    return std::any_of(m_terms.begin(), m_terms.end(), [field](const Term &term) {
        return term.fields.contains(field) && term.mayBeOfPid;
    });
}

bool FilterExpression::Term::matches(const ValueOf &valueOf) const
{
    return std::any_of(fields.begin(), fields.end(), [&](qsizetype field) { return matchesField(valueOf(field)); })
        != negated;
}

bool FilterExpression::Term::matchesField(const FilterValue &value) const
{
    if (!isNumber)
        return matchesAny(value) != (op == Operator::NotEqual);
    if (const auto *figure = std::get_if<double>(&value.m_value))
        return matchesNumber(*figure);
    if (const auto *figure = std::get_if<qint64>(&value.m_value))
        return matchesNumber(static_cast<double>(*figure));
    if (const auto *figure = std::get_if<quint64>(&value.m_value))
        return matchesNumber(static_cast<double>(*figure));
    const QVariant any = value.toVariant();
    return matchesNumber((any.typeId() == QMetaType::QVariantList ? any.toList().value(0) : any).toDouble());
}

bool FilterExpression::Term::matchesNumber(double found) const
{
    switch (op) {
    case Operator::Contains:
    case Operator::Equal:
        return found == number;
    case Operator::NotEqual:
        return found != number;
    case Operator::Greater:
        return found > number;
    case Operator::GreaterOrEqual:
        return found >= number;
    case Operator::Less:
        return found < number;
    case Operator::LessOrEqual:
        return found <= number;
    }
    return false;
}

bool FilterExpression::Term::matchesText(const QString &value) const
{
    if (pattern)
        return pattern->match(value).hasMatch();
    return op == Operator::Contains ? value.contains(text, Qt::CaseInsensitive)
                                    : value.compare(text, Qt::CaseInsensitive) == 0;
}

bool FilterExpression::Term::matchesPid(Pid pid) const
{
    return mayBeOfPid && matchesText(textOf(pid));
}

/// Whether one of the texts matches.
bool FilterExpression::Term::matchesAny(const FilterValue &value) const
{
    const auto matchesOne = [this](const QString &one) { return matchesText(one); };
    if (const auto *one = std::get_if<QString>(&value.m_value))
        return matchesText(*one);
    if (const auto *texts = std::get_if<QStringList>(&value.m_value))
        return std::any_of(texts->begin(), texts->end(), matchesOne);
    if (const auto *pid = std::get_if<Pid>(&value.m_value))
        return matchesPid(*pid);
    if (const auto *pids = std::get_if<QList<Pid>>(&value.m_value))
        return std::any_of(pids->begin(), pids->end(), [this](Pid pid) { return matchesPid(pid); });
    const QVariant any = value.toVariant();
    const bool isList = any.typeId() == QMetaType::QStringList || any.typeId() == QMetaType::QVariantList;
    const QStringList texts = isList ? any.toStringList() : QStringList{any.toString()};
    return std::any_of(texts.begin(), texts.end(), matchesOne);
}

QVariant FilterValue::toVariant() const
{
    return std::visit(
        [](const auto &value) -> QVariant {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, std::monostate>) {
                return {};
            } else if constexpr (std::is_same_v<Value, Pid>) {
                return textOf(value);
            } else if constexpr (std::is_same_v<Value, QList<Pid>>) {
                QStringList texts;
                for (const Pid pid : value)
                    texts.append(textOf(pid));
                return texts;
            } else {
                return value;
            }
        },
        m_value);
}

} // namespace orrery::ui
