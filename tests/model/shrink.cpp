// SPDX-License-Identifier: MIT
#include "shrink.h"

#include "comparison.h"

#include <algorithm>
#include <utility>

namespace orrery::modelcheck {

namespace {

class Shrinker
{
public:
    Shrinker(Program &&failing, Mutation mutation) : m_program(std::move(failing)), m_mutation(mutation) {}

    Program operator()()
    {
        bool smaller = true;
        while (smaller) {
            smaller = false;
            for (std::size_t list = 0; list < listsOf(m_program).size(); ++list)
                smaller |= leaveOut(list);
            smaller |= leaveOutWithItsProcess();
            smaller |= simplify();
        }
        return std::move(m_program);
    }

private:
    /// Half of the list, a quarter of it, and so on down to one by one.
    bool leaveOut(std::size_t list)
    {
        bool any = false;
        for (std::size_t length = std::max<std::size_t>(1, listsOf(m_program)[list]->size()); length > 0; length /= 2) {
            for (std::size_t from = 0; from < listsOf(m_program)[list]->size();) {
                Program candidate = m_program;
                std::vector<Operation> &operations = *listsOf(candidate)[list];
                const std::size_t end = std::min(operations.size(), from + length);
                operations.erase(operations.begin() + static_cast<std::ptrdiff_t>(from),
                                 operations.begin() + static_cast<std::ptrdiff_t>(end));
                if (keepIfItFails(std::move(candidate)))
                    any = true;
                else
                    from = end;
            }
        }
        return any;
    }

    /// One operation less, and one process: those that came after it move up.
    bool leaveOutWithItsProcess()
    {
        bool any = false;
        for (std::size_t list = 0; list < listsOf(m_program).size(); ++list) {
            for (std::size_t at = 0; at < listsOf(m_program)[list]->size();) {
                bool gone = false;
                for (int process = 0; process < MostProcesses && !gone; ++process) {
                    Program candidate = m_program;
                    std::vector<Operation> &operations = *listsOf(candidate)[list];
                    operations.erase(operations.begin() + static_cast<std::ptrdiff_t>(at));
                    forEach(candidate, [process](Operation &operation) {
                        operation.target -= operation.target > process ? 1 : 0;
                        operation.other -= operation.other > process ? 1 : 0;
                    });
                    gone = keepIfItFails(std::move(candidate));
                }
                any |= gone;
                at += gone ? 0 : 1;
            }
        }
        return any;
    }

    /// The plainer of two ways to do a thing.
    bool simplify()
    {
        bool any = false;
        if (m_program.capacity != 0 || m_program.shards != 0) {
            Program candidate = m_program;
            candidate.capacity = 0;
            candidate.shards = 0;
            any = keepIfItFails(std::move(candidate));
        }
        for (std::size_t list = 0; list < listsOf(m_program).size(); ++list) {
            for (std::size_t at = 0; at < listsOf(m_program)[list]->size(); ++at) {
                Program candidate = m_program;
                if (makePlainer((*listsOf(candidate)[list])[at]))
                    any |= keepIfItFails(std::move(candidate));
            }
        }
        return any;
    }

    /// False where it is as plain as can be.
    static bool makePlainer(Operation &operation)
    {
        switch (operation.kind) {
        case Kind::SpawnLink:
        case Kind::WhereisOrSpawn:
            operation.kind = Kind::Spawn;
            break;
        case Kind::Spawn:
            if (!operation.flag && operation.capacity == RuntimesCapacity)
                return false;
            break;
        case Kind::ReceiveFor:
        case Kind::Match:
        case Kind::MatchFor:
        case Kind::Join:
            operation.kind = Kind::Receive;
            return true;
        default:
            return false;
        }
        operation.flag = false;
        operation.capacity = RuntimesCapacity;
        return true;
    }

    static std::vector<std::vector<Operation> *> listsOf(Program &program)
    {
        std::vector<std::vector<Operation> *> lists{&program.outside};
        for (Script &script : program.scripts) {
            lists.push_back(&script.body);
            lists.push_back(&script.farewell);
        }
        return lists;
    }

    template <typename Function>
    static void forEach(Program &program, Function function)
    {
        for (std::vector<Operation> *operations : listsOf(program))
            std::for_each(operations->begin(), operations->end(), function);
    }

    /// With less to do another order of turns may be needed.
    bool keepIfItFails(Program &&candidate)
    {
        const quint64 schedules[] = {m_program.schedule, 1, 2, 3};
        for (const quint64 schedule : schedules) {
            candidate.schedule = schedule;
            if (compare(candidate, m_mutation)) {
                m_program = std::move(candidate);
                return true;
            }
        }
        return false;
    }

    Program m_program;
    Mutation m_mutation;
};

} // namespace

Program shrink(Program failing, Mutation mutation)
{
    return Shrinker(std::move(failing), mutation)();
}

} // namespace orrery::modelcheck
