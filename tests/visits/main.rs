//! Whole visits of a reader, without a browser: the app with a host that only remembers what it was asked to do.

#[path = "../documents/mod.rs"]
mod documents;

mod diary;
mod folds;
mod host;
mod languages;
mod leaving;
mod links;
mod massage;
mod outcomes;
mod screens;
mod tabs;
mod tools;
mod visit;
mod way;
