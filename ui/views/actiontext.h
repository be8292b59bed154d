// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace orrery::ui {

/// A menu's text without its mnemonic: "Send…" of "S&end…", and of "发送(&E)…", where the mnemonic
/// stands in brackets behind the text.
QString withoutMnemonic(QString text);

/// A text of somebody else's for a menu, where nothing in it is a mnemonic.
QString literalText(QString text);

} // namespace orrery::ui
