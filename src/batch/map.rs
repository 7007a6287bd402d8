//! A function mapped over an iterator by several threads, in order.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

/// So many items of each thread are begun or done before they are asked for.
const AHEAD: usize = 4;

/// Values made by several threads, in the order of what they are made from: see [`map`].
///
/// An item is an error where the work has panicked, with what it panicked with.
///
/// ```
/// let squares = vanban::batch::map(1..=100_u64, |number| number * number)?;
/// let sum: u64 = squares.filter_map(Result::ok).sum();
/// assert_eq!(sum, 338_350);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Map<T> {
    /// For each item that was taken, in order, where its value will come from.
    taken: Receiver<Receiver<thread::Result<T>>>,
    stop: Stop,
}

/// A way to stop a [`Map`] or [`Accounts`](super::Accounts) from elsewhere.
///
/// ```
/// let numbers = vanban::batch::map(0.., |number: u64| number)?;
/// let stop = numbers.stop();
/// stop.now();
/// assert!(stop.is_asked() && numbers.count() < 1000);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Takes no further input; what is begun is finished and still given.
    pub fn now(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// True if it was asked for.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl<T> Map<T> {
    /// A way to stop from elsewhere.
    #[must_use]
    pub fn stop(&self) -> Stop {
        self.stop.clone()
    }
}

impl<T> Iterator for Map<T> {
    type Item = thread::Result<T>;

    fn next(&mut self) -> Option<Self::Item> {
        let value = self.taken.recv().ok()?;
        // A thread sends whatever it has begun, even if that is a panic.
        value.recv().ok()
    }
}

/// What the threads take their items from, and where they say that they have.
struct Source<I, T> {
    items: I,
    taken: SyncSender<Receiver<thread::Result<T>>>,
    over: bool,
}

/// Maps a function over an iterator on all cores. The values come in order; only a few items for each
/// core are in memory at a time. When the iterator is dropped, the threads end after the item that
/// they are at.
///
/// # Errors
///
/// The system gives not one thread.
///
/// ```
/// let lengths = vanban::batch::map(["Sở", "Nội", "vụ"], str::len)?;
/// assert_eq!(lengths.filter_map(Result::ok).collect::<Vec<_>>(), [4, 5, 4]);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn map<I, T, F>(items: I, work: F) -> io::Result<Map<T>>
where
    I: IntoIterator,
    I::IntoIter: Send + 'static,
    I::Item: Send,
    T: Send + 'static,
    F: Fn(I::Item) -> T + Send + Sync + 'static,
{
    let threads = super::threads();
    let (sender, taken) = sync_channel(threads * AHEAD);
    let source = Arc::new(Mutex::new(Source {
        items: items.into_iter(),
        taken: sender,
        over: false,
    }));
    let stop = Stop::default();
    let work = Arc::new(work);
    let mut started = 0;
    let mut refused = None;
    for _ in 0..threads {
        let (source, stop, work) = (source.clone(), stop.clone(), work.clone());
        let thread = thread::Builder::new().spawn(move || run(&source, &stop, work.as_ref()));
        match thread {
            Ok(_) => started += 1,
            Err(error) => refused = Some(error),
        }
    }
    match refused {
        Some(error) if started == 0 => Err(error),
        _ => Ok(Map { taken, stop }),
    }
}

/// The life of a thread: an item after the other, until there is none or nobody asks for more.
fn run<I: Iterator, T>(source: &Mutex<Source<I, T>>, stop: &Stop, work: &impl Fn(I::Item) -> T) {
    loop {
        let (answer, value) = sync_channel(1);
        let item = {
            let Ok(mut source) = source.lock() else {
                return;
            };
            if source.over || stop.is_asked() {
                return;
            }
            let item = catch_unwind(AssertUnwindSafe(|| source.items.next()));
            source.over = !matches!(item, Ok(Some(_)));
            let Some(item) = item.transpose() else {
                return;
            };
            // Here a thread waits while enough is done, and the others wait for it.
            if source.taken.send(value).is_err() {
                return;
            }
            item
        };
        let made = item.and_then(|item| catch_unwind(AssertUnwindSafe(|| work(item))));
        // Who has dropped the iterator does not want it.
        let _ = answer.send(made);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::map;

    #[test]
    fn values_keep_the_order_of_the_items() {
        let slow_first = |number: u64| {
            for _ in 0..(1000 - number) {
                std::hint::black_box(number);
            }
            number
        };
        let values: Vec<_> = map(0..1000, slow_first)
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert!(values.iter().copied().eq(0..1000));
    }

    #[test]
    fn only_a_few_items_are_taken_ahead() {
        let taken = Arc::new(AtomicUsize::new(0));
        let counter = taken.clone();
        let items = (0..).inspect(move |_: &usize| {
            counter.fetch_add(1, Ordering::SeqCst);
        });
        let most = (super::AHEAD + 1) * crate::batch::threads() + 1;
        let mut values = map(items, |number| number).unwrap();
        for asked in 1..2000 {
            values.next().unwrap().unwrap();
            assert!(taken.load(Ordering::SeqCst) <= asked + most);
        }
    }

    #[test]
    fn a_panic_is_the_fault_of_its_item_alone() {
        let values: Vec<_> = map(0..10, |number| assert_ne!(number, 3))
            .unwrap()
            .collect();
        let failed = values.iter().map(Result::is_err);
        assert!(failed.eq((0..10).map(|number| number == 3)));
    }

    #[test]
    fn a_source_that_panics_is_told_and_over() {
        let items = (0..10).inspect(|number| assert_ne!(*number, 3));
        let values: Vec<_> = map(items, |number| number).unwrap().collect();
        assert_eq!(values.len(), 4);
        assert!(values.iter().take(3).all(Result::is_ok) && values[3].is_err());
    }
}
