// SPDX-License-Identifier: MIT
#include "models/changeset.h"

#include <algorithm>
#include <bit>

namespace orrery::ui {

void ChangeSet::add(int row, ColumnBits columns)
{
    if (columns == 0)
        return;
    if (!m_runs.empty() && m_runs.back().rows.last + 1 == row) {
        m_runs.back().rows.last = row;
        m_runs.back().columns |= columns;
    } else {
        m_runs.push_back({{row, row}, columns});
    }
}

std::vector<ChangeSet::Rectangle> ChangeSet::rectangles(std::size_t atMost) const
{
    Q_ASSERT(atMost > 0);
    std::vector<std::size_t> cuts; // a rectangle ends before each of these runs
    for (std::size_t run = 1; run < m_runs.size(); ++run)
        cuts.push_back(run);
    if (cuts.size() + 1 > atMost) {
        const auto gap = [this](std::size_t run) { return m_runs[run].rows.first - m_runs[run - 1].rows.last; };
        const auto kept = cuts.begin() + static_cast<std::ptrdiff_t>(atMost) - 1;
        std::nth_element(cuts.begin(), kept, cuts.end(),
                         [&](std::size_t a, std::size_t b) { return gap(a) > gap(b); });
        cuts.erase(kept, cuts.end());
        std::sort(cuts.begin(), cuts.end());
    }

    std::vector<Rectangle> result;
    std::size_t first = 0;
    cuts.push_back(m_runs.size());
    for (const std::size_t cut : cuts) {
        if (cut == first)
            continue;
        ColumnBits columns = 0;
        for (std::size_t run = first; run < cut; ++run)
            columns |= m_runs[run].columns;
        result.push_back({{m_runs[first].rows.first, m_runs[cut - 1].rows.last},
                          std::countr_zero(columns),
                          static_cast<int>(std::bit_width(columns)) - 1});
        first = cut;
    }
    return result;
}

} // namespace orrery::ui
