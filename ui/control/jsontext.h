// SPDX-License-Identifier: MIT
#pragma once

#include "control/parsing.h"

namespace orrery::ui {

// JSON (RFC 8259) as a person types it. The order of keys, and numbers, stay as they are typed: nothing is read into
// values and written again. Any thread that may translate.

/// The text without the white space that has no meaning; or what is wrong, with line and column, from 1.
ORRERY_UI_EXPORT Parsed<QString> compactJson(const QString &text);

/// One value or key a line, indented. A text that is no JSON comes back as it is.
ORRERY_UI_EXPORT QString prettyJson(const QString &text);

} // namespace orrery::ui
