//! The allocator of the wasm, run natively.
#![expect(unsafe_code, reason = "an allocator is asked by pointers")]

use std::alloc::{GlobalAlloc, Layout};
use std::cell::RefCell;

use it_band_check::memory::{Memory, Source};
use proptest::prelude::*;

/// Memory from the test's own; it goes when the test ends.
#[derive(Default)]
struct Lent(RefCell<Vec<Vec<u128>>>);

impl Source for &Lent {
    fn more(&self, bytes: usize) -> *mut u8 {
        let mut lent = vec![0_u128; bytes / 16];
        let start = lent.as_mut_ptr().cast();
        self.0.borrow_mut().push(lent);
        start
    }
}

impl Lent {
    fn bytes(&self) -> usize {
        self.0.borrow().iter().map(|lent| lent.len() * 16).sum()
    }
}

struct None;

impl Source for None {
    fn more(&self, _: usize) -> *mut u8 {
        std::ptr::null_mut()
    }
}

#[derive(Clone, Debug)]
enum Step {
    Take(usize, usize),
    Resize(usize, usize),
    Give(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let size = prop_oneof![1..40_usize, 1..5000_usize, 60_000..200_000_usize];
    prop_oneof![
        (size.clone(), 0..5_u32).prop_map(|(size, align)| Step::Take(size, 1 << align)),
        (any::<usize>(), size).prop_map(|(which, size)| Step::Resize(which, size)),
        any::<usize>().prop_map(Step::Give),
    ]
}

/// A block with the byte it is filled with.
struct Owned {
    block: *mut u8,
    layout: Layout,
    byte: u8,
}

impl Owned {
    fn fill(&self) {
        // SAFETY: the block is as long as its layout says.
        unsafe { self.block.write_bytes(self.byte, self.layout.size()) }
    }

    fn holds(&self, bytes: usize) -> bool {
        // SAFETY: the block is as long as its layout says, and was filled.
        unsafe { std::slice::from_raw_parts(self.block, bytes) }.iter().all(|byte| *byte == self.byte)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_owner_sees_anothers_bytes(steps in prop::collection::vec(step(), 1..200)) {
        let lent = Lent::default();
        let memory = Memory::new(&lent);
        let mut owned: Vec<Owned> = Vec::new();
        for (byte, step) in (0_u8..=255).cycle().zip(steps) {
            match step {
                Step::Take(size, align) => {
                    let layout = Layout::from_size_align(size, align).unwrap();
                    // SAFETY: the layout is not empty.
                    let block = unsafe { memory.alloc(layout) };
                    prop_assert!(!block.is_null() && (block as usize).is_multiple_of(align));
                    owned.push(Owned { block, layout, byte });
                }
                Step::Resize(which, size) if !owned.is_empty() => {
                    let place = which % owned.len();
                    let one = &mut owned[place];
                    let kept = size.min(one.layout.size());
                    // SAFETY: the block came from here with this layout.
                    one.block = unsafe { memory.realloc(one.block, one.layout, size) };
                    prop_assert!(one.holds(kept));
                    one.layout = Layout::from_size_align(size, one.layout.align()).unwrap();
                }
                Step::Give(which) if !owned.is_empty() => {
                    let place = which % owned.len();
                    let one = owned.swap_remove(place);
                    prop_assert!(one.holds(one.layout.size()));
                    // SAFETY: the block came from here with this layout, and is not used again.
                    unsafe { memory.dealloc(one.block, one.layout) };
                }
                Step::Resize(..) | Step::Give(_) => {}
            }
            if let Some(last) = owned.last() {
                last.fill();
            }
            for one in &owned {
                one.fill();
            }
            prop_assert!(owned.iter().all(|one| one.holds(one.layout.size())));
        }
    }
}

#[test]
fn what_is_given_back_is_taken_again() {
    let lent = Lent::default();
    let memory = Memory::new(&lent);
    let layouts: Vec<Layout> = (1..300).map(|size| Layout::from_size_align(size * 7, 8).unwrap()).collect();
    let mut taken = 0;
    for round in 0..50 {
        // SAFETY: no layout is empty, and each block is given back once with its own.
        unsafe {
            let blocks: Vec<*mut u8> = layouts.iter().map(|layout| memory.alloc(*layout)).collect();
            blocks.iter().zip(&layouts).for_each(|(block, layout)| memory.dealloc(*block, *layout));
        }
        if round == 0 {
            taken = lent.bytes();
        }
    }
    assert_eq!(lent.bytes(), taken);
}

#[test]
fn memory_that_is_not_there_is_not_handed_out() {
    let lent = Lent::default();
    let memory = Memory::new(&lent);
    let none = Memory::new(None);
    let wide = Layout::from_size_align(64, 64).unwrap();
    let huge = Layout::from_size_align(isize::MAX as usize - 64, 8).unwrap();
    // SAFETY: no layout is empty.
    unsafe {
        assert!(none.alloc(Layout::new::<u64>()).is_null());
        assert!(memory.alloc(wide).is_null());
        assert!(memory.alloc(huge).is_null());
    }
    assert_eq!(lent.bytes(), 0);
}
