// SPDX-License-Identifier: MIT
//! What the workloads share: figures, messages, randomness.
use crate::runtime::Message;
use std::fs;
use std::time::Instant;

const PEER: &str = if cfg!(feature = "fast_hash") { "tokio_ahash" } else { "tokio" };

pub fn report(what: &str, value: f64, unit: &str) {
    let decimals = if value.abs() >= 1000.0 || value.fract() == 0.0 { 0 } else { 4 };
    println!("{PEER} {what} {value:.decimals$} {unit}");
}

pub fn payload() -> Message {
    Box::new(*b"0123456789abcdef")
}

pub fn words(first: u64, second: u64) -> Message {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&first.to_le_bytes());
    bytes[8..].copy_from_slice(&second.to_le_bytes());
    Box::new(bytes)
}

pub fn first_word(message: &Message) -> u64 {
    u64::from_le_bytes(message[..8].try_into().unwrap())
}

pub fn resident_bytes() -> f64 {
    let statm = fs::read_to_string("/proc/self/statm").unwrap();
    statm.split(' ').nth(1).unwrap().parse::<f64>().unwrap() * 4096.0
}

/// Of all threads, in milliseconds.
pub fn processor_time() -> f64 {
    let nanoseconds: f64 = fs::read_dir("/proc/self/task")
        .unwrap()
        .map(|task| fs::read_to_string(task.unwrap().path().join("schedstat")).unwrap())
        .map(|line| line.split(' ').next().unwrap().parse::<f64>().unwrap())
        .sum();
    nanoseconds / 1e6
}

/// SplitMix64.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }
}

pub fn shuffled_names(first: usize, count: usize, seed: u64) -> Vec<String> {
    let mut names: Vec<String> = (first..first + count).map(|i| format!("name-{i}")).collect();
    let mut random = Random(seed);
    for i in (1..count).rev() {
        names.swap(i, random.below(i as u64 + 1) as usize);
    }
    names
}

/// Seconds until as many threads have gone through the same job, each with its number.
pub fn together(threads: usize, job: impl Fn(usize) + Sync) -> f64 {
    let start = Instant::now();
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let job = &job;
            scope.spawn(move || job(thread));
        }
    });
    start.elapsed().as_secs_f64()
}
