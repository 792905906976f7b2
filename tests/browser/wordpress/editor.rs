//! The editors of WordPress, as a writer uses them with mouse and keyboard.

use anyhow::Result;
use browser_tests::Key;
use serde_json::json;

use crate::blog::Blog;

/// The editor of blocks, with a new post.
pub struct BlockEditor<'a>(pub &'a Blog<'a>);

/// The block of the check.
const BLOCK: &str = "[data-type=\"it-band-check/check\"]";

impl BlockEditor<'_> {
    /// Opens it, and writes the title of the post. The next line is empty and has the focus.
    pub async fn open(&self, title: &str) -> Result<()> {
        self.0.go("/wp-admin/post-new.php").await?;
        self.click("the title", ".editor-post-title__input").await?;
        self.0.scene.browser.type_text(title).await?;
        self.0.scene.browser.press(Key::Enter).await?;
        self.wait("an empty line", "return document.activeElement.closest('[data-type=\"core/paragraph\"]')").await
    }

    /// Writes the start of the name of a block behind a slash, and takes the block with Enter.
    pub async fn insert_with_slash(&self, start: &str, title: &str) -> Result<()> {
        self.0.scene.browser.type_text(&format!("/{start}")).await?;
        let body = "return [...document.querySelectorAll('.components-autocomplete__result.is-selected')]
            .some(({ textContent }) => textContent === args[0])";
        self.0.scene.browser.wait_for(0, "the name of the block", body, &[json!(title)]).await?;
        self.0.scene.browser.press(Key::Enter).await
    }

    /// Finds the block of the check in the list of all blocks, and takes it with the mouse.
    pub async fn insert_with_mouse(&self) -> Result<()> {
        self.click("the button for blocks", ".edit-post-header-toolbar__inserter-toggle").await?;
        self.click("the search for blocks", ".block-editor-inserter__search input").await?;
        self.0.scene.browser.type_text("knee").await?;
        self.click("the block", ".editor-block-list-item-it-band-check-check").await?;
        self.click("the button for blocks", ".edit-post-header-toolbar__inserter-toggle").await
    }

    /// Waits until the block of the check is in the text.
    pub async fn has_block(&self) -> Result<()> {
        let body = "return document.querySelector(args[0])?.innerText.includes('IT band check')";
        self.0.scene.browser.wait_for(0, "the block", body, &[json!(BLOCK)]).await.map(drop)
    }

    /// Clicks the block of the check, and waits for its settings. The sidebar stays closed for a writer who closed it, and
    /// after a post was published.
    pub async fn select_block(&self) -> Result<()> {
        self.click("the block", &format!("{BLOCK} .components-placeholder__label")).await?;
        let is_open = "return Boolean(document.querySelector('.block-editor-block-inspector'))";
        if !self.0.ask::<bool>(is_open, &[]).await? {
            self.click("the button for settings", "button[aria-label=Settings][aria-expanded=false]").await?;
        }
        self.wait("the settings", "return document.querySelector('.block-editor-block-inspector input[type=tel]')")
            .await
    }

    /// Goes to the field with this label and presses the arrow down so often.
    pub async fn choose_in_settings(&self, label: &str, times: usize) -> Result<()> {
        self.focus_setting(label).await?;
        for _ in 0..times {
            self.0.scene.browser.press(Key::Down).await?;
        }
        Ok(())
    }

    /// Goes to the field with this label and types.
    pub async fn type_in_settings(&self, label: &str, text: &str) -> Result<()> {
        self.focus_setting(label).await?;
        self.0.scene.browser.type_text(text).await
    }

    async fn focus_setting(&self, label: &str) -> Result<()> {
        let body = "const labels = [...document.querySelectorAll('.block-editor-block-inspector label')];
            const field = labels.find(({ textContent }) => textContent === args[0])?.control;
            field?.focus();
            return field && document.activeElement === field";
        self.0.scene.browser.wait_for(0, label, body, &[json!(label)]).await.map(drop)
    }

    /// Publishes the post with the two buttons that there are for it, and returns its path.
    pub async fn publish(&self) -> Result<String> {
        self.click("Publish", ".editor-post-publish-panel__toggle:not([aria-disabled=true])").await?;
        self.click(
            "the second Publish",
            ".editor-post-publish-panel .editor-post-publish-button:not([aria-disabled=true])",
        )
        .await?;
        let body = "const link = document.querySelector('.post-publish-panel__postpublish-buttons a[href]');
            return link && new URL(link.href).pathname";
        let path = self.0.scene.browser.wait_for(0, "the link to the post", body, &[]).await?;
        Ok(serde_json::from_value(path)?)
    }

    async fn click(&self, what: &str, selector: &str) -> Result<()> {
        click(self.0, what, selector).await
    }

    async fn wait(&self, what: &str, body: &str) -> Result<()> {
        self.0.scene.browser.wait(what, body).await
    }
}

/// Writes a post into the editor of the years before blocks, publishes it, and returns its path.
pub async fn publish_in_classic_editor(blog: &Blog<'_>, title: &str, text: &str) -> Result<String> {
    blog.go("/wp-admin/post-new.php?classic-editor").await?;
    click(blog, "the title", "#title").await?;
    blog.scene.browser.type_text(title).await?;
    click(blog, "the tab of the text", "#content-html").await?;
    click(blog, "the text", "textarea#content").await?;
    blog.scene.browser.type_text(text).await?;
    click(blog, "Publish", "#publish:not(.disabled)").await?;
    let body =
        "return location.pathname.endsWith('/post.php') && window.wp?.data?.select('core/editor')?.getPermalink()";
    let link = blog.scene.browser.wait_for(0, "the post", body, &[]).await?;
    blog.ask("return new URL(args[0]).pathname", &[link]).await
}

/// Clicks what a selector finds, once it rests in view.
async fn click(blog: &Blog<'_>, what: &str, selector: &str) -> Result<()> {
    blog.reader(0).click(what, "return document.querySelector(args[0])", &[json!(selector)]).await
}
