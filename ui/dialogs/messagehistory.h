// SPDX-License-Identifier: MIT
#pragma once

#include "control/parsing.h"
#include "dialogs/recipient.h"
#include "dialogs/timingfield.h"

#include <QtCore/QList>

namespace orrery::ui {

/// A message that was sent or scheduled, as it stood in the fields.
struct SentMessage
{
    Recipient::Kind kind = Recipient::Kind::Address;
    QString recipient; ///< empty of a selection
    MessageFormat format = MessageFormat::Text;
    QString text;
    TimingField::Kind when = TimingField::Kind::Now;
    QString span; ///< empty of Now

    friend bool operator==(const SentMessage &, const SentMessage &) = default;
};

/// The last messages, the latest first, each once; kept in the settings. GUI thread.
class MessageHistory
{
public:
    static constexpr qsizetype Most = 20;
    /// A longer message is not kept: settings are for what people type.
    static constexpr qsizetype LongestText = 64 * 1024;

    MessageHistory();

    const QList<SentMessage> &messages() const { return m_messages; }
    void add(const SentMessage &message);

private:
    void save() const;

    QList<SentMessage> m_messages;
};

} // namespace orrery::ui
