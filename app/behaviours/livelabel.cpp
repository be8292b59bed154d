// SPDX-License-Identifier: MIT
#include "behaviours/livelabel.h"

#include <orrery/runtime.h>

#include <algorithm>

namespace orrery::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto pauseBetween = 250ms;
}

LiveLabel::LiveLabel(Context self) : m_self(self), m_lastShown(std::chrono::steady_clock::now() - pauseBetween)
{
    if (const auto info = self.runtime().info(self.pid()))
        m_base = info->label;
}

void LiveLabel::setText(const QString &text)
{
    m_text = text;
}

std::chrono::nanoseconds LiveLabel::untilDue() const
{
    return std::max<std::chrono::nanoseconds>(0ns, m_lastShown + pauseBetween - std::chrono::steady_clock::now());
}

void LiveLabel::show()
{
    m_shown = m_text;
    m_lastShown = std::chrono::steady_clock::now();
    QString label = m_base;
    if (!label.isEmpty() && !m_text.isEmpty())
        label += u" · "_s;
    m_self.runtime().setLabel(m_self.pid(), label + m_text);
}

Task<Received> receiveShowing(Context self, LiveLabel &label)
{
    if (label.isStale()) {
        if (const auto wait = label.untilDue(); wait > 0ns) {
            std::optional<Received> item = co_await self.receive(wait);
            if (item)
                co_return std::move(*item);
        }
        label.show();
    }
    co_return co_await self.receive();
}

} // namespace orrery::app
