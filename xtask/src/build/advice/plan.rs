//! What an outcome's plan can hold, and for whom.

use super::conditions::Said;
use crate::content::{Answers, Condition, Goto, Questionnaire, every_path};

/// A block in the plan of an outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Index of the block.
    pub block: u16,
    /// Who it is for; everybody where there is none.
    pub when: Option<Said>,
    /// Cautions by their index, and for whom each withholds the block. The first that holds counts.
    pub cautions: Vec<(usize, Option<Said>)>,
    /// Items by their index, and who each is for. There are none where the block is always withheld.
    pub items: Vec<(usize, Option<Said>)>,
}

/// The plans of all outcomes. What nobody who comes to an outcome gets to see is left out, and so is every condition
/// that all of them fulfil.
pub fn plans(content: &Questionnaire) -> Vec<Vec<Part>> {
    let mut cases: Vec<Vec<Answers>> = vec![Vec::new(); content.outcomes.len()];
    every_path(content, &mut |class| {
        if let Goto::Outcome(index) = class.path.end {
            cases[usize::from(index)].push(class.path.given.clone());
        }
    });
    let outcomes = content.outcomes.iter().zip(&cases);
    outcomes
        .map(|(outcome, cases)| {
            let cases: Vec<&Answers> = cases.iter().collect();
            outcome.blocks.iter().filter_map(|block| part(content, *block, &cases)).collect()
        })
        .collect()
}

fn part(content: &Questionnaire, index: u16, cases: &[&Answers]) -> Option<Part> {
    let block = &content.blocks[usize::from(index)];
    let readers = |condition: &Condition, cases: &[&Answers]| match Said::of(condition, &content.questions).among(cases)
    {
        said if said == Said::NEVER => None,
        said if said == Said::ALWAYS => Some(None),
        said => Some(Some(said)),
    };
    let when = block.when.as_ref().map_or(Some(None), |when| readers(when, cases))?;
    let mut left = cases.to_vec();
    left.retain(|given| block.when.as_ref().is_none_or(|when| when.holds(given)));
    let mut cautions = Vec::new();
    for (n, caution) in block.unless.iter().enumerate() {
        if let Some(when) = readers(&caution.when, &left) {
            cautions.push((n, when));
            left.retain(|given| !caution.when.holds(given));
        }
    }
    let items = block.items.iter().enumerate().filter(|_| !left.is_empty());
    let items = items.filter_map(|(n, item)| {
        item.when.as_ref().map_or(Some(None), |when| readers(when, &left)).map(|when| (n, when))
    });
    let items = items.collect();
    Some(Part { block: index, when, cautions, items })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{self, Planned};

    /// What a reader of the page with these answers takes from a part.
    fn read(part: &Part, given: &Answers) -> Option<(u16, Result<Vec<usize>, usize>)> {
        let applies = |when: &Option<Said>| when.as_ref().is_none_or(|when| when.holds(given));
        if !applies(&part.when) {
            return None;
        }
        let caution = part.cautions.iter().find(|(_, when)| applies(when));
        Some((
            part.block,
            match caution {
                Some((caution, _)) => Err(*caution),
                None => Ok(part.items.iter().filter(|(_, when)| applies(when)).map(|(item, _)| *item).collect()),
            },
        ))
    }

    #[test]
    fn every_reader_finds_the_plan_that_the_widget_shows() {
        for content in content::own_questionnaires() {
            let plans = plans(content);
            let mut paths = 0;
            every_path(content, &mut |class| {
                let Goto::Outcome(outcome) = class.path.end else { unreachable!("a path ends in an outcome") };
                let given = &class.path.given;
                let found: Vec<_> = plans[usize::from(outcome)].iter().filter_map(|part| read(part, given)).collect();
                let shown: Vec<_> = class
                    .plan
                    .iter()
                    .map(|planned| match planned {
                        Planned::Shown { block, items } => (*block, Ok(items.clone())),
                        Planned::Withheld { block, caution, .. } => (*block, Err(*caution)),
                    })
                    .collect();
                assert_eq!(found, shown, "{}", given.write(content));
                paths += 1;
            });
            assert!(paths > 100, "{paths} paths");
        }
    }

    #[test]
    fn nothing_is_asked_that_all_readers_of_a_result_share() {
        for content in content::own_questionnaires() {
            let plan = |id: &str| {
                let index = content.outcomes.iter().position(|outcome| outcome.id == id).expect("the outcome");
                plans(content).swap_remove(index)
            };
            let strides = |plan: Vec<Part>| {
                plan.into_iter().find(|part| content.blocks[usize::from(part.block)].id == "smart-strides").expect("it")
            };
            // With much pain there are no strides for anybody, so no reader has to find that out.
            let withheld = strides(plan("irritable"));
            assert_eq!((withheld.cautions, withheld.items), (vec![(0, None)], vec![]));
            assert_eq!(strides(plan("mild")).cautions.len(), 1);
        }
    }
}
