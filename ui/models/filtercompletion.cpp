// SPDX-License-Identifier: MIT
#include "models/filtercompletion.h"

#include <algorithm>

namespace orrery::ui {

namespace {

bool beginsWith(const QString &text, const QString &typed)
{
    return text.startsWith(typed, Qt::CaseInsensitive) && text.size() > typed.size();
}

QString inQuotesIfNeeded(const QString &value)
{
    return std::any_of(value.begin(), value.end(), [](QChar c) { return c.isSpace(); }) ? FilterExpression::quoted(value)
                                                                                       : value;
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
    if (text.first(cursor).count(u'"') % 2 != 0)
        return {};
    qsizetype begin = cursor;
    while (begin > 0 && !text[begin - 1].isSpace())
        --begin;
    return {begin, cursor - begin};
}

QStringList filterCompletions(const QString &term, const QList<FilterField> &fields)
{
    const QString sign = term.startsWith(u'-') ? QStringLiteral("-") : QString();
    const QString typed = term.sliced(sign.size());
    const auto operatorAt = std::find_if(typed.begin(), typed.end(), [](QChar c) { return !c.isLetter(); });
    QStringList found;
    if (typed.isEmpty())
        return found;
    if (operatorAt == typed.end()) {
        for (const FilterField &field : fields)
            addKeys(field, typed, sign, found);
        return found;
    }
    const QString key(typed.begin(), operatorAt - typed.begin());
    if (*operatorAt != u':' && *operatorAt != u'=')
        return found;
    const QString stem = sign + key + *operatorAt;
    const QString value = term.sliced(stem.size());
    for (const FilterField &field : fields) {
        if (!field.isCalled(key))
            continue;
        for (const QString &allowed : field.allowed) {
            if (beginsWith(allowed, value))
                found.append(stem + inQuotesIfNeeded(allowed));
        }
    }
    return found;
}

} // namespace orrery::ui
