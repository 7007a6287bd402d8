//! The time that the thread has worked, where the system tells it: what others do then does not count.

use std::time::Duration;
#[cfg(not(unix))]
use std::time::Instant;

#[cfg(unix)]
fn worked() -> Duration {
    use rustix::time::{ClockId, clock_gettime};

    let now = clock_gettime(ClockId::ThreadCPUTime);
    let part = |part| u64::try_from(part).expect("time is not negative");
    Duration::from_secs(part(now.tv_sec)) + Duration::from_nanos(part(now.tv_nsec))
}

/// The time that something takes.
#[cfg(unix)]
pub(crate) fn time(work: impl FnOnce()) -> Duration {
    let start = worked();
    work();
    worked().saturating_sub(start)
}

/// The time that something takes.
#[cfg(not(unix))]
pub(crate) fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// The mean time of so many repetitions.
pub(crate) fn mean(repeat: u32, mut work: impl FnMut()) -> Duration {
    time(|| (0..repeat).for_each(|_| work())) / repeat
}
