//! Whether everything has the room it needs.

use anyhow::Result;
use serde_json::json;

use crate::Reader;

impl Reader<'_> {
    /// What sticks out of the questionnaire, can be scrolled sideways, or makes the page so; and how much there is to see.
    pub async fn too_wide(&self) -> Result<(usize, Vec<String>)> {
        let body = "const { left, right } = root.querySelector('.frame').getBoundingClientRect();
            const page = document.documentElement;
            const seen = [...root.querySelectorAll('*')].filter((one) =>
                one.checkVisibility() && !one.closest('.hidden, thead') && one.getBoundingClientRect().width > 0);
            const name = (one) =>
                `${one.localName}.${one.getAttribute('class')} in ${one.closest('[data-block]')?.dataset.block}`;
            const scrolls = (one) =>
                one.scrollWidth > one.clientWidth && /auto|scroll/.test(getComputedStyle(one).overflowX);
            const out = seen.filter((one) => {
                const box = one.getBoundingClientRect();
                return box.left < left - 0.5 || box.right > right + 0.5 || scrolls(one);
            }).map(name);
            if (page.scrollWidth > page.clientWidth) out.push(`the page: ${page.scrollWidth} in ${page.clientWidth}`);
            return [seen.length, out]";
        self.ask(body, &[]).await
    }

    /// Words that do not fit into what they are written in, and so are cut off or drawn over others. A link to copy is too
    /// long for any field.
    pub async fn cut_off(&self) -> Result<Vec<String>> {
        let body = "const words = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
            const seen = [...root.querySelectorAll('*')].filter((one) => one.checkVisibility()
                && !one.closest('.hidden, thead, svg') && (words(one) || one.matches('input:not([type=radio], [type=checkbox], [readonly]), select')));
            const block = (one) => getComputedStyle(one).display !== 'inline';
            return seen.filter((one) => block(one)
                && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 2))
                .map((one) => `${one.outerHTML.slice(0, 120)}: ${one.scrollWidth}x${one.scrollHeight} in ${one.clientWidth}x${one.clientHeight}`)";
        self.ask(body, &[]).await
    }

    /// How many things of a kind there are to press, and those that are smaller than this, with their label where that is
    /// pressed too.
    pub async fn small(&self, selector: &str, pixels: u32) -> Result<(usize, Vec<String>)> {
        let body = "const [selector, pixels] = args;
            const all = [...root.querySelectorAll(selector)].filter((one) => one.checkVisibility());
            const size = (one) => (one.matches('[type=radio], [type=checkbox]') ? one.labels[0] : one).getBoundingClientRect();
            const small = all.filter((one) => Math.min(size(one).width, size(one).height) < pixels);
            return [all.length, small.map((one) => one.outerHTML)]";
        self.ask(body, &[json!(selector), json!(pixels)]).await
    }

    /// Sets all type as readers do who need it larger or wider: with a style sheet of their own, which reaches everything.
    pub async fn sets_type(&self, css: &str) -> Result<()> {
        let body = "window.__types ??= new Map();
            for (const place of [document, root]) {
                const type = new CSSStyleSheet();
                type.replaceSync(args[0]);
                place.adoptedStyleSheets = [...place.adoptedStyleSheets.filter((one) => one !== __types.get(place)), type];
                __types.set(place, type);
            }";
        self.ask(body, &[json!(css)]).await
    }
}
