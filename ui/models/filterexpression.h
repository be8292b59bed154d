// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>
#include <orrery/pid.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QRegularExpression>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <functional>
#include <optional>
#include <variant>

namespace orrery::ui {

/// A column that a filter expression may speak of.
struct FilterField
{
    enum class Kind : quint8 {
        Text,     ///< a text, or a list of texts of which one has to match
        Number,   ///< a number
        Duration, ///< milliseconds; typed with a unit
    };

    /// What is typed: "mailbox".
    QString key;
    Kind kind = Kind::Text;
    /// Whether a bare word is looked for here.
    bool inWords = false;
    /// Of Text: the values there are, where they are few; others are refused. Of the others: words that may
    /// stand in place of the figure; a row then has a list of the figure and the words that hold for it.
    QStringList allowed = {};
    /// Another word for the key.
    QString alias = {};

    /// Whether this is what it may be called, in upper or lower case.
    bool isCalled(const QString &name) const
    {
        return key.compare(name, Qt::CaseInsensitive) == 0
            || (!alias.isEmpty() && alias.compare(name, Qt::CaseInsensitive) == 0);
    }
};

/// What a row has in a field, as a filter compares it: a number, a text, or a list of which one has to match. Made a
/// million times in a look at a long table: what the row has of it is shared, and a pid becomes text only where a term
/// could find it.
class ORRERY_UI_EXPORT FilterValue
{
public:
    FilterValue() = default;
    FilterValue(int number) : m_value(qint64{number}) {}
    FilterValue(qint64 number) : m_value(number) {}
    FilterValue(quint64 number) : m_value(number) {}
    FilterValue(double number) : m_value(number) {}
    FilterValue(const QString &text) : m_value(text) {}
    FilterValue(const QStringList &texts) : m_value(texts) {}
    /// The text of the pid; an empty one of none.
    FilterValue(Pid pid) : m_value(pid) {}
    FilterValue(const QList<Pid> &pids) : m_value(pids) {}
    FilterValue(const QVariant &value) : m_value(value) {}

    /// The same for a file.
    QVariant toVariant() const;

private:
    friend class FilterExpression;

    std::variant<std::monostate, qint64, quint64, double, QString, QStringList, Pid, QList<Pid>, QVariant> m_value;
};

/// What a person typed to see fewer rows: terms with spaces between, all of which have to hold.
///
///     echo            the word stands in a text field that is searched by words
///     "tcp:80 in"     quoted: spaces and operators are part of the word; "" in it is a quote
///     state:wait      the text contains it
///     name:/^w\d+$/   a regular expression between slashes, also as a word: /^w\d+$/
///     mailbox>10      also  >=  <  <=  =  !=
///     mailbox:full    a word that the column knows beside its figures
///     uptime<5min     a duration has a unit
///     -state:waiting  a minus before a term: it must not hold
///
/// Upper and lower case are the same.
class ORRERY_UI_EXPORT FilterExpression
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ui::FilterExpression)
public:
    /// Gives the value of a field of the row that is looked at, by its place in the list of fields.
    using ValueOf = std::function<FilterValue(qsizetype field)>;

    /// The expression, or a translated sentence of what is wrong and what is allowed.
    static std::variant<FilterExpression, QString> parse(const QString &text, const QList<FilterField> &fields);

    /// The text in quotes, to be taken as it is.
    static QString quoted(const QString &text);

    /// Without terms: every row matches.
    FilterExpression() = default;
    bool isEmpty() const noexcept { return m_terms.isEmpty(); }
    bool matches(const ValueOf &valueOf) const;
    /// Whether any term may ask for the value of this field.
    bool asksFor(qsizetype field) const;
    /// The same of a field that has a pid: whether it makes a difference to any term which one.
    bool asksForPid(qsizetype field) const;

private:
    enum class Operator : quint8 { Contains, Equal, NotEqual, Greater, GreaterOrEqual, Less, LessOrEqual };
    struct Term
    {
        bool negated = false;
        QList<qsizetype> fields; // one has to match; several only for a word
        Operator op = Operator::Contains;
        QString text;
        double number = 0;
        bool isNumber = false;
        std::optional<QRegularExpression> pattern;
        bool mayBeOfPid = true; // whether it could match any pid's text
        bool matches(const ValueOf &valueOf) const;
        bool matchesField(const FilterValue &value) const;
        bool matchesNumber(double found) const;
        bool matchesText(const QString &value) const;
        bool matchesPid(Pid pid) const;
        bool matchesAny(const FilterValue &value) const;
    };
    class Parser;

    QList<Term> m_terms;
};

} // namespace orrery::ui

Q_DECLARE_METATYPE(orrery::ui::FilterField)
