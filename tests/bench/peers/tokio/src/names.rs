// SPDX-License-Identifier: MIT
use crate::measure::{payload, report, shuffled_names, together};
use crate::processes::{parked, sink};
use crate::runtime::Runtime;
use crate::MILLION;
use std::time::{Duration, Instant};

const NAMES: usize = 10_000;

async fn let_them_park() {
    tokio::time::sleep(Duration::from_millis(300)).await;
}

pub async fn whereis(runtime: &'static Runtime) {
    for name in shuffled_names(0, NAMES, 1) {
        assert!(runtime.register(&name, runtime.spawn(parked)));
    }
    let_them_park().await;
    let lists = [shuffled_names(0, NAMES, 2), shuffled_names(0, NAMES, 3)];
    for threads in [1, 2] {
        let seconds = together(threads, |thread| {
            for _ in 0..1000 {
                for name in &lists[thread] {
                    assert!(runtime.whereis(name).is_some());
                }
            }
        });
        report(&format!("whereis {threads}_threads"), (threads * 10 * MILLION) as f64 / seconds, "lookups/s");
    }
}

pub async fn register_unregister(runtime: &'static Runtime) {
    let holders = [runtime.spawn(parked), runtime.spawn(parked)];
    let_them_park().await;
    let lists = [shuffled_names(0, NAMES, 2), shuffled_names(NAMES, NAMES, 3)];
    for threads in [1, 2] {
        let seconds = together(threads, |thread| {
            for _ in 0..100 {
                for name in &lists[thread] {
                    assert!(runtime.register(name, holders[thread]));
                    assert!(runtime.unregister(name));
                }
            }
        });
        report(&format!("register_unregister {threads}_threads"), (threads * MILLION) as f64 / seconds, "pairs/s");
    }
}

pub async fn send_named(runtime: &'static Runtime) {
    let (consumer, done) = sink(runtime, 2 * MILLION);
    assert!(runtime.register("consumer", consumer));
    let start = Instant::now();
    for _ in 0..2 {
        runtime.spawn(|own| async move {
            for _ in 0..MILLION {
                own.runtime.send_named("consumer", payload());
            }
        });
    }
    done.await.unwrap();
    report("send_named rate", 2.0 * MILLION as f64 / start.elapsed().as_secs_f64(), "messages/s");
}

pub async fn name_reap(runtime: &'static Runtime) {
    let names = shuffled_names(0, 100_000, 1);
    let mut pids = Vec::with_capacity(names.len());
    for name in &names {
        let pid = runtime.spawn(parked);
        assert!(runtime.register(name, pid));
        pids.push(pid);
    }
    let_them_park().await;
    let start = Instant::now();
    for pid in pids {
        runtime.kill(pid);
    }
    for name in &names {
        while runtime.whereis(name).is_some() {
            tokio::task::yield_now().await;
        }
    }
    report("name_reap time", start.elapsed().as_secs_f64(), "s");
}
