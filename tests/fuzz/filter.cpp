// SPDX-License-Identifier: MIT
// A filter expression: it is refused with what is wrong in it quoted, or it can be asked about any row. What is quoted is
// found as it stands.
#include "property.h"

#include "models/filterexpression.h"

#include <variant>

using namespace orrery::ui;

namespace {

using Kind = FilterField::Kind;

const QList<FilterField> fields{
    {QStringLiteral("name"), Kind::Text, true},
    {QStringLiteral("state"), Kind::Text, false, {QStringLiteral("waiting"), QStringLiteral("running")}},
    {QStringLiteral("mailbox"), Kind::Number, false, {QStringLiteral("full")}},
    {QStringLiteral("cpu"), Kind::Number},
    {QStringLiteral("uptime"), Kind::Duration},
    {QStringLiteral("groups"), Kind::Text, true},
};

const QList<QList<QVariant>> rows{
    {QStringLiteral("echo"), QStringLiteral("waiting"), 3, 0.5, 1000.0, QStringList{}},
    {QString(), QStringLiteral("running"), QVariantList{8, QStringLiteral("full")}, -1.0, 1e18,
     QStringList{QStringLiteral("a \"b\""), QStringLiteral("c:d>e")}},
    {{}, {}, {}, {}, {}, {}},
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const std::variant<FilterExpression, QString> result = FilterExpression::parse(text, fields);
    if (const auto *error = std::get_if<QString>(&result)) {
        ORRERY_HOLDS(!error->trimmed().isEmpty(), text);
        ORRERY_HOLDS(orrery::fuzz::quotesSome(*error, text), *error);
    } else {
        const auto &expression = std::get<FilterExpression>(result);
        for (const QList<QVariant> &row : rows) {
            const bool matches = expression.matches([&](qsizetype field) { return row[field]; });
            ORRERY_HOLDS(matches || !expression.isEmpty(), text);
        }
    }
    const auto quoted = FilterExpression::parse(FilterExpression::quoted(text), fields);
    const auto *word = std::get_if<FilterExpression>(&quoted);
    ORRERY_HOLDS(word && word->matches([&](qsizetype) { return QVariant(text); }), text);
    return 0;
}
