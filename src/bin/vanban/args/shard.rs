//! The share of a batch that one run of many takes.

use std::env;

use super::batch::BatchUsage;

/// One share of several, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shard {
    number: usize,
    of: usize,
}

impl Shard {
    /// The share that is asked for. Only a word that names a scheduler looks at its variables.
    pub(super) fn named(name: &str) -> Result<Self, BatchUsage> {
        Self::parse(name, &|variable| env::var_os(variable)?.into_string().ok())
    }

    fn parse(name: &str, variable: &impl Fn(&str) -> Option<String>) -> Result<Self, BatchUsage> {
        let wrong = || BatchUsage::Shard(name.to_owned());
        let share = match name.split_once('/') {
            None if name == "slurm" => return Self::of_slurm(variable),
            Some(("k8s", of)) => {
                const INDEX: &str = "JOB_COMPLETION_INDEX";

                let index: usize = number(variable, INDEX)?;
                let of = of.parse().map_err(|_| wrong())?;
                let share = index
                    .checked_add(1)
                    .and_then(|number| Self::new(number, of));
                return share.ok_or(BatchUsage::Variable(INDEX));
            }
            Some((share, of)) => share.parse().ok().zip(of.parse().ok()),
            None => None,
        };
        share
            .and_then(|(share, of)| Self::new(share, of))
            .ok_or_else(wrong)
    }

    /// The share of a task of a Slurm array, whose ids go from the least to the greatest in even
    /// steps.
    fn of_slurm(variable: &impl Fn(&str) -> Option<String>) -> Result<Self, BatchUsage> {
        const ID: &str = "SLURM_ARRAY_TASK_ID";
        const LEAST: &str = "SLURM_ARRAY_TASK_MIN";
        const MOST: &str = "SLURM_ARRAY_TASK_MAX";
        const STEP: &str = "SLURM_ARRAY_TASK_STEP";
        const COUNT: &str = "SLURM_ARRAY_TASK_COUNT";

        let id: usize = number(variable, ID)?;
        let least: usize = number(variable, LEAST)?;
        let most: usize = number(variable, MOST)?;
        let step = match variable(STEP) {
            None => 1,
            Some(_) => number(variable, STEP)?,
        };
        let place = |id: usize| {
            let behind = id.checked_sub(least)?;
            (behind.checked_rem(step)? == 0).then(|| behind / step + 1)
        };
        let of = most
            .checked_sub(least)
            .and_then(|all| all.checked_div(step));
        let of = of.ok_or(BatchUsage::Variable(MOST))? + 1;
        // A list with holes, such as 1,3,7, has fewer tasks than its range has steps.
        if variable(COUNT).is_some() && number(variable, COUNT)? != of {
            return Err(BatchUsage::Variable(COUNT));
        }
        let share = place(id).and_then(|number| Self::new(number, of));
        share.ok_or(BatchUsage::Variable(ID))
    }

    fn new(number: usize, of: usize) -> Option<Self> {
        (1..=of).contains(&number).then_some(Self { number, of })
    }

    /// True of what falls to this share: each `of`th, so that the shares are even wherever the long
    /// documents stand.
    pub(crate) fn has(self, index: usize) -> bool {
        index % self.of == self.number - 1
    }

    /// The share as a part of the name of a file.
    pub(crate) fn name(self) -> String {
        format!("{}-of-{}", self.number, self.of)
    }
}

/// A whole number that a scheduler has set.
fn number(
    variable: &impl Fn(&str) -> Option<String>,
    name: &'static str,
) -> Result<usize, BatchUsage> {
    let number = variable(name).and_then(|value| value.trim().parse().ok());
    number.ok_or(BatchUsage::Variable(name))
}

#[cfg(test)]
mod tests {
    use super::Shard;

    fn share(name: &str, variables: &[(&str, &str)]) -> Option<(usize, usize)> {
        let variable = |wanted: &str| {
            let mut all = variables.iter();
            let found = all.find(|(name, _)| *name == wanted);
            found.map(|(_, value)| (*value).to_owned())
        };
        let shard = Shard::parse(name, &variable).ok()?;
        Some((shard.number, shard.of))
    }

    #[test]
    fn shares_are_counted_from_one() {
        assert_eq!(share("3/16", &[]), Some((3, 16)));
        for wrong in [
            "", "0/4", "5/4", "4", "/", "1/0", "a/b", "1/2/3", "-1/4", "k8s", "Slurm",
        ] {
            assert_eq!(share(wrong, &[]), None, "{wrong}");
        }
    }

    #[test]
    fn a_slurm_array_may_begin_anywhere_and_step() {
        let array = |id, least, most, step: &str, count| {
            let all = [
                ("SLURM_ARRAY_TASK_ID", id),
                ("SLURM_ARRAY_TASK_MIN", least),
                ("SLURM_ARRAY_TASK_MAX", most),
                ("SLURM_ARRAY_TASK_STEP", step),
                ("SLURM_ARRAY_TASK_COUNT", count),
            ];
            let given: Vec<_> = all
                .into_iter()
                .filter(|(_, value)| !value.is_empty())
                .collect();
            share("slurm", &given)
        };
        assert_eq!(array("0", "0", "15", "", "16"), Some((1, 16)));
        assert_eq!(array("16", "1", "16", "1", ""), Some((16, 16)));
        assert_eq!(array("7", "1", "10", "3", "4"), Some((3, 4)));
        assert_eq!(array("7", "1", "9", "3", "3"), Some((3, 3)));
        // Neither a list with holes nor an id off the steps.
        assert_eq!(array("3", "1", "7", "", "3"), None);
        assert_eq!(array("8", "1", "10", "3", "4"), None);
        assert_eq!(array("8", "1", "10", "0", ""), None);
        assert_eq!(array("", "1", "10", "", ""), None);
        assert_eq!(share("slurm", &[]), None);
    }

    #[test]
    fn an_indexed_job_counts_from_zero() {
        let index = |index| [("JOB_COMPLETION_INDEX", index)];
        assert_eq!(share("k8s/16", &index("0")), Some((1, 16)));
        assert_eq!(share("k8s/16", &index("15")), Some((16, 16)));
        assert_eq!(share("k8s/16", &index("16")), None);
        assert_eq!(share("k8s/16", &[]), None);
        assert_eq!(share("k8s/x", &index("0")), None);
    }
}
