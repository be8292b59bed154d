// SPDX-License-Identifier: MIT
#pragma once

// A thread-local of a shared library costs a call for each look, unless it says that its place is known when the
// program starts. The few pointers that are so fit into what the C library keeps free for a library that is loaded later.
#if defined(__GNUC__) && defined(__ELF__)
#    define ORRERY_FAST_THREAD_LOCAL [[gnu::tls_model("initial-exec")]] thread_local
#else
#    define ORRERY_FAST_THREAD_LOCAL thread_local
#endif
