//! Letting the reload script into a page whose own policy would keep it out.

use lol_html::{RewriteStrSettings, element, errors::RewritingError, rewrite_str};

/// What the reload script is and does: it is fetched, and it listens to the server.
const NEEDED: [&str; 2] = ["script-src", "connect-src"];

/// The page with a policy that lets in what comes from the same server, and what it let in before.
pub fn widened(page: &str) -> Result<String, RewritingError> {
    let policy = element!("meta[http-equiv='Content-Security-Policy' i][content]", |meta| {
        let policy = meta.get_attribute("content").unwrap_or_default();
        Ok(meta.set_attribute("content", &with_self(&policy))?)
    });
    rewrite_str(page, RewriteStrSettings::new().append_element_content_handler(policy))
}

fn with_self(policy: &str) -> String {
    let mut directives: Vec<(&str, Vec<&str>)> = policy.split(';').filter_map(directive).collect();
    for name in NEEDED {
        let place = directives.iter().position(|(known, _)| *known == name);
        let Some(ruling) = place.or_else(|| directives.iter().position(|(known, _)| *known == "default-src")) else {
            // Nothing is forbidden.
            continue;
        };
        let mut sources = directives[ruling].1.clone();
        sources.retain(|source| !["'none'", "'self'"].contains(source));
        sources.push("'self'");
        match place {
            Some(place) => directives[place].1 = sources,
            None => directives.push((name, sources)),
        }
    }
    let written = directives.into_iter().map(|(name, sources)| [&[name][..], &sources].concat().join(" "));
    written.collect::<Vec<_>>().join("; ")
}

fn directive(text: &str) -> Option<(&str, Vec<&str>)> {
    let mut words = text.split_whitespace();
    Some((words.next()?, words.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_that_allows_nothing_allows_the_script_and_its_connection() {
        assert_eq!(
            with_self("default-src 'none'; style-src 'sha256-x'"),
            "default-src 'none'; style-src 'sha256-x'; script-src 'self'; connect-src 'self'"
        );
    }

    #[test]
    fn what_was_allowed_stays() {
        assert_eq!(
            with_self("script-src 'wasm-unsafe-eval'; connect-src 'none'"),
            "script-src 'wasm-unsafe-eval' 'self'; connect-src 'self'"
        );
        let enough = "script-src 'self'; connect-src https://a.example 'self'; img-src data:";
        assert_eq!(with_self(enough), enough);
    }

    #[test]
    fn where_nothing_is_forbidden_nothing_is_added() {
        assert_eq!(with_self("style-src 'none'"), "style-src 'none'");
    }

    #[test]
    fn only_the_policy_of_a_page_changes() {
        let page = "<!doctype html><meta charset=utf-8><META HTTP-EQUIV=\"content-security-policy\" \
                    content=\"default-src 'none'\"><pre>&lt;meta></pre><p content=\"default-src 'none'\">";
        let policy = "default-src 'none'; script-src 'self'; connect-src 'self'";
        assert_eq!(widened(page).unwrap(), page.replacen("default-src 'none'", policy, 1));
    }
}
