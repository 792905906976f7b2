//! The pages of `tests/pages/`: whatever they do to their elements, the questionnaire looks and works the same, and
//! leaves no trace.

use anyhow::{Context, Result, ensure};
use browser_tests::{Appearance, Engine, Reader, Scene, gallery, scenario};
use personas::LUKE;

/// The page that the others are compared with.
const PLAIN: &str = "plain";

/// How many differences are told.
const TOLD: usize = 12;

/// The looks of a screen.
type Sight = (&'static str, Appearance);

/// Opens a page that a new reader sees for the first time, and that keeps its width however long it grows.
async fn opened<'a>(scene: &'a Scene, page: &str) -> Result<Reader<'a>> {
    scene.browser.script::<()>("try { sessionStorage.clear() } catch {}").await?;
    let reader = scene.opens(page).await?;
    let settle = "document.documentElement.style.overflowY = 'scroll'; root.activeElement?.blur()";
    reader.ask::<()>(settle, &[]).await?;
    Ok(reader)
}

fn is_webkit() -> bool {
    matches!(Engine::asked_for(), Ok(Engine::WebKit))
}

/// Goes all the way of a reader, and looks at every kind of screen.
async fn journey(reader: Reader<'_>) -> Result<Vec<Sight>> {
    let mut seen = Vec::new();
    let mut look = async |what| {
        reader.move_pointer_away().await?;
        // There a click on what is zoomed gives it no focus.
        if is_webkit() {
            reader.ask::<()>("if (root.activeElement?.matches('input')) root.activeElement.blur()", &[]).await?;
        }
        seen.push((what, reader.appearance().await?));
        anyhow::Ok(())
    };
    look("the first question").await?;
    reader.proceed().await?;
    reader.wait_for("the problem", "return root.activeElement?.matches('.summary')", &[]).await?;
    look("the problem").await?;
    reader.answer("safety-now", &["none"]).await?;
    reader.back().await?;
    ensure!(reader.chosen("safety-now").await? == ["none"], "Back keeps the answer");
    reader.walk_until("site", LUKE).await?;
    reader.choose("site", &["outer-knee"]).await?;
    look("the picture of the leg").await?;
    reader.walk_until("pain", LUKE).await?;
    reader.choose("pain", &["3"]).await?;
    look("the scale").await?;
    ensure!(reader.walk_with_mouse(LUKE).await? == "mild", "the plan is Luke's");
    reader.start_on("2027-03-15").await?;
    reader.work_out_a_set().await?;
    look("the plan").await?;
    Ok(seen)
}

/// On this page the questionnaire works, and looks as it does in the same type and width on a plain page.
fn is_the_same_on(page: &str) {
    is_nearly_the_same_on(page, 0.6);
}

/// The same, with lengths that may differ by so many pixels.
fn is_nearly_the_same_on(page: &str, rounding: f64) {
    scenario(async |scene| {
        let reader = opened(scene, page).await?;
        let dress = reader.inherited_style().await?;
        let seen = journey(reader).await?;
        scene.browser.driver().enter_default_frame().await?;

        let reader = opened(scene, PLAIN).await?;
        reader.copy_inherited_style(&dress).await?;
        for ((what, plain), (_, found)) in journey(reader).await?.iter().zip(&seen) {
            ensure!(plain.parts() > 40, "{what} has {} parts", plain.parts());
            let mut differences = plain.differences(found, rounding);
            let count = differences.len();
            differences.truncate(TOLD);
            assert!(count == 0, "{what} differs in {count} places:\n{}", differences.join("\n"));
        }
        Ok(())
    });
}

#[test]
fn on_a_page_with_bootstrap_it_is_the_same() {
    is_the_same_on("bootstrap");
}

#[test]
fn on_a_page_with_the_reset_of_tailwind_it_is_the_same() {
    is_the_same_on("tailwind");
}

#[test]
fn in_quirks_mode_it_is_the_same() {
    is_the_same_on("quirks");
}

#[test]
fn in_a_block_theme_of_wordpress_it_is_the_same() {
    is_the_same_on("wordpress");
}

#[test]
fn where_everything_is_unset_it_is_the_same() {
    is_the_same_on("all-unset");
}

#[test]
fn where_bare_elements_have_rules_it_is_the_same() {
    is_the_same_on("bare-elements");
}

#[test]
fn where_everything_that_is_inherited_is_set_it_is_the_same() {
    is_the_same_on("inherited");
}

#[test]
fn in_huge_type_it_is_the_same() {
    is_the_same_on("huge-type");
}

