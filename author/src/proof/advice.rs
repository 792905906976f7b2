//! What a plan tells the reader to do, and not to do.

use it_band_check::questionnaire::{Activity, Planned};

use crate::document::{Behaviour, Logic};

/// Where a plan tells something: the index of a block, and of an item where it is not the block as a whole.
pub(super) type Place = (u16, Option<usize>);

/// What a plan tells the reader, each with the place that says it.
#[derive(Default)]
pub(super) struct Advice {
    tells: Vec<(Behaviour, Place)>,
    tells_not: Vec<(Behaviour, Place)>,
}

impl Advice {
    /// What the blocks and items of a plan tell. A block that is withheld tells the opposite.
    pub(super) fn of(logic: &Logic, plan: &[Planned]) -> Self {
        let mut advice = Advice::default();
        for planned in plan {
            let index = planned.block();
            let block = &logic.blocks[usize::from(index)];
            match planned {
                Planned::Shown { items, .. } => {
                    advice.add((index, None), &block.tells, &block.tells_not);
                    for item in items {
                        let place = (index, Some(*item));
                        let item = &block.items[*item];
                        if item.activity == Some(Activity::Run) {
                            advice.add(place, &[Behaviour::Run], &[]);
                        }
                        advice.add(place, &item.tells, &item.tells_not);
                    }
                }
                Planned::Withheld { .. } => advice.add((index, None), &[], &block.tells),
            }
        }
        advice
    }

    fn add(&mut self, place: Place, tells: &[Behaviour], tells_not: &[Behaviour]) {
        self.tells.extend(tells.iter().map(|behaviour| (*behaviour, place)));
        self.tells_not.extend(tells_not.iter().map(|behaviour| (*behaviour, place)));
    }

    /// What is told and also told not to be done, with a place that says the one and a place that says the other.
    pub(super) fn contradictions(&self) -> impl Iterator<Item = (Behaviour, Place, Place)> {
        self.tells.iter().filter_map(|(behaviour, place)| {
            let (_, against) = self.tells_not.iter().find(|(not, _)| forbids(*not, *behaviour))?;
            Some((*behaviour, *place, *against))
        })
    }
}

/// Whether a reader who is told not to do one thing cannot do the other.
fn forbids(not: Behaviour, other: Behaviour) -> bool {
    not == other || (not, other) == (Behaviour::Run, Behaviour::RunHard)
}

/// A behaviour as it follows “to”.
pub(super) const fn infinitive(behaviour: Behaviour) -> &'static str {
    match behaviour {
        Behaviour::Run => "run",
        Behaviour::RunHard => "run hard",
        Behaviour::Massage => "massage the leg",
        Behaviour::ColdBath => "take cold baths",
        Behaviour::Ice => "put ice on the leg",
    }
}

/// A place by ids: `bike-swap`, `bike-swap.keep`.
pub(super) fn name((block, item): Place, logic: &Logic) -> String {
    let block = &logic.blocks[usize::from(block)];
    item.map_or_else(|| block.id.clone(), |item| format!("{}.{}", block.id, block.items[item].id))
}
