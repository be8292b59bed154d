// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QFuture>
#include <QtCore/QPromise>

namespace orrery::ui {

/// A future that is there already.
template <typename T>
QFuture<T> finished(const T &result)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(result);
    promise.finish();
    return promise.future();
}

} // namespace orrery::ui
