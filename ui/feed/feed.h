// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "feed/interest.h"

#include <orrery/export.h>
#include <orrery/inspection.h>

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <chrono>
#include <memory>

namespace orrery::ui {

class FactsReader;

/// The window's first door to a runtime: frames come out of it. What offers this can be watched:
/// a runtime in this program, one across a socket, a recording, a script in a test.
///
/// Lives on the GUI thread; its signals are emitted there. Nothing here blocks.
class ORRERY_UI_EXPORT Feed : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~Feed() override;

    /// What is watched, for the title bar.
    virtual QString title() const = 0;

    /// How often frames come; 250 ms at the start. At least 50 ms.
    virtual void setInterval(std::chrono::milliseconds interval) = 0;
    virtual std::chrono::milliseconds interval() const = 0;

    /// While inactive (a hidden window, a paused one) nothing is sampled at all. Inactive at the
    /// start.
    virtual void setActive(bool active) = 0;
    virtual bool isActive() const = 0;

    /// Whether the journal records timers too, which may be so many that little else stays in it; not at
    /// the start. A feed that cannot choose leaves it as it is.
    virtual void setTimerEvents(bool recorded);

    /// What the frames from now on are for. `now`: something is in sight that the last frame does not tell, so one more
    /// comes soon, active or not; where nothing but that is due, it is the last one rearranged. A feed that hands out
    /// complete frames need not listen.
    virtual void setInterest(const Interest &interest, bool now);

    /// For reading of what no frame holds on another thread; whoever has it lets go of it before the feed does. Null of
    /// a feed whose frames are complete.
    virtual std::shared_ptr<const FactsReader> reader() const;

    /// Asks for one frame soon, active or not.
    virtual void sampleNow() = 0;
    /// The same for who only wants to know how things stand, and need not have sorted or filtered anew what takes a look at
    /// very much: a feed that keeps very much may make it cheaper.
    virtual void peek();

    /// What goes on inside a process; it notices nothing of it. Comes later, by itself. A future that ends without a result
    /// where this feed cannot tell.
    virtual QFuture<Inspection> inspect(Pid pid);

Q_SIGNALS:
    void frameReady(const orrery::ui::FramePtr &frame);
    /// The runtime behind it is another one from the next frame on (it was started again): pids
    /// and counters begin anew.
    void restarted();
};

} // namespace orrery::ui
