// SPDX-License-Identifier: MIT
#pragma once

#include "harness/run.h"

#include <QtCore/QCoreApplication>

#include <memory>
#include <span>

namespace orrery::bench {

struct Workload
{
    /// What --only asks for.
    const char *name;
    /// What its lines carry: several of them may be parts of one.
    const char *reportedAs;
    void (*run)(const Run &run);
    const char *what;
};

// What a program of benchmarks has of its own:

/// The application that its workloads need.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[]);
/// All of them, in the order in which they run.
std::span<const Workload> workloads();

} // namespace orrery::bench
