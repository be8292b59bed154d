// SPDX-License-Identifier: MIT
use crate::measure::{first_word, payload, report, resident_bytes, words};
use crate::runtime::{Context, Pid, Runtime};
use crate::MILLION;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant};
use tokio::sync::oneshot;
use tokio::task::yield_now;

pub async fn parked(mut own: Context) {
    own.receive().await;
}

/// A process that takes so many messages, and what tells that it has.
pub fn sink(runtime: &'static Runtime, messages: usize) -> (Pid, oneshot::Receiver<()>) {
    let (told, done) = oneshot::channel();
    let pid = runtime.spawn(move |mut own| async move {
        for _ in 0..messages {
            own.receive().await;
        }
        let _ = told.send(());
    });
    (pid, done)
}

async fn until_live_is(runtime: &Runtime, count: usize) {
    while runtime.live() > count {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

pub async fn spawn_exit(runtime: &'static Runtime) {
    let rate = |start: Instant| MILLION as f64 / start.elapsed().as_secs_f64();
    let start = Instant::now();
    for _ in 0..MILLION {
        runtime.spawn(|_own| async {});
    }
    until_live_is(runtime, 0).await;
    report("spawn_exit rate", rate(start), "processes/s");

    // The other workers keep up better with one that gives them a moment.
    let start = Instant::now();
    for i in 1..=MILLION {
        runtime.spawn(|_own| async {});
        if i % 128 == 0 {
            yield_now().await;
        }
    }
    until_live_is(runtime, 0).await;
    report("spawn_exit rate_yield_every_128", rate(start), "processes/s");
}

pub async fn idle_memory(runtime: &'static Runtime) {
    let before = resident_bytes();
    let start = Instant::now();
    for _ in 0..MILLION {
        runtime.spawn(parked);
    }
    let seconds = start.elapsed().as_secs_f64();
    tokio::time::sleep(Duration::from_secs(1)).await;
    report("idle_memory rss_delta", (resident_bytes() - before) / MILLION as f64, "bytes/process");
    report("idle_memory spawn_rate", MILLION as f64 / seconds, "processes/s");
}

pub async fn shutdown(runtime: &'static Runtime) {
    for _ in 0..MILLION {
        runtime.spawn(parked);
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let start = Instant::now();
    runtime.shutdown();
    until_live_is(runtime, 0).await;
    report("shutdown time", start.elapsed().as_secs_f64(), "s");
}

/// Seconds until so many pairs have had their round trips.
async fn pairs(runtime: &'static Runtime, count: usize, round_trips: usize) -> f64 {
    let (all, done) = sink(runtime, count);
    let start = Instant::now();
    for _ in 0..count {
        let echo = runtime.spawn(|mut own| async move {
            loop {
                let message = own.receive().await;
                own.runtime.send(first_word(&message), payload());
            }
        });
        runtime.spawn(move |mut own| async move {
            for i in 0..round_trips {
                own.runtime.send(echo, words(own.pid, i as u64));
                own.receive().await;
            }
            own.runtime.kill(echo);
            own.runtime.send(all, payload());
        });
    }
    done.await.unwrap();
    start.elapsed().as_secs_f64()
}

pub async fn ping_pong(runtime: &'static Runtime) {
    let seconds = pairs(runtime, 1, MILLION).await;
    report("ping_pong one_pair", MILLION as f64 / seconds, "roundtrips/s");
    let seconds = pairs(runtime, 8, 250_000).await;
    report("ping_pong eight_pairs", 2.0 * 8.0 * 250_000.0 / seconds, "messages/s");
}

async fn fan_in_yielding(runtime: &'static Runtime, metric: &str, every: usize) {
    let (consumer, done) = sink(runtime, 4 * MILLION);
    let start = Instant::now();
    for _ in 0..4 {
        runtime.spawn(move |own| async move {
            for i in 1..=MILLION {
                own.runtime.send(consumer, payload());
                if i % every == 0 {
                    yield_now().await;
                }
            }
        });
    }
    done.await.unwrap();
    report(metric, 4.0 * MILLION as f64 / start.elapsed().as_secs_f64(), "messages/s");
}

pub async fn fan_in(runtime: &'static Runtime) {
    fan_in_yielding(runtime, "fan_in rate", usize::MAX).await;
    fan_in_yielding(runtime, "fan_in rate_yield_every_256", 256).await;
}

pub async fn ring(runtime: &'static Runtime) {
    let (end, done) = sink(runtime, 1);
    // The first is made before its successor, the last of them all, is known.
    let closing = Arc::new(AtomicU64::new(0));
    let mut successor = 0;
    for i in 0..1000 {
        let (next, closing) = (successor, closing.clone());
        successor = runtime.spawn(move |mut own| async move {
            let mut token = own.receive().await;
            let next = if i == 0 { closing.load(Relaxed) } else { next };
            loop {
                match first_word(&token) {
                    0 => own.runtime.send(end, payload()),
                    hops => own.runtime.send(next, words(hops - 1, 0)),
                };
                token = own.receive().await;
            }
        });
    }
    closing.store(successor, Relaxed);
    let start = Instant::now();
    runtime.send(successor, words(MILLION as u64, 0));
    done.await.unwrap();
    report("ring rate", MILLION as f64 / start.elapsed().as_secs_f64(), "hops/s");
}

/// A leaf tells its number to its parent, everyone else the sum of its ten children.
fn grow(runtime: &'static Runtime, parent: Pid, number: u64, leaves: u64) {
    runtime.spawn(move |mut own| async move {
        let mut sum = number;
        if leaves > 1 {
            sum = 0;
            for i in 0..10 {
                grow(own.runtime, own.pid, number + i * (leaves / 10), leaves / 10);
            }
            for _ in 0..10 {
                sum += first_word(&own.receive().await);
            }
        }
        own.runtime.send(parent, words(sum, 0));
    });
}

pub async fn skynet(runtime: &'static Runtime) {
    let leaves = MILLION as u64;
    let (told, sum) = oneshot::channel();
    let start = Instant::now();
    runtime.spawn(move |mut own| async move {
        grow(own.runtime, own.pid, 0, leaves);
        let _ = told.send(first_word(&own.receive().await));
    });
    assert_eq!(sum.await.unwrap(), leaves * (leaves - 1) / 2);
    report("skynet time", start.elapsed().as_secs_f64(), "s");
}
