// SPDX-License-Identifier: MIT
use crate::measure::{first_word, payload, processor_time, report, resident_bytes, words, Random};
use crate::processes::parked;
use crate::runtime::{Pid, Runtime};
use crate::MILLION;
use std::sync::atomic::Ordering::Relaxed;
use std::time::{Duration, Instant};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// Whole milliseconds, both ends included.
fn delays(count: usize, least: u64, most: u64, seed: u64) -> Vec<Duration> {
    let mut random = Random(seed);
    (0..count).map(|_| Duration::from_millis(least + random.below(most - least + 1))).collect()
}

fn arm(runtime: &'static Runtime, delays: &[Duration], to: Pid) -> Vec<JoinHandle<()>> {
    let mut handles = Vec::with_capacity(delays.len());
    for delay in delays {
        handles.push(runtime.send_after(*delay, to, payload()));
    }
    handles
}

async fn until_armed(runtime: &Runtime, count: usize) {
    while runtime.armed.load(Relaxed) < count {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

async fn cancel(handles: Vec<JoinHandle<()>>) {
    for handle in &handles {
        handle.abort();
    }
    for handle in handles {
        assert!(handle.await.unwrap_err().is_cancelled());
    }
}

pub async fn timers(runtime: &'static Runtime) {
    let target = runtime.spawn(parked);
    let delays = delays(MILLION, 10_000, 60_000, 7);
    let rate = |start: Instant| MILLION as f64 / start.elapsed().as_secs_f64();
    let before = resident_bytes();
    let start = Instant::now();
    let handles = arm(runtime, &delays, target);
    report("timers arm_calls", rate(start), "arms/s");
    until_armed(runtime, MILLION).await;
    report("timers arm", rate(start), "arms/s");
    report("timers memory_with_handles", (resident_bytes() - before) / MILLION as f64, "bytes/timer");
    let start = Instant::now();
    cancel(handles).await;
    report("timers cancel", rate(start), "cancels/s");
}

pub async fn late(runtime: &'static Runtime, metric: &str) {
    const COUNT: usize = 100_000;
    let (told, lateness) = oneshot::channel();
    runtime.spawn(move |mut own| async move {
        let start = Instant::now();
        for delay in delays(COUNT, 1000, 3000, 9) {
            let due = start.elapsed() + delay;
            own.runtime.send_after(delay, own.pid, words(due.as_nanos() as u64, 0));
        }
        let mut lateness = Vec::with_capacity(COUNT);
        while lateness.len() < COUNT {
            let due = first_word(&own.receive().await) as i64;
            lateness.push(start.elapsed().as_nanos() as i64 - due);
        }
        let _ = told.send(lateness);
    });
    let mut lateness = lateness.await.unwrap();
    lateness.sort_unstable();
    let at = |share: f64| lateness[(share * (COUNT - 1) as f64).round() as usize] as f64 / 1e6;
    report(&format!("timers {metric}_p50"), at(0.5), "ms");
    report(&format!("timers {metric}_p99"), at(0.99), "ms");
    report(&format!("timers {metric}_max"), at(1.0), "ms");
    let early = lateness.iter().filter(|late| **late < 0).count();
    report(&format!("timers {metric}_fired_early"), early as f64, "timers");
}

pub async fn late_after_cancels(runtime: &'static Runtime) {
    let target = runtime.spawn(parked);
    let handles = arm(runtime, &delays(MILLION, 10_000, 60_000, 7), target);
    cancel(handles).await;
    late(runtime, "late_after_cancels").await;
}

pub async fn idle(runtime: &'static Runtime) {
    let target = runtime.spawn(parked);
    let delays = delays(MILLION, 600_000, 3_600_000, 7);
    let before = resident_bytes();
    for delay in &delays {
        runtime.send_after(*delay, target, payload());
    }
    until_armed(runtime, MILLION).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    report("timers memory_no_handles", (resident_bytes() - before) / MILLION as f64, "bytes/timer");
    let used = processor_time();
    tokio::time::sleep(Duration::from_secs(5)).await;
    report("timers idle_cpu_over_5s", processor_time() - used, "ms");
}
