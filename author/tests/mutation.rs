//! Nothing in the document is without effect: deleting any rule, part of a rule, option, item or block makes the lint
//! speak or changes the golden file.

#[path = "../../tests/documents/mod.rs"]
mod documents;
mod golden;

use documents::{LOGIC, file, json, logic};
use golden::golden;
use it_band_author::document::{Logic, Words};
use it_band_author::{check, compile};
use serde_json::Value;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, available_parallelism};

/// Paths of everything that can be deleted from the document: entries of lists, and optional rules.
fn deletable(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                let path = format!("{path}/{index}");
                found.push(path.clone());
                deletable(entry, &path, found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let path = format!("{path}/{name}");
                if ["when", "exclusive"].contains(&name.as_str()) && !path.contains("/next/") {
                    found.push(path.clone());
                }
                deletable(field, &path, found);
            }
        }
        _ => {}
    }
}

fn without(document: &Value, path: &str) -> Value {
    let mut document = document.clone();
    let (parent, last) = path.rsplit_once('/').expect("a path has a parent");
    match document.pointer_mut(parent).expect("the path was found in the document") {
        Value::Array(entries) => {
            entries.remove(last.parse().expect("a place in a list"));
        }
        Value::Object(fields) => {
            fields.remove(last);
        }
        _ => unreachable!("only lists and objects have parts"),
    }
    document
}

/// The paths of every `{"not": …}`.
fn negations(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(entries) => {
            entries.iter().enumerate().for_each(|(index, entry)| negations(entry, &format!("{path}/{index}"), found));
        }
        Value::Object(fields) => {
            if fields.contains_key("not") {
                found.push(path.to_owned());
            }
            fields.iter().for_each(|(name, field)| negations(field, &format!("{path}/{name}"), found));
        }
        _ => {}
    }
}

fn is_noticed(document: &Value, kept: &str) -> bool {
    if check(&[file(LOGIC, document)]).is_err() {
        return true;
    }
    let logic: Logic = serde_json::from_value(document.clone()).expect("what passes the check has the right shape");
    golden(&logic, &compile(&logic, &Words::default())) != kept
}

/// The paths whose change nothing notices. Each change means to prove the whole document anew, so all processors work.
fn unnoticed(paths: &[String], is_noticed: impl Fn(&str) -> bool + Sync) -> Vec<&String> {
    let threads = available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let work = || {
        let places = std::iter::from_fn(|| paths.get(next.fetch_add(1, Ordering::Relaxed)));
        places.filter(|path| !is_noticed(path)).collect::<Vec<_>>()
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("no check panics")).collect()
    })
}

#[test]
fn no_rule_can_be_deleted_unnoticed() {
    let document = json(LOGIC);
    let kept = golden(&logic(), &compile(&logic(), &Words::default()));
    assert!(!is_noticed(&document, &kept), "the document itself is sound");
    let mut paths = Vec::new();
    deletable(&document, "", &mut paths);
    assert!(paths.len() > 200, "only {} deletions were found", paths.len());
    let unnoticed = unnoticed(&paths, |path| is_noticed(&without(&document, path), &kept));
    assert!(unnoticed.is_empty(), "{} of {} deletions change nothing: {unnoticed:#?}", unnoticed.len(), paths.len());
}

#[test]
fn no_negation_can_be_dropped_unnoticed() {
    let document = json(LOGIC);
    let kept = golden(&logic(), &compile(&logic(), &Words::default()));
    let mut paths = Vec::new();
    negations(&document, "", &mut paths);
    let unnoticed = unnoticed(&paths, |path| {
        let mut changed = document.clone();
        let place = changed.pointer_mut(path).expect("the path was found in the document");
        *place = place["not"].take();
        is_noticed(&changed, &kept)
    });
    assert!(unnoticed.is_empty(), "these can lose their \"not\" unnoticed: {unnoticed:#?}");
}