#[test]
fn in_tiny_type_it_is_the_same() {
    is_the_same_on("tiny-type");
}

#[test]
fn in_a_parent_that_zooms_it_is_the_same() {
    // WebKit gives letters another width there, so that lines break elsewhere: no length can be foretold.
    is_nearly_the_same_on("zoom", if is_webkit() { f64::INFINITY } else { 5.5 });
}

#[test]
fn in_a_parent_that_is_transformed_it_is_the_same() {
    // WebKit gives the letters of a picture a width for the size they have on the screen.
    is_nearly_the_same_on("transform", 1.0);
}

#[test]
fn in_a_parent_that_contains_it_is_the_same() {
    is_the_same_on("contain");
}

#[test]
fn in_a_box_that_scrolls_it_is_the_same() {
    is_the_same_on("scroll-box");
}

#[test]
fn on_a_page_from_right_to_left_it_is_the_same() {
    is_the_same_on("right-to-left");
}

#[test]
fn in_details_it_is_the_same() {
    is_the_same_on("details");
}

#[test]
fn in_a_tab_panel_that_was_hidden_it_is_the_same() {
    is_the_same_on("tabs");
}

#[test]
fn in_a_dialog_it_is_the_same() {
    is_the_same_on("dialog");
}

#[test]
fn in_a_flex_item_it_is_the_same() {
    is_the_same_on("flex-cell");
}

#[test]
fn in_a_grid_cell_it_is_the_same() {
    is_the_same_on("grid-cell");
}

#[test]
fn in_a_sandboxed_frame_it_is_the_same() {
    is_the_same_on("sandbox");
}

#[test]
fn a_box_that_scrolls_holds_all_of_it() {
    scenario(async |scene| {
        let reader = scene.opens("scroll-box").await?;
        reader.walk(LUKE).await?;
        reader.open_everything().await?;
        let lengths = "const [box, page] = [document.querySelector('.box'), document.documentElement];
            return [box.scrollHeight - box.clientHeight, page.scrollHeight - page.clientHeight]";
        let (inside, outside): (u32, u32) = scene.browser.script(lengths).await?;
        assert!(inside > 2000, "the plan is longer than its box by {inside} pixels");
        assert_eq!(outside, 0, "nothing sticks out of the box");
        Ok(())
    });
}

#[test]
fn every_page_of_the_gallery_is_visited_and_listed() {
    let (tests, index) = (include_str!("gallery.rs"), include_str!("../../pages/index.html"));
    for page in gallery().expect("the gallery") {
        assert!(page == PLAIN || tests.contains(&format!("same_on(\"{page}\"")), "{page} is visited");
        assert!(index.contains(&format!("<a href=\"{page}.html\">")), "{page} is listed");
    }
}

/// The computed style of everything on the page but the questionnaire, while nothing has the focus.
const STYLES: &str = "document.activeElement?.blur();
    const others = [...document.querySelectorAll('*')].filter((one) => !one.closest('it-band-check'));
    const told = (style) => [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return others.map((one) => [one.localName, ...told(getComputedStyle(one))].join('; '))";

#[test]
fn removed_again_it_leaves_every_page_as_it_was() {
    scenario(async |scene| {
        for page in gallery()?.iter().filter(|page| *page != "sandbox") {
            scene.browser.script::<()>("try { sessionStorage.clear() } catch {}").await?;
            let reader = scene.open_without_script(page).await?;
            let take = "window.__place = document.createComment(''); host.replaceWith(__place); window.__host = host";
            reader.ask::<()>(take, &[]).await?;
            scene.browser.add_script(scene.site.loader()).await?;
            let before: Vec<String> = scene.browser.script(STYLES).await?;

            scene.browser.script::<()>("__place.replaceWith(__host)").await?;
            reader.answer("safety-now", &["none"]).await.with_context(|| page.clone())?;
            reader.sees("safety-soon").await?;
            reader.ask::<()>("host.remove()", &[]).await?;
            reader.move_pointer_away().await?;
            let still = "return !document.querySelector(':is(a, button):hover') && !document.getAnimations().length";
            scene.browser.wait("the pointer to leave", still).await?;
            let after: Vec<String> = scene.browser.script(STYLES).await?;
            assert!(before.len() > 10, "{page} has {} elements", before.len());
            assert_eq!(before.len(), after.len(), "{page}: as many elements as before");
            for (before, after) in before.iter().zip(&after) {
                let changed = before.split("; ").zip(after.split("; ")).find(|(before, after)| before != after);
                assert_eq!(changed, None, "{page}: {}", after.split(';').next().unwrap_or_default());
            }
        }
        Ok(())
    });
}
