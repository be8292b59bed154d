// SPDX-License-Identifier: MIT
#include "instructions/path.h"
#include "workloads/names.h"

#include <orrery/orrery.h>

namespace orrery::bench {

Process whereisPath(Context self, const Walk &walk)
{
    constexpr qsizetype Names = 1000;
    const QStringList names = shuffledNames(0, Names, 1);
    for (const QString &name : names)
        require(bool(self.runtime().registerName(name, self.pid())), "a name is taken");
    const QStringList asked = shuffledNames(0, Names, 2);
    for (qsizetype i = 0; i < walk.operations; ++i)
        require(self.runtime().whereis(asked[i % Names]) == self.pid(), "a name has not its holder");
    finish();
    co_return;
}

} // namespace orrery::bench
