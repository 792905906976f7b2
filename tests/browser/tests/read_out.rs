//! What a screen reader is told on every screen: roles, names, states, the order of headings, live messages.

use std::{env, fs, path::PathBuf};

use anyhow::Context;
use browser_tests::{Part, scenario, tour};

/// `UPDATE_GOLDEN=1` writes the files anew; their difference is the review, read as it would be heard.
fn is_as_reviewed(part: Part) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../golden/accessibility");
    scenario(async |scene| {
        let mut changed = Vec::new();
        tour(scene, part, async |stop| {
            let mut told = stop.reader.read_out(stop.scope).await?;
            if stop.scope != ".frame" {
                told.push_str(&format!("\nsaid: {:?}\n", stop.reader.status().await?));
            }
            let path = folder.join(format!("{}.txt", stop.name));
            if env::var_os("UPDATE_GOLDEN").is_some() {
                fs::write(&path, &told).with_context(|| format!("{}", path.display()))?;
            }
            let reviewed = fs::read_to_string(&path).unwrap_or_default();
            let difference = reviewed.lines().zip(told.lines()).find(|(reviewed, told)| reviewed != told);
            if reviewed != told {
                changed.push(format!("{} reads otherwise, first here: {difference:?}", path.display()));
            }
            Ok(())
        })
        .await?;
        assert!(changed.is_empty(), "{}\nIf that is meant, run this with UPDATE_GOLDEN=1", changed.join("\n"));
        Ok(())
    });
}

#[test]
fn what_stands_before_the_app_and_in_its_place_reads_as_reviewed() {
    is_as_reviewed(Part::Beginnings);
}

#[test]
fn every_question_reads_as_reviewed() {
    is_as_reviewed(Part::Questions);
}

#[test]
fn every_outcome_reads_as_reviewed() {
    is_as_reviewed(Part::Outcomes);
}

#[test]
fn every_tool_reads_as_reviewed() {
    is_as_reviewed(Part::Tools);
}
