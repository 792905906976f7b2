//! What is measured on a page is measured in the same fonts on every machine.

use browser_tests::{Page, scenario};

/// Twenty times the letter m at 100 pixels, in pixels: in DejaVu Sans, DejaVu Serif and DejaVu Sans Mono, by the widths in
/// those fonts.
const WIDTHS: [f64; 3] = [1948.2, 1896.5, 1204.1];

#[test]
fn whatever_font_a_page_asks_for_is_one_of_the_projects_own() {
    scenario(async |scene| {
        scene.open(Page::post()).await?;
        let body = "const context = document.createElement('canvas').getContext('2d');
            const families = ['sans-serif', 'serif', 'monospace', 'cursive', 'system-ui', 'Arial', 'Georgia',
                'Times New Roman', 'Courier New', 'Liberation Sans', 'Nimbus Sans', 'Noto Sans', 'Cantarell'];
            return families.map((family) => {
                context.font = `100px ${family}`;
                return [family, context.measureText('m'.repeat(20)).width];
            })";
        let measured: Vec<(String, f64)> = scene.browser.script(body).await?;
        // An engine may round the width of a letter to a whole pixel.
        let is_own = |width: f64| WIDTHS.iter().any(|own| (own - width).abs() < 10.0);
        let foreign: Vec<_> = measured.iter().filter(|(_, width)| !is_own(*width)).collect();
        assert!(foreign.is_empty(), "drawn in other fonts: {foreign:?}");
        let generic: Vec<_> = measured.iter().take(3).map(|(_, width)| *width).collect();
        assert!(generic.iter().zip(WIDTHS).all(|(width, own)| (width - own).abs() < 10.0), "{generic:?}");
        Ok(())
    });
}
