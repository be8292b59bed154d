// SPDX-License-Identifier: MIT
#pragma once

#include <orrery/export.h>

#include <chrono>
#include <cstddef>
#include <limits>
#include <vector>

namespace orrery::ui {

/// The values of some figures over time, in bins of one width: of each the mean of what was seen in it, the least and the
/// most. The oldest bins make room for new ones, so that the memory is fixed. Bins in which nothing was seen are not there.
class ORRERY_UI_EXPORT HistoryTier
{
public:
    /// What is not known is no number.
    static constexpr float Unknown = std::numeric_limits<float>::quiet_NaN();

    struct Band
    {
        float mean = Unknown, least = Unknown, most = Unknown;
    };

    /// A width of 0 makes each sample a bin of its own.
    HistoryTier(std::chrono::nanoseconds width, int capacity);

    /// How many figures there are from now on. Those that stay keep what was seen of them.
    void setFigures(int count);
    void clear();
    /// One sample, as many values as there are figures. Its time is after that of the sample before; `apart`: nothing is known
    /// of the time between them.
    void add(std::chrono::nanoseconds time, const std::vector<float> &values, bool apart);

    int size() const { return m_size; }
    /// The last sample in the bin; 0 is the oldest bin.
    std::chrono::nanoseconds time(int bin) const { return m_bins[place(bin)].time; }
    /// Whether nothing is known of the time between this bin and the one before; true of the oldest.
    bool isApart(int bin) const { return bin == 0 || m_bins[place(bin)].apart; }
    const Band &band(int bin, int figure) const
    {
        return m_bands[place(bin) * static_cast<std::size_t>(m_figures) + static_cast<std::size_t>(figure)];
    }
    /// The first bin whose time is not before this one; size() where there is none.
    int firstFrom(std::chrono::nanoseconds time) const;
    /// The bin that is the nearest to this time; -1 where there is none.
    int nearest(std::chrono::nanoseconds time) const;

private:
    struct Bin
    {
        std::chrono::nanoseconds time{0};
        bool apart = false;
    };

    std::size_t place(int bin) const { return static_cast<std::size_t>((m_first + bin) % m_capacity); }
    void open(std::chrono::nanoseconds time, bool apart);

    const std::chrono::nanoseconds m_width;
    const int m_capacity;
    int m_figures = 0;
    int m_first = 0;
    int m_size = 0;
    std::vector<Bin> m_bins;
    std::vector<Band> m_bands;   // those of one bin stand together
    std::vector<int> m_samples;  // of each figure, in the last bin
};

} // namespace orrery::ui
