// SPDX-License-Identifier: MIT
//! The workloads on Tokio, one per program: `tokio-workloads <workload>`. Prints `PEER WORKLOAD METRIC VALUE UNIT`,
//! the peer being `tokio`, or `tokio_ahash` where it was built with the feature `fast_hash`.
mod measure;
mod names;
mod processes;
mod runtime;
mod timers;

use runtime::Runtime;

const MILLION: usize = 1_000_000;

async fn workload(name: String, runtime: &'static Runtime) {
    match name.as_str() {
        "spawn_exit" => processes::spawn_exit(runtime).await,
        "idle_memory" => processes::idle_memory(runtime).await,
        "ping_pong" => processes::ping_pong(runtime).await,
        "fan_in" => processes::fan_in(runtime).await,
        "ring" => processes::ring(runtime).await,
        "skynet" => processes::skynet(runtime).await,
        "shutdown" => processes::shutdown(runtime).await,
        "whereis" => names::whereis(runtime).await,
        "register_unregister" => names::register_unregister(runtime).await,
        "send_named" => names::send_named(runtime).await,
        "name_reap" => names::name_reap(runtime).await,
        "timers" => timers::timers(runtime).await,
        "timers_late" => timers::late(runtime, "late").await,
        "timers_late_after" => timers::late_after_cancels(runtime).await,
        "timers_idle" => timers::idle(runtime).await,
        _ => panic!("no workload {name}"),
    }
}

fn main() {
    let name = std::env::args().nth(1).expect("a workload");
    let tokio = tokio::runtime::Builder::new_multi_thread().enable_time().build().unwrap();
    // On a worker, as the processes are.
    let run = tokio.spawn(workload(name, Runtime::start()));
    tokio.block_on(run).unwrap();
    // What is parked need not be taken down.
    std::process::exit(0);
}
