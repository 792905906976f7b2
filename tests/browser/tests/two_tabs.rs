//! One page in two tabs, and in one that stays open overnight: what is done in one shows in the other.

use anyhow::Result;
use browser_tests::{Page, Reader, Scene, WindowHandle, scenario};
use personas::LUKE;
use serde_json::json;

/// A date that goes on when the test says so.
const DAYS: &str = "<script>{
    let days = 0;
    const Real = Date;
    window.Date = class extends Real {
        constructor(...given) { super(...(given.length ? given : [Real.now() + days * 864e5])); }
        static now() { return Real.now() + days * 864e5; }
    };
    window.__sleep = () => { days += 1; document.dispatchEvent(new Event('visibilitychange')); };
}</script>";

fn post() -> Page {
    Page::embedding("<it-band-check loading=eager remember=device></it-band-check>").with_head(DAYS)
}

/// Two tabs of the page, both with the plan of a reader who has answered in the first; the second is in front.
struct Tabs<'a> {
    scene: &'a Scene,
    reader: Reader<'a>,
    first: WindowHandle,
    second: WindowHandle,
}

impl<'a> Tabs<'a> {
    async fn open(scene: &'a Scene) -> Result<Self> {
        let reader = scene.open(post()).await?;
        reader.walk(LUKE).await?;
        let first = scene.browser.driver().window().await?;
        scene.browser.new_tab().await?;
        let second = scene.browser.driver().window().await?;
        scene.go("/post").await?;
        reader.sees("mild").await?;
        Ok(Tabs { scene, reader, first, second })
    }

    async fn turn_to(&self, tab: &WindowHandle) -> Result<()> {
        Ok(self.scene.browser.driver().switch_to_window(tab.clone()).await?)
    }

    async fn turn_to_the_first(&self) -> Result<()> {
        self.turn_to(&self.first).await
    }

    async fn turn_to_the_second(&self) -> Result<()> {
        self.turn_to(&self.second).await
    }
}

async fn waits_for(reader: Reader<'_>, selector: &str) -> Result<()> {
    reader.wait_for(selector, "return root.querySelector(args[0])", &[json!(selector)]).await.map(drop)
}

/// Notes a number in the diary of the tab in front.
async fn notes(reader: Reader<'_>, pain: &str) -> Result<()> {
    reader.choose("diary", &[pain]).await?;
    reader.press_button("diary-save").await?;
    shows(reader, pain).await
}

/// Waits until the last note in the diary is this.
async fn shows(reader: Reader<'_>, pain: &str) -> Result<()> {
    let body = "return [...root.querySelectorAll('[data-entry]')].at(-1)?.textContent.endsWith(`: ${args[0]}`)";
    reader.wait_for(&format!("the note of {pain}"), body, &[json!(pain)]).await.map(drop)
}

async fn kept(scene: &Scene) -> Result<Vec<String>> {
    scene.browser.script("return Object.keys(localStorage)").await
}

#[test]
fn a_diary_that_is_begun_and_written_in_one_tab_shows_in_the_other() {
    scenario(async |scene| {
        let tabs = Tabs::open(scene).await?;
        let reader = tabs.reader;
        reader.press_button("diary-keep").await?;
        notes(reader, "2").await?;
        tabs.turn_to_the_first().await?;
        shows(reader, "2").await?;
        notes(reader, "5").await?;
        tabs.turn_to_the_second().await?;
        shows(reader, "5").await
    });
}

#[test]
fn what_is_forgotten_in_one_tab_is_gone_from_the_other_and_does_not_come_back() {
    scenario(async |scene| {
        let tabs = Tabs::open(scene).await?;
        let reader = tabs.reader;
        reader.press_button("diary-keep").await?;
        notes(reader, "2").await?;
        reader.start_on("2027-05-01").await?;
        tabs.turn_to_the_first().await?;
        shows(reader, "2").await?;
        reader.press_button("forget").await?;
        reader.sees("safety-now").await?;
        tabs.turn_to_the_second().await?;
        reader.sees("safety-now").await?;
        assert_eq!(kept(scene).await?, [""; 0]);
        reader.walk(LUKE).await?;
        waits_for(reader, "[data-diary=offer]").await?;
        let first_day: String = reader.ask("return root.querySelector('[data-day=\"1\"] time').dateTime", &[]).await?;
        assert_eq!(first_day, reader.day_from_today(1).await?);
        assert_eq!(kept(scene).await?, ["it-band-check:0:answers"]);
        Ok(())
    });
}

#[test]
fn a_first_day_that_is_picked_in_one_tab_holds_in_the_other() {
    scenario(async |scene| {
        let tabs = Tabs::open(scene).await?;
        let reader = tabs.reader;
        reader.start_on("2027-05-01").await?;
        tabs.turn_to_the_first().await?;
        let body = "return root.querySelector('[data-day=\"1\"] time').dateTime === args[0]
            && root.querySelector('[name=schedule-start]').value === args[0]";
        reader.wait_for("the first day", body, &[json!("2027-05-01")]).await?;
        reader.start_on("2027-06-01").await?;
        tabs.turn_to_the_second().await?;
        reader.wait_for("the other first day", body, &[json!("2027-06-01")]).await.map(drop)
    });
}

#[test]
fn answers_that_are_changed_in_one_tab_are_those_of_the_other() {
    scenario(async |scene| {
        let tabs = Tabs::open(scene).await?;
        let reader = tabs.reader;
        reader.change("pain").await?;
        reader.answer("pain", &["6"]).await?;
        reader.sees("irritable").await?;
        tabs.turn_to_the_first().await?;
        reader.sees("irritable").await?;
        assert_eq!(
            reader.event_details("outcome").await?.last(),
            Some(&json!({ "outcome": "irritable", "level": "self-care" }))
        );
        reader.press_button("restart").await?;
        reader.sees("safety-now").await?;
        tabs.turn_to_the_second().await?;
        reader.sees("safety-now").await
    });
}

#[test]
fn a_tab_that_is_open_overnight_asks_about_the_new_day() {
    scenario(async |scene| {
        let reader = scene.open(post()).await?;
        reader.walk(LUKE).await?;
        reader.press_button("diary-keep").await?;
        waits_for(reader, "[data-diary='1']").await?;
        notes(reader, "2").await?;
        for (day, pain) in [("2", "4"), ("3", "1")] {
            scene.browser.script::<()>("__sleep()").await?;
            waits_for(reader, &format!("[data-diary='{day}']")).await?;
            waits_for(reader, &format!("[data-day='{day}'][aria-current=date]")).await?;
            assert_eq!(reader.chosen("diary").await?, [""; 0]);
            notes(reader, pain).await?;
        }
        let days = "return [...root.querySelectorAll('[data-entry]')].map(({ dataset }) => dataset.entry)";
        assert_eq!(reader.ask::<Vec<String>>(days, &[]).await?, ["1", "2", "3"]);
        Ok(())
    });
}
