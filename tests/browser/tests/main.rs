//! Every scenario, grouped by what it is about.

mod advice;
mod days_and_pace;
mod embedding;
mod errors;
mod faults;
mod first_question;
mod focus;
mod hosts;
mod instances;
mod keep_and_share;
mod keyboard;
mod leaks;
mod leg_and_timer;
mod loading;
mod moves;
mod navigation;
mod outcomes;
mod plan;
mod policy;
mod privacy;
mod remember;
mod restart;
