// SPDX-License-Identifier: MIT
//! Processes as one builds them from Tokio: a task and an unbounded channel each, a DashMap from pid to the
//! channel's sender, another one from name to pid, a task for each timer.
use dashmap::mapref::entry::Entry;
use dashmap::DashMap;
use std::future::Future;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::time::Duration;
use tokio::sync::mpsc::{unbounded_channel, UnboundedReceiver, UnboundedSender};
use tokio::task::JoinHandle;
use tokio::time::Instant;

pub type Pid = u64;
/// Sixteen bytes on the heap, as a binary of any length would be.
pub type Message = Box<[u8]>;

#[cfg(feature = "fast_hash")]
type Map<K, V> = DashMap<K, V, ahash::RandomState>;
#[cfg(not(feature = "fast_hash"))]
type Map<K, V> = DashMap<K, V>;

struct Process {
    mailbox: UnboundedSender<Message>,
    task: JoinHandle<()>,
    names: Vec<String>,
}

#[derive(Default)]
pub struct Runtime {
    processes: Map<Pid, Process>,
    names: Map<String, Pid>,
    last_pid: AtomicU64,
    /// Timers whose task has had its first turn: a sleep is in Tokio's wheel from there on.
    pub armed: AtomicUsize,
}

/// What a process has of itself.
pub struct Context {
    pub runtime: &'static Runtime,
    pub pid: Pid,
    mailbox: UnboundedReceiver<Message>,
}

impl Context {
    pub async fn receive(&mut self) -> Message {
        // Its sender is in the table for as long as this lives.
        self.mailbox.recv().await.unwrap()
    }
}

/// Dropped with the task of a process: its end, whatever ended it.
struct End {
    runtime: &'static Runtime,
    pid: Pid,
}

impl Drop for End {
    fn drop(&mut self) {
        if let Some((_, process)) = self.runtime.processes.remove(&self.pid) {
            for name in process.names {
                self.runtime.names.remove_if(&name, |_, holder| *holder == self.pid);
            }
        }
    }
}

impl Runtime {
    /// One for the whole program, which nobody has to count references to.
    pub fn start() -> &'static Runtime {
        Box::leak(Box::default())
    }

    pub fn spawn<B, F>(&'static self, body: B) -> Pid
    where
        B: FnOnce(Context) -> F + Send + 'static,
        F: Future<Output = ()> + Send + 'static,
    {
        let pid = self.last_pid.fetch_add(1, Relaxed) + 1;
        let (sender, receiver) = unbounded_channel();
        let end = End { runtime: self, pid };
        // Spawned under the entry's lock: it cannot end before it is in the table.
        if let Entry::Vacant(place) = self.processes.entry(pid) {
            // Made within the task, the body's future stands in it once, not twice.
            let task = tokio::spawn(async move {
                let _end = end;
                body(Context { runtime: self, pid, mailbox: receiver }).await
            });
            place.insert(Process { mailbox: sender, task, names: Vec::new() });
        }
        pid
    }

    pub fn send(&self, to: Pid, message: Message) -> bool {
        match self.processes.get(&to) {
            Some(process) => process.mailbox.send(message).is_ok(),
            None => false,
        }
    }

    pub fn send_named(&self, name: &str, message: Message) -> bool {
        match self.whereis(name) {
            Some(pid) => self.send(pid, message),
            None => false,
        }
    }

    pub fn kill(&self, pid: Pid) {
        // Only queues the task, which ends on a worker.
        if let Some(process) = self.processes.get(&pid) {
            process.task.abort();
        }
    }

    pub fn register(&self, name: &str, pid: Pid) -> bool {
        let mut process = match self.processes.get_mut(&pid) {
            Some(process) => process,
            None => return false,
        };
        match self.names.entry(name.to_owned()) {
            Entry::Occupied(_) => false,
            Entry::Vacant(place) => {
                place.insert(pid);
                process.names.push(name.to_owned());
                true
            }
        }
    }

    pub fn unregister(&self, name: &str) -> bool {
        let pid = match self.names.remove(name) {
            Some((_, pid)) => pid,
            None => return false,
        };
        if let Some(mut process) = self.processes.get_mut(&pid) {
            process.names.retain(|own| own != name);
        }
        true
    }

    pub fn whereis(&self, name: &str) -> Option<Pid> {
        self.names.get(name).map(|pid| *pid)
    }

    pub fn send_after(&'static self, delay: Duration, to: Pid, message: Message) -> JoinHandle<()> {
        // Due from now, not from the task's first turn.
        let due = Instant::now() + delay;
        tokio::spawn(async move {
            self.armed.fetch_add(1, Relaxed);
            tokio::time::sleep_until(due).await;
            self.send(to, message);
        })
    }

    pub fn live(&self) -> usize {
        self.processes.len()
    }

    /// Stops all; they are gone some time later.
    pub fn shutdown(&self) {
        for process in self.processes.iter() {
            process.task.abort();
        }
    }
}
