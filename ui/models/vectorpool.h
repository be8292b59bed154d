// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace orrery::ui {

/// Large vectors that come again and again: memory that was touched before is taken again, as fresh pages cost more than
/// what is written into them. A vector finds its way back when its last holder, on whichever thread, lets it go.
template <typename T>
class VectorPool
{
public:
    /// Keeps so many that came back.
    explicit VectorPool(std::size_t kept) : m_spares(std::make_shared<Spares>(kept)) {}

    /// Empty, with room for so many.
    std::shared_ptr<std::vector<T>> take(std::size_t capacity)
    {
        auto vector = std::make_unique<std::vector<T>>();
        {
            const std::lock_guard lock(m_spares->mutex);
            if (!m_spares->vectors.empty()) {
                vector = std::move(m_spares->vectors.back());
                m_spares->vectors.pop_back();
            }
        }
        vector->clear();
        vector->reserve(capacity);
        return {vector.release(), [spares = std::weak_ptr(m_spares)](std::vector<T> *returned) {
                    std::unique_ptr<std::vector<T>> kept(returned);
                    if (const std::shared_ptr<Spares> back = spares.lock()) {
                        const std::lock_guard lock(back->mutex);
                        if (back->vectors.size() < back->kept)
                            back->vectors.push_back(std::move(kept));
                    }
                }};
    }

private:
    struct Spares
    {
        explicit Spares(std::size_t most) : kept(most) {}

        const std::size_t kept;
        std::mutex mutex; // guards vectors
        std::vector<std::unique_ptr<std::vector<T>>> vectors;
    };

    std::shared_ptr<Spares> m_spares;
};

} // namespace orrery::ui
