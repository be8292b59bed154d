// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QFutureWatcher>

#include <utility>

namespace orrery::ui {

/// Calls `then` with the future's result on the context's thread, from its event loop; never once
/// the context is gone. A future that ends without a result gives the fallback. (QFuture::then()
/// with a context does not survive that context's end in Qt 6.4.)
template <typename T, typename Then>
void whenDone(const QFuture<T> &future, QObject *context, Then then, T fallback)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, then = std::move(then), fallback = std::move(fallback)]() mutable {
                         watcher->deleteLater();
                         const QFuture<T> done = watcher->future();
                         then(done.resultCount() > 0 ? done.result() : std::move(fallback));
                     });
    watcher->setFuture(future);
}

} // namespace orrery::ui
