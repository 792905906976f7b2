//! The memory of the wasm: blocks of sizes that double, each size with a list of its free blocks.
//!
//! The standard library's allocator also merges and splits blocks, for programs that run for weeks. For a questionnaire
//! that makes the same few hundred blocks at each screen, a freed block is soon wanted again as it is, and 2 KB less go to
//! the phone. Nothing here goes through a list: taking and giving back a block is a handful of instructions.
#![expect(unsafe_code, reason = "an allocator hands out memory that the compiler knows nothing about")]

use std::alloc::{GlobalAlloc, Layout};
use std::cell::Cell;
use std::ptr;

/// Bytes of the smallest block, and the largest alignment.
const SMALLEST: usize = 16;

/// Sizes of blocks: from [`SMALLEST`] to half of what 32 bits can address.
const SIZES: usize = 28;

/// Bytes that are taken from the source at a time, at least: a page of wasm.
const PAGE: usize = 65_536;

/// Where memory comes from.
pub trait Source {
    /// So many bytes, a multiple of 64 KiB, aligned to 16; null where there is no more. They are never given back.
    fn more(&self, bytes: usize) -> *mut u8;
}

/// An allocator for one thread.
pub struct Memory<S> {
    source: S,
    /// The first free block of each size; it holds the address of the next one.
    free: [Cell<*mut u8>; SIZES],
    /// What is left of the memory taken last.
    rest: Cell<*mut u8>,
    left: Cell<usize>,
}

impl<S> Memory<S> {
    /// An allocator that has taken nothing yet.
    pub const fn new(source: S) -> Self {
        Memory {
            source,
            free: [const { Cell::new(ptr::null_mut()) }; SIZES],
            rest: Cell::new(ptr::null_mut()),
            left: Cell::new(0),
        }
    }
}

/// Which size of block holds it.
fn size_of(layout: Layout) -> usize {
    let bytes = layout.size().max(SMALLEST);
    (bytes - 1).ilog2() as usize + 1 - SMALLEST.ilog2() as usize
}

// SAFETY: a block is handed out whole, to one owner at a time: it comes from a free list, which it leaves, or from the
// rest, which starts behind it afterwards. It is as large as its size says, and its address is a multiple of 16, since
// memory comes so aligned and every block is a multiple of 16 long.
unsafe impl<S: Source> GlobalAlloc for Memory<S> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let size = size_of(layout);
        let Some(free) = self.free.get(size).filter(|_| layout.align() <= SMALLEST) else {
            return ptr::null_mut();
        };
        let block = free.get();
        if !block.is_null() {
            // SAFETY: a free block holds the address of the next one.
            free.set(unsafe { block.cast::<*mut u8>().read() });
            return block;
        }
        let bytes = SMALLEST << size;
        if self.left.get() < bytes {
            let taken = bytes.next_multiple_of(PAGE);
            let more = self.source.more(taken);
            if more.is_null() {
                return more;
            }
            self.rest.set(more);
            self.left.set(taken);
        }
        let block = self.rest.get();
        self.rest.set(block.wrapping_add(bytes));
        self.left.set(self.left.get() - bytes);
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if let Some(free) = self.free.get(size_of(layout)) {
            // SAFETY: the block came from here with this layout, and nobody owns it any more.
            unsafe { block.cast::<*mut u8>().write(free.get()) };
            free.set(block);
        }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, bytes: usize) -> *mut u8 {
        // SAFETY: the caller vouches for the size.
        let wanted = unsafe { Layout::from_size_align_unchecked(bytes, layout.align()) };
        if size_of(wanted) == size_of(layout) {
            return block;
        }
        // SAFETY: the new block is not the old one, and both hold what is copied.
        unsafe {
            let moved = self.alloc(wanted);
            if !moved.is_null() {
                ptr::copy_nonoverlapping(block, moved, layout.size().min(bytes));
                self.dealloc(block, layout);
            }
            moved
        }
    }
}

#[cfg(target_family = "wasm")]
mod wasm {
    use super::{Memory, PAGE, Source};

    struct Pages;

    impl Source for Pages {
        fn more(&self, bytes: usize) -> *mut u8 {
            match core::arch::wasm32::memory_grow(0, bytes / PAGE) {
                usize::MAX => std::ptr::null_mut(),
                page => (page * PAGE) as *mut u8,
            }
        }
    }

    // SAFETY: wasm without threads has one.
    unsafe impl Sync for Memory<Pages> {}

    #[global_allocator]
    static MEMORY: Memory<Pages> = Memory::new(Pages);
}
