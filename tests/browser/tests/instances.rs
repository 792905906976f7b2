//! Several questionnaires on a page.

use browser_tests::{Page, scenario};
use personas::LUKE;

fn two() -> Page {
    Page::embedding("<it-band-check></it-band-check><it-band-check loading=eager></it-band-check>")
}

#[test]
fn two_questionnaires_keep_their_answers_apart() {
    scenario(async |scene| {
        let first = scene.open(two()).await?;
        let second = scene.reader(1);
        first.walk_until("site", LUKE).await?;
        assert_eq!(second.screen().await?, "safety-now");
        assert_eq!(second.chosen("safety-now").await?, [""; 0]);
        second.walk(&[("safety-now", &["calf"])]).await?;
        assert_eq!(second.screen().await?, "see-today");
        assert_eq!(first.screen().await?, "site");

        scene.browser.reload().await?;
        assert_eq!(first.screen().await?, "site");
        assert_eq!(second.screen().await?, "see-today");
        Ok(())
    });
}

#[test]
fn two_questionnaires_tell_their_own_events() {
    scenario(async |scene| {
        let first = scene.open(two()).await?;
        let second = scene.reader(1);
        second.walk(&[("safety-now", &["calf"])]).await?;
        first.answer("safety-now", &["none"]).await?;
        for reader in [first, second] {
            assert_eq!(reader.event_details("ready").await?.len(), 1);
        }
        assert_eq!(first.event_details("question").await?.len(), 2);
        assert_eq!(first.event_details("outcome").await?.len(), 0);
        assert_eq!(second.event_details("outcome").await?.len(), 1);
        Ok(())
    });
}

#[test]
fn no_id_is_used_twice_over_two_questionnaires() {
    scenario(async |scene| {
        let first = scene.open(two()).await?;
        let second = scene.reader(1);
        let ids = "const roots = [...document.querySelectorAll('it-band-check')].map((host) => host.shadowRoot);
            const ids = roots.flatMap((root) => [...root.querySelectorAll('[id]')].map(({ id }) => id));
            return [ids.length, ids.filter((id, index) => ids.indexOf(id) !== index)]";
        for end in ["safety-soon", "mild"] {
            for reader in [first, second] {
                reader.screen().await?;
                let (count, twice): (usize, Vec<String>) = scene.browser.script(ids).await?;
                assert!(count > 10, "there are ids: {count}");
                assert_eq!(twice, [""; 0]);
                if end == "mild" { drop(reader.walk(LUKE).await?) } else { reader.walk_until(end, LUKE).await? }
            }
        }
        let (_, twice): (usize, Vec<String>) = scene.browser.script(ids).await?;
        assert_eq!(twice, [""; 0]);
        Ok(())
    });
}

#[test]
fn two_questionnaires_share_one_download() {
    scenario(async |scene| {
        scene.open(two()).await?;
        scene.reader(1).screen().await?;
        assert_eq!(scene.site.count(scene.site.wasm()), 1, "{:?}", scene.site.requests());
        assert_eq!(scene.site.count(scene.site.words()), 1, "{:?}", scene.site.requests());
        Ok(())
    });
}
