//! Every scenario, grouped by what it is about.

mod outcomes;
