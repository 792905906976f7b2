//! `it-band-check.d.ts`: what TypeScript and editors know about the element.

use super::{Contract, ELEMENT, comment::Entry};

/// The types.
pub fn types(contract: &Contract) -> String {
    let attributes = fields(&contract.attributes, |one| format!("{:?}?: {}", one.name, attribute(&one.value)));
    let events = fields(&contract.events, |one| format!("{:?}: {}", one.name, one.value));
    let methods = fields(&contract.methods, |one| format!("{}(): void", one.name));
    let statics = fields(&contract.fields, |one| format!("readonly {}: {}", one.name, one.value));
    let summary = &contract.summary;
    format!(
        "\
// Written by `cargo xtask build` from the doc comments in www/.

/** `<{ELEMENT}>`: {summary} */
export interface ItBandCheck extends HTMLElement {{
{methods}}}

/** The class behind the element. */
export interface ItBandCheckClass {{
  new (): ItBandCheck;
{statics}}}

/** The element's own attributes, for frameworks that check their templates. */
export interface ItBandCheckAttributes {{
{attributes}}}

/** What the element tells the page. Events bubble and are composed. */
export interface ItBandCheckEvents {{
{events}}}

declare global {{
  interface HTMLElementTagNameMap {{
    \"{ELEMENT}\": ItBandCheck;
  }}
  interface GlobalEventHandlersEventMap extends ItBandCheckEvents {{}}
  interface CustomElementRegistry {{
    get(name: \"{ELEMENT}\"): ItBandCheckClass | undefined;
    whenDefined(name: \"{ELEMENT}\"): Promise<ItBandCheckClass>;
  }}
}}
"
    )
}

/// A line for each thing, below what it is for.
fn fields(entries: &[Entry], line: impl Fn(&Entry) -> String) -> String {
    entries.iter().map(|entry| format!("  /** {} */\n  {};\n", entry.text, line(entry))).collect()
}

/// What may be written for an attribute: a number as such, and as text.
fn attribute(value: &str) -> String {
    let numbers = value.split('|').all(|one| one.trim().parse::<u32>().is_ok());
    let values = value.split('|').map(str::trim).collect::<Vec<_>>().join(" | ");
    if numbers { format!("{values} | `${{{values}}}`") } else { values }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_of_numbers_takes_them_as_text_too() {
        assert_eq!(attribute("2|3"), "2 | 3 | `${2 | 3}`");
        assert_eq!(attribute("\"auto\"|\"dark\""), "\"auto\" | \"dark\"");
        assert_eq!(attribute("string"), "string");
    }

    #[test]
    fn each_thing_stands_below_what_it_is_for() {
        let entry = Entry { name: "restart".into(), text: "Starts again.".into(), ..Entry::default() };
        let written = fields(&[entry], |one| format!("{}(): void", one.name));
        assert_eq!(written, "  /** Starts again. */\n  restart(): void;\n");
    }
}
