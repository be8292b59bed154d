// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"

#include <orrery/export.h>

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <utility>

namespace orrery::ui {

/// What a person completes: where a filter or a dialog is about one of these, a frame tells which there are.
enum class ValueKind : quint8 { Pids, Names, Labels, Groups };

/// Of a filter's key; empty where the values are not among these.
std::optional<ValueKind> valueKindOf(const QString &key);

/// Whether the frame tells of all there are: long lists are not fetched until they are asked for, and then values are
/// taken from the processes that are known.
bool knowsAll(const Frame &frame, ValueKind kind);

/// At most so many: first those that begin with the text, then those that have it further inside, in whatever case. Of
/// long lists, those inside are looked for among the first ones only, so that it takes no longer than a key press may.
ORRERY_UI_EXPORT QStringList valuesLike(const Frame &frame, ValueKind kind, const QString &text, qsizetype most);

/// The processes that have the text in their labels, by pid and label; as valuesLike().
ORRERY_UI_EXPORT QList<std::pair<Pid, QString>> labelledLike(const Frame &frame, const QString &text, qsizetype most);

} // namespace orrery::ui
