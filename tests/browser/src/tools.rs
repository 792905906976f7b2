//! What a reader does with the tools of a plan.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::Reader;

impl Reader<'_> {
    /// Fills in a field of the pace builder.
    pub async fn fill_in(&self, field: &str, text: &str) -> Result<()> {
        let body = "const input = root.querySelector(`input[name='${args[0]}']`);
            unfold(input);
            input?.focus();
            input?.select();
            return input && root.activeElement === input";
        self.wait_for(field, body, &[json!(field)]).await?;
        self.press(Key::Delete).await?;
        self.browser.type_text(text).await?;
        let body = "return root.querySelector(`input[name='${args[0]}']`)?.value === args[1]";
        self.wait_for(&format!("{text} in {field}"), body, &[json!(field), json!(text)]).await.map(drop)
    }

    /// Picks the first day of the schedule and waits for the table to follow.
    pub async fn start_on(&self, day: &str) -> Result<()> {
        let body = "const input = root.querySelector('input[name=schedule-start]');
            input.value = args[0];
            input.dispatchEvent(new Event('change', { bubbles: true }))";
        self.ask::<()>(body, &[json!(day)]).await?;
        let body = "return root.querySelector('[data-day=\"1\"] time').dateTime === args[0]";
        self.wait_for("the table to start on the day", body, &[json!(day)]).await.map(drop)
    }

    /// A day so many days from now, where the browser is.
    pub async fn day_from_today(&self, days: i32) -> Result<String> {
        let body = "const day = new Date(); day.setDate(day.getDate() + args[0]);
            return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
                .map((n) => String(n).padStart(2, '0')).join('-')";
        self.ask(body, &[json!(days)]).await
    }

    /// Works out a set of five kilometres.
    pub async fn work_out_a_set(&self) -> Result<()> {
        self.fill_in_a_set().await?;
        self.press_button("intervals").await?;
        self.wait_for_a_set().await
    }

    /// Fills in a set of five kilometres, and leaves the focus in its last field.
    pub async fn fill_in_a_set(&self) -> Result<()> {
        for (field, text) in [("pace", "4:00"), ("repetitions", "5"), ("length", "1000")] {
            self.fill_in(field, text).await?;
        }
        Ok(())
    }

    /// Waits until a set is worked out.
    pub async fn wait_for_a_set(&self) -> Result<()> {
        self.wait_for("the set", "return root.querySelector('[data-set=full]')", &[]).await.map(drop)
    }

    /// Asks for the link to the plan where there is no clipboard: it is shown, to be copied by hand.
    pub async fn link_by_hand(&self) -> Result<String> {
        self.ask::<()>("Object.defineProperty(navigator, 'clipboard', { value: undefined })", &[]).await?;
        self.press_button("share").await?;
        let link = self.wait_for("the link", "return root.querySelector('[data-link]')?.value", &[]).await?;
        Ok(serde_json::from_value(link)?)
    }

    /// Puts every tool of a plan to work: a schedule from today on, a set, a massage that runs, a link to copy by hand,
    /// and where there can be one, a diary with an entry.
    pub async fn use_every_tool(&self) -> Result<()> {
        self.start_on(&self.day_from_today(0).await?).await?;
        self.work_out_a_set().await?;
        self.press_button("timer-start").await?;
        self.wait_for("a zone", "return root.querySelector('.zone[data-lit]')", &[]).await?;
        self.link_by_hand().await?;
        if self.has_button("diary-keep").await? {
            self.press_button("diary-keep").await?;
            self.choose("diary", &["2"]).await?;
            self.press_button("diary-save").await?;
            self.wait_for("the entry", "return root.querySelector('[data-entry]')", &[]).await?;
        }
        Ok(())
    }
}
