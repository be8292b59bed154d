// SPDX-License-Identifier: MIT
#include "comparison.h"

#include "model.h"
#include "reality.h"

namespace orrery::modelcheck {

namespace {

/// Turns in a row after which a program whose processes wait for nothing new is taken to turn in circles.
constexpr int MostTurns = 5000;

class Run
{
public:
    Run(const Program &program, Mutation mutation, std::string *trace)
        : m_program(program), m_model(program, mutation), m_reality(program), m_trace(trace)
    {
    }

    std::optional<std::string> operator()()
    {
        for (const Operation &operation : m_program.outside) {
            m_at = &operation;
            m_turnOf = Nobody;
            if (m_trace)
                note("outside #" + std::to_string(operation.id) + ' ' + toString(operation));
            perform(operation);
            if (m_found)
                return m_found;
        }
        m_at = nullptr;
        if (const int left = m_reality.finish())
            expect("callables that are left", 0, left);
        return m_found;
    }

private:
    void perform(const Operation &operation)
    {
        switch (operation.kind) {
        case Kind::Step:
            step();
            break;
        case Kind::Settle:
            settle();
            break;
        case Kind::Shutdown:
            shutdown(operation);
            break;
        case Kind::GracefulShutdown:
            gracefulShutdown(operation);
            break;
        default:
            m_reality.perform(operation);
            m_model.perform(operation);
            check(m_reality.takeEnds());
        }
    }

    /// False where nobody is runnable.
    bool step()
    {
        const int process = m_reality.step();
        if (process == Nobody) {
            for (const int left : m_model.runnable())
                report(processName(left) + " has something to do, and step() gives it no turn");
            return false;
        }
        if (process == MostProcesses) {
            report("a turn of a process that nobody was told of");
            return false;
        }
        m_turnOf = process;
        if (m_trace)
            note("  a turn of " + processName(process));
        m_model.step(process);
        check(m_reality.takeEnds());
        return !m_found;
    }

    void settle()
    {
        for (int turns = 0; step(); ++turns) {
            if (turns == MostTurns) {
                report("there is still somebody runnable");
                return;
            }
        }
    }

    void shutdown(const Operation &operation)
    {
        m_reality.perform(operation);
        const std::vector<End> ends = m_reality.takeEnds();
        m_model.shutdown(operation, ends);
        check(ends);
    }

    void gracefulShutdown(const Operation &operation)
    {
        const ShutdownReport report = m_reality.gracefulShutdown(operation);
        expect("stopped", m_model.gracefulShutdown(), static_cast<int>(report.stopped));
        expect("stuck", 0, static_cast<int>(report.stuck.size()));
        if (report.finishedInGrace + report.killed > report.stopped)
            this->report("more finished or were killed than were stopped");
        check({});
    }

    void check(const std::vector<End> &endsSeen)
    {
        const std::vector<Outcome> expected = m_model.takeOutcomes();
        const std::vector<std::string> seen = m_reality.takeOutcomes();
        for (std::size_t i = 0; i < expected.size() || i < seen.size(); ++i) {
            const Outcome wanted = i < expected.size() ? expected[i] : Outcome{"nothing more"};
            const std::string got = i < seen.size() ? seen[i] : "nothing more";
            if (got != wanted.text && (wanted.orElse.empty() || got != wanted.orElse)) {
                report("expected " + wanted.text + (wanted.orElse.empty() ? "" : " (or " + wanted.orElse + ')')
                       + ", seen " + got);
                return;
            }
            note("    " + got);
        }
        const std::vector<End> ends = m_model.takeEnds();
        for (std::size_t i = 0; i < ends.size() || i < endsSeen.size(); ++i) {
            const std::string wanted = i < ends.size() ? toString(ends[i]) : "no end";
            const std::string got = i < endsSeen.size() ? toString(endsSeen[i]) : "no end";
            if (wanted != got) {
                report("expected " + wanted + ", seen " + got);
                return;
            }
            note("    " + got);
        }
        if (const std::string text = difference(m_model.view(), m_reality.view()); !text.empty())
            report(text);
    }

    void expect(const char *what, int expected, int seen)
    {
        if (expected != seen)
            report(what + (": expected " + std::to_string(expected)) + ", seen " + std::to_string(seen));
    }

    void report(const std::string &text)
    {
        if (m_found)
            return;
        m_found = m_at ? "after #" + std::to_string(m_at->id) + ' ' + toString(*m_at) : "after ~Runtime()";
        if (m_turnOf != Nobody)
            *m_found += ", a turn of " + processName(m_turnOf);
        *m_found += ": " + text;
    }

    void note(const std::string &line)
    {
        if (m_trace)
            *m_trace += line + '\n';
    }

    const Program &m_program;
    Model m_model;
    Reality m_reality;
    std::string *m_trace;
    const Operation *m_at = nullptr; ///< null at the very end
    int m_turnOf = Nobody;
    std::optional<std::string> m_found;
};

} // namespace

std::optional<std::string> compare(const Program &program, Mutation mutation, std::string *trace)
{
    return Run(program, mutation, trace)();
}

} // namespace orrery::modelcheck
