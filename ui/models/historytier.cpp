// SPDX-License-Identifier: MIT
#include "models/historytier.h"

#include <algorithm>
#include <cmath>

namespace orrery::ui {

using std::chrono::nanoseconds;

HistoryTier::HistoryTier(nanoseconds width, int capacity)
    : m_width(width), m_capacity(capacity), m_bins(static_cast<std::size_t>(capacity))
{
}

void HistoryTier::setFigures(int count)
{
    const auto before = static_cast<std::size_t>(m_figures);
    const auto now = static_cast<std::size_t>(count);
    std::vector<Band> bands(m_bins.size() * now);
    for (std::size_t bin = 0; bin < m_bins.size(); ++bin)
        for (std::size_t figure = 0; figure < std::min(before, now); ++figure)
            bands[bin * now + figure] = m_bands[bin * before + figure];
    m_bands = std::move(bands);
    m_samples.resize(now, 0);
    m_figures = count;
}

void HistoryTier::clear()
{
    m_first = m_size = 0;
}

void HistoryTier::open(nanoseconds time, bool apart)
{
    if (m_size < m_capacity)
        ++m_size;
    else
        m_first = (m_first + 1) % m_capacity;
    m_bins[place(m_size - 1)] = {time, apart};
    const auto begin = m_bands.begin() + static_cast<std::ptrdiff_t>(place(m_size - 1)) * m_figures;
    std::fill(begin, begin + m_figures, Band());
    std::fill(m_samples.begin(), m_samples.end(), 0);
}

void HistoryTier::add(nanoseconds time, const std::vector<float> &values, bool apart)
{
    // What is not known of the time within a bin is not to be seen.
    const bool goesOn = m_size > 0 && m_width.count() > 0 && time / m_width == this->time(m_size - 1) / m_width;
    if (!goesOn)
        open(time, apart);
    const std::size_t last = place(m_size - 1);
    m_bins[last].time = time;
    for (std::size_t figure = 0; figure < values.size(); ++figure) {
        const float value = values[figure];
        if (std::isnan(value))
            continue;
        Band &band = m_bands[last * values.size() + figure];
        const int samples = ++m_samples[figure];
        if (samples == 1) {
            band = {value, value, value};
            continue;
        }
        band.mean += (value - band.mean) / static_cast<float>(samples);
        band.least = std::min(band.least, value);
        band.most = std::max(band.most, value);
    }
}

int HistoryTier::firstFrom(nanoseconds sought) const
{
    int low = 0;
    int high = m_size;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (time(middle) < sought)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int HistoryTier::nearest(nanoseconds sought) const
{
    const int after = firstFrom(sought);
    if (after == 0)
        return m_size == 0 ? -1 : 0;
    if (after == m_size || sought - time(after - 1) <= time(after) - sought)
        return after - 1;
    return after;
}

} // namespace orrery::ui
