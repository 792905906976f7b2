//! Without a mouse.

use anyhow::Result;
use browser_tests::{Key, Page, Reader, scenario};
use personas::LUKE;

async fn press_all(reader: Reader<'_>, keys: &[Key]) -> Result<()> {
    for key in keys {
        reader.press(key.clone()).await?;
    }
    Ok(())
}

#[test]
fn luke_walks_to_his_plan_by_keyboard_alone() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.tab_to("#before").await?;

        for safety in ["safety-now", "safety-soon"] {
            reader.sees(safety).await?;
            reader.tab_to(&format!("input {safety}=none")).await?;
            reader.press(Key::Space).await?;
            reader.tab_to("button submit").await?;
            reader.press(Key::Enter).await?;
        }
        // Enter on an answer continues too.
        reader.sees("site").await?;
        reader.tab_to("input site=outer-knee").await?;
        press_all(reader, &[Key::Space, Key::Enter]).await?;

        reader.sees("pattern").await?;
        reader.tab_to("input pattern=partway").await?;
        reader.press(Key::Space).await?;
        reader.tab_to("input pattern=eases").await?;
        press_all(reader, &[Key::Space, Key::Enter]).await?;

        reader.sees("pain").await?;
        reader.tab_to("input pain=0").await?;
        press_all(reader, &[Key::Right, Key::Right]).await?;
        assert_eq!(reader.chosen("pain").await?, ["2"]);
        reader.press(Key::Enter).await?;

        reader.sees("shins").await?;
        reader.tab_to("input shins=no").await?;
        press_all(reader, &[Key::Down, Key::Enter]).await?;

        reader.sees("hard-sessions").await?;
        reader.tab_to("input hard-sessions=none").await?;
        press_all(reader, &[Key::Down, Key::Down, Key::Enter]).await?;

        reader.sees("bike").await?;
        reader.tab_to("input bike=yes").await?;
        press_all(reader, &[Key::Space, Key::Enter]).await?;

        reader.sees("care").await?;
        reader.tab_to("input care=none").await?;
        reader.press(Key::Space).await?;
        reader.tab_to("button submit").await?;
        reader.press(Key::Space).await?;

        reader.sees("mild").await?;
        assert_eq!(reader.focused().await?, "heading");
        assert_eq!(reader.withheld_blocks().await?, [""; 0]);
        assert!(reader.shown_blocks().await?.contains(&"smart-strides".to_owned()));
        Ok(())
    });
}

#[test]
fn back_stands_just_before_the_heading() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.answer("safety-now", &["none"]).await?;
        reader.shift_tab().await?;
        assert_eq!(reader.focused().await?, "button back");
        reader.press(Key::Enter).await?;
        reader.sees("safety-now").await?;
        Ok(())
    });
}

#[test]
fn tab_leads_out_of_the_questionnaire_again() {
    scenario(async |scene| {
        let reader = scene.open(Page::post()).await?;
        reader.walk_until("pain", LUKE).await?;
        reader.tab_to("button submit").await?;
        reader.press(Key::Tab).await?;
        assert_eq!(reader.focused().await?, "#after");
        Ok(())
    });
}
