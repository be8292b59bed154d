// SPDX-License-Identifier: MIT
#include "models/filtercompletion.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

bool beginsWith(const QString &text, const QString &typed)
{
    return text.startsWith(typed, Qt::CaseInsensitive) && text.size() > typed.size();
}

/// A quote or a slash at the beginning would be read as more than a character, and so might an equals sign.
QString inQuotesIfNeeded(const QString &value)
{
    const bool isRead = value.startsWith(u'"') || value.startsWith(u'/') || value.startsWith(u'=');
    return isRead || std::any_of(value.begin(), value.end(), [](QChar c) { return c.isSpace(); })
        ? FilterExpression::quoted(value)
        : value;
}

/// Where the key of a term ends, and what stands behind its operator begins: both behind the minus where it has no key.
std::pair<qsizetype, qsizetype> keyIn(QStringView term)
{
    const qsizetype sign = term.startsWith(u'-') ? 1 : 0;
    const auto *end = std::find_if(term.begin() + sign, term.end(), [](QChar c) { return !c.isLetter(); });
    const qsizetype at = end - term.begin();
    const QStringView behind = term.sliced(at);
    const bool isTwo = behind.startsWith(u"!=") || behind.startsWith(u"<=") || behind.startsWith(u">=");
    if (at == sign || behind.isEmpty() || (!isTwo && !QStringView(u":=<>").contains(behind.front())))
        return {sign, sign};
    return {at, at + (isTwo ? 2 : 1)};
}

/// Behind the closing quote of a text that begins with one; -1 where it is not closed.
qsizetype quoteEnd(QStringView text)
{
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text[at] != u'"')
            continue;
        if (at + 1 == text.size() || text[at + 1] != u'"')
            return at + 1;
        ++at; // two of them are one that is meant
    }
    return -1;
}

void addKeys(const FilterField &field, const QString &typed, const QString &sign, QStringList &into)
{
    for (const QString &name : {field.key, field.alias}) {
        if (name.isEmpty() || !name.startsWith(typed, Qt::CaseInsensitive))
            continue;
        if (field.kind == FilterField::Kind::Text || !field.allowed.isEmpty())
            into.append(sign + name + u':');
        if (field.kind != FilterField::Kind::Text)
            into.append(sign + name + (field.kind == FilterField::Kind::Duration ? u'<' : u'>'));
    }
}

} // namespace

FilterTerm FilterTerm::before(const QString &text, qsizetype cursor)
{
    if (cursor < text.size() && !text[cursor].isSpace())
        return {};
    const QStringView typed = QStringView(text).first(cursor);
    for (qsizetype at = 0; at < cursor;) {
        if (typed[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        const qsizetype operand = keyIn(typed.sliced(begin)).second;
        at = begin + operand;
        if (at < cursor && typed[at] == u'"') {
            const qsizetype end = quoteEnd(typed.sliced(at));
            if (end < 0)
                return FilterOperand::of(text.sliced(begin, operand)).key.isEmpty() ? FilterTerm()
                                                                                   : FilterTerm{begin, cursor - begin};
            at += end;
        } else {
            at = std::find_if(typed.begin() + at, typed.end(), [](QChar c) { return c.isSpace(); }) - typed.begin();
        }
        if (at == cursor)
            return {begin, cursor - begin};
    }
    return {};
}

FilterOperand FilterOperand::of(const QString &term)
{
    const auto [keyEnd, operand] = keyIn(term);
    const qsizetype sign = term.startsWith(u'-') ? 1 : 0;
    const QStringView comparison = QStringView(term).sliced(keyEnd, operand - keyEnd);
    if (comparison != u":" && comparison != u"=" && comparison != u"!=")
        return {};
    FilterOperand result{term.first(operand), term.sliced(sign, keyEnd - sign), term.sliced(operand)};
    if (result.typed.startsWith(u'"')) {
        if (quoteEnd(result.typed) >= 0)
            return {};
        result.typed = result.typed.sliced(1).replace(u"\"\""_s, u"\""_s);
    }
    return result;
}

QStringList filterCompletions(const QString &term, const QList<FilterField> &fields, const FilterValues &valuesOf)
{
    const QString sign = term.startsWith(u'-') ? QStringLiteral("-") : QString();
    const QString typed = term.sliced(sign.size());
    QStringList found;
    if (typed.isEmpty())
        return found;
    if (std::all_of(typed.begin(), typed.end(), [](QChar c) { return c.isLetter(); })) {
        for (const FilterField &field : fields)
            addKeys(field, typed, sign, found);
        return found;
    }
    const FilterOperand operand = FilterOperand::of(term);
    for (const FilterField &field : fields) {
        if (operand.key.isEmpty() || !field.isCalled(operand.key))
            continue;
        for (const QString &allowed : field.allowed) {
            if (beginsWith(allowed, operand.typed))
                found.append(operand.stem + inQuotesIfNeeded(allowed));
        }
        if (!valuesOf || field.kind != FilterField::Kind::Text)
            continue;
        for (const QString &value : valuesOf(field.key, operand.typed))
            found.append(operand.stem + inQuotesIfNeeded(value));
    }
    found.removeAll(term);
    return found;
}

} // namespace orrery::ui
