// SPDX-License-Identifier: MIT
#include "views/statustext.h"

#include "feed/frame.h"
#include "models/format.h"

#include <QtCore/QCoreApplication>


using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ui::Status)
};

} // namespace

QString statusText(const Frame *frame, bool paused, quint64 eventsDropped)
{
    if (!frame)
        return Text::tr("Waiting for the first sample…");
    const QString phase = paused ? Text::tr("Paused") : Format::phase(frame->phase);
    const QString sampled = Text::tr("sampled %Ln process(es) in %1 (%2 CPU)", nullptr,
                                     static_cast<int>(frame->processes.size()))
                                .arg(Format::elapsed(frame->cost), Format::percent(frame->costShare));
    const QString dropped = Text::tr("%Ln event(s) dropped", nullptr, Format::plural(eventsDropped));
    return phase + u" · "_s + sampled + u" · "_s + dropped;
}

} // namespace orrery::ui
