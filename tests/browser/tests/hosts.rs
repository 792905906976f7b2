//! Pages that bend the browser under the questionnaire: polyfills, frozen and extended prototypes, other versions.

use anyhow::{Context, Result, ensure};
use browser_tests::{Ability, Engine, Page, Reader, Scene, scenario};
use personas::LUKE;
use serde_json::json;

/// What a page does to its own browser, and how to tell that it did.
struct Bend {
    name: &'static str,
    script: &'static str,
    /// Something that is true after the journey.
    proof: &'static str,
}

/// Prints into the page in place of on paper.
const PRINTED: &str = "const found = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
        const view = found.get.call(this);
        if (view) view.print = () => { window.__printed = view.document.body.innerText.length; };
        return view;
    } });";

/// Walks to the plan, works with it, and starts again, on a page with each of these.
fn journeys(bends: &[Bend]) {
    scenario(async |scene| {
        for bend in bends {
            journey(scene, bend).await.with_context(|| format!("with {}", bend.name))?;
        }
        Ok(())
    });
}

async fn journey(scene: &Scene, Bend { script, proof, .. }: &Bend) -> Result<()> {
    let element = "<it-band-check remember=none><p id=fallback>Words.</p></it-band-check>";
    let reader = scene.open(Page::embedding(element).with_head(&format!("<script>{{ {script} }}</script>"))).await?;
    assert_eq!(reader.walk_with_mouse(LUKE).await?, "mild");
    reader.press_button("timer-start").await?;
    reader.wait_for("Pause", "return root.querySelector('[data-action=timer-pause]')", &[]).await?;
    scene.browser.script::<()>(PRINTED).await?;
    reader.press_button("print").await?;
    scene.browser.wait("what is printed", "return window.__printed > 1000").await?;
    reader.press(browser_tests::Key::Shift).await?;
    reader.change("pain").await?;
    assert_eq!(reader.chosen("pain").await?, ["2"]);
    reader.back().await?;
    reader.press_button("restart").await?;
    reader.sees("safety-now").await?;
    assert_eq!(reader.ask::<u32>("return root.querySelectorAll('[data-screen]').length", &[]).await?, 1);
    assert_eq!(reader.event_details("ready").await?.len(), 1);
    ensure!(scene.browser.script::<bool>(&format!("return !!({proof})")).await?, "{proof} is not so");
    let problems = scene.browser.problems().await?;
    ensure!(problems.is_empty(), "the console holds: {problems:?}");
    Ok(())
}

#[test]
fn a_page_that_extends_prototypes() {
    journeys(&[
        Bend {
            name: "arrays that have more methods",
            script: "Array.prototype.last = function () { return this[this.length - 1]; };
                Array.prototype.remove = function () { return []; };",
            proof: "Object.keys(window.Array.prototype).length === 2",
        },
        Bend {
            name: "objects that have one more property",
            script: "Object.prototype.extra = 'extra';",
            proof: "new window.Object().extra",
        },
        Bend {
            name: "functions, strings and elements that have more methods",
            script: "Function.prototype.delay = String.prototype.extra = Element.prototype.hide = Node.prototype.extra
                = () => { throw new Error('unasked'); };",
            proof: "window.String.prototype.extra",
        },
    ]);
}

#[test]
fn a_page_that_freezes_prototypes() {
    journeys(&[
        Bend {
            name: "arrays frozen",
            script: "Object.freeze(Array.prototype);",
            proof: "Object.isFrozen(window.Array.prototype)",
        },
        Bend {
            name: "elements frozen",
            script: "for (const { prototype } of [EventTarget, Node, Element, HTMLElement, ShadowRoot, Event])
                Object.freeze(prototype);",
            proof: "Object.isFrozen(Element.prototype)",
        },
        Bend {
            name: "objects frozen",
            script: "Object.freeze(Object.prototype); Object.freeze(Object);",
            proof: "Object.isFrozen(window.Object.prototype)",
        },
        Bend {
            name: "everything frozen",
            script: "for (const name of ['Object', 'Function', 'Array', 'String', 'Number', 'Map', 'Set', 'WeakMap', 'Promise',
                    'Date', 'RegExp', 'Error', 'Uint8Array', 'ArrayBuffer', 'Intl', 'JSON', 'Math', 'Reflect']) {
                    Object.freeze(window[name]);
                    if (window[name].prototype) Object.freeze(window[name].prototype);
                }",
            proof: "Object.isFrozen(window.Promise.prototype) && Object.isFrozen(window.Error.prototype)",
        },
    ]);
}

#[test]
fn a_page_that_watches_what_its_scripts_do() {
    journeys(&[
        Bend {
            name: "methods of arrays that are counted",
            script: "window.__calls = {};
                for (const name of ['map', 'filter', 'find', 'forEach', 'some', 'join', 'includes', 'flatMap']) {
                    const method = Array.prototype[name];
                    Array.prototype[name] = function (...args) {
                        __calls[name] = (__calls[name] ?? 0) + 1;
                        for (let n = 0; n < 1e4; n++) Math.sqrt(n);
                        return method.apply(this, args);
                    };
                }",
            proof: "__calls.map",
        },
        Bend {
            name: "changes of the page that are counted",
            script: "window.__calls = {};
                for (const [owner, name] of [[Node, 'appendChild'], [Node, 'insertBefore'], [Node, 'removeChild'],
                    [Node, 'cloneNode'], [Element, 'append'], [Element, 'remove'], [Element, 'setAttribute'],
                    [Document, 'createElement'], [Document, 'createElementNS']]) {
                    const method = owner.prototype[name];
                    owner.prototype[name] = function (...args) {
                        __calls[name] = (__calls[name] ?? 0) + 1;
                        return method.apply(this, args);
                    };
                }",
            proof: "__calls.insertBefore && __calls.append && __calls.createElement",
        },
        Bend {
            name: "listeners that are wrapped",
            script: "window.__calls = 0;
                const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
                const wrappers = new WeakMap();
                EventTarget.prototype.addEventListener = function (type, listener, options) {
                    if (typeof listener !== 'function') return add.call(this, type, listener, options);
                    const wrapped = function (event) { __calls++; return listener.apply(this, arguments); };
                    wrappers.set(listener, wrapped);
                    return add.call(this, type, wrapped, options);
                };
                EventTarget.prototype.removeEventListener = function (type, listener, options) {
                    return remove.call(this, type, wrappers.get(listener) ?? listener, options);
                };",
            proof: "__calls",
        },
        Bend {
            name: "a fetch that is wrapped",
            script: "window.__calls = 0; const real = fetch;
                window.fetch = async (...args) => { __calls++; return (await real(...args)).clone(); };",
            proof: "__calls === 3",
        },
    ]);
}

#[test]
fn a_page_that_replaces_parts_of_the_browser() {
    journeys(&[
        Bend {
            name: "strings without replaceAll",
            script: "delete String.prototype.replaceAll;",
            proof: "!window.String.prototype.replaceAll",
        },
        Bend {
            name: "a map of its own",
            script: "window.__calls = 0;
                window.Map = class extends Map { get(key) { __calls++; return super.get(key); } };",
            proof: "__calls",
        },
        Bend {
            name: "promises with zones",
            script: "window.__calls = 0; const { then } = Promise.prototype;
                Promise.prototype.then = function (...args) { __calls++; return then.apply(this, args); };
                window.Promise = class ZoneAwarePromise extends Promise {};
                const wait = setTimeout, micro = queueMicrotask;
                window.setTimeout = (call, ...rest) => wait((...args) => call(...args), ...rest);
                window.queueMicrotask = (call) => micro(() => call());",
            proof: "__calls && window.Promise.name === 'ZoneAwarePromise'",
        },
        Bend {
            name: "shadow roots that are all closed",
            script: "window.__roots = new Map(); const { attachShadow } = Element.prototype;
                Element.prototype.attachShadow = function (options) {
                    const root = attachShadow.call(this, { ...options, mode: 'closed' });
                    __roots.set(this, root);
                    return root;
                };",
            proof: "document.querySelector('it-band-check').shadowRoot === null",
        },
        Bend {
            name: "shadow roots with something in them",
            script: "const { attachShadow } = Element.prototype;
                Element.prototype.attachShadow = function (options) {
                    const root = attachShadow.call(this, options);
                    root.append(document.createElement('style'), document.createElement('div'));
                    return root;
                };",
            proof: "document.querySelector('it-band-check').shadowRoot.children.length === 3",
        },
        Bend {
            name: "a language that no page would name so",
            script: "Object.defineProperty(navigator, 'language', { get: () => 'en-US@posix' });",
            proof: "navigator.language.endsWith('posix')",
        },
    ]);
}

/// What MooTools and Prototype put in the place of the browser's own classes. `dispatchEvent` takes none of their events.
const CLASSES: &str = "window.Event = function (event) { return { event, stop() {} }; };
    window.CustomEvent = function () { return {}; };
    for (const name of ['Window', 'Document', 'HTMLDocument', 'ShadowRoot', 'Element'])
        window[name] = function () {};";

/// A page with scripts that run before the questionnaire's.
fn page_with(script: &str) -> Page {
    Page::post().with_head(&format!("<script>{{ {script} }}</script>"))
}

/// Clicks something, in the page: a driver finds nothing where there is no `ShadowRoot` that it knows.
async fn clicks(reader: Reader<'_>, selector: &str) -> Result<()> {
    let click = "const found = root.querySelector(args[0]); found?.click(); return !!found";
    reader.wait_for(selector, click, &[json!(selector)]).await.map(drop)
}

/// Something else is in the place of classes of the browser.
fn classes_are_replaced(script: &'static str, class: &'static str) {
    scenario(async |scene| {
        if class == "Promise" {
            Engine::asked_for()?.needs(Ability::OwnPromises)?;
        }
        let reader = scene.open(page_with(script)).await?;
        clicks(reader, "[type=submit]").await?;
        reader.wait_for("the problem", "return root.activeElement?.matches('.summary')", &[]).await?;
        clicks(reader, ".summary a").await?;
        assert!(reader.focused().await?.starts_with("input safety-now"));
        assert_eq!(reader.walk(LUKE).await?, "mild");
        clicks(reader, "[data-action=timer-start]").await?;
        clicks(reader, "[data-action=timer-pause]").await?;
        clicks(reader, "[data-action=change]").await?;
        reader.sees("safety-now").await?;
        clicks(reader, "[data-action=back], [type=submit]").await?;
        reader.ask::<()>("host.lang = 'nb'", &[]).await?;
        let norwegian =
            "return root.querySelector('.app:not([hidden]) [data-screen]')?.closest('[lang]').lang === 'nb'";
        reader.wait_for("Norwegian", norwegian, &[]).await?;
        reader.ask::<()>("host.restart()", &[]).await?;
        reader.sees("safety-now").await?;
        let is_replaced = format!("return !(host instanceof window.{class}) && !(window instanceof window.{class})");
        assert!(reader.ask::<bool>(&is_replaced, &[]).await?);
        Ok(())
    });
}

#[test]
fn another_window_is_no_end() {
    classes_are_replaced("window.Window = function () {};", "Window");
}

#[test]
fn another_shadow_root_is_no_end() {
    classes_are_replaced("window.ShadowRoot = function () {};", "ShadowRoot");
}

#[test]
fn another_element_is_no_end() {
    classes_are_replaced("window.Element = function () {};", "Element");
}

#[test]
fn other_classes_all_over_are_no_end() {
    classes_are_replaced(CLASSES, "Element");
}

#[test]
fn promises_of_a_library_are_no_end() {
    classes_are_replaced(
        "const Own = Promise;
        window.Promise = class { #own; constructor(run) { this.#own = new Own(run); }
            then(...then) { return window.Promise.resolve(this.#own.then(...then)); }
            catch(then) { return this.then(undefined, then); }
            static resolve(value) { return new window.Promise((resolve) => resolve(value)); }
            static reject(error) { return new window.Promise((_, reject) => reject(error)); }
            static all(all) { return window.Promise.resolve(Own.all(all)); }
            static race(all) { return window.Promise.resolve(Own.race(all)); } };",
        "Promise",
    );
}

#[test]
fn what_was_ticked_is_taken_over_where_events_are_replaced_and_the_page_hears_of_it() {
    scenario(async |scene| {
        let hold = scene.site.hold(scene.site.wasm());
        scene.visit(page_with(CLASSES)).await?;
        hold.arrived().await?;
        let reader = scene.reader(0);
        clicks(reader, "input[value=none]").await?;
        clicks(reader, "[type=submit]").await?;
        hold.release();
        reader.sees("safety-soon").await?;
        let events = reader.events().await?;
        assert!(events.iter().all(|event| event.bubbles && event.composed), "{events:?}");
        assert_eq!(reader.event_details("question").await?.len(), 2);
        Ok(())
    });
}

#[test]
fn an_element_of_that_name_that_the_page_has_already_stays_what_it_is() {
    scenario(async |scene| {
        let own = "<script>customElements.define('it-band-check', class extends HTMLElement {
            connectedCallback() { this.title = 'Mine'; } });</script>";
        scene.visit(Page::post().with_head(own).without_script()).await?;
        scene.browser.add_script(scene.site.loader()).await?;
        let reader = scene.reader(0);
        assert!(reader.sees_fallback().await?);
        assert!(reader.ask::<bool>("return host.title === 'Mine' && !root", &[]).await?);
        assert_eq!(scene.site.count(scene.site.wasm()), 0);
        assert_eq!(reader.events().await?.len(), 0);
        Ok(())
    });
}

/// Two versions of the script on one page, which tells how often the element was defined.
fn two_versions(order: [&str; 2], version: &str) {
    scenario(async |scene| {
        let loader = scene.site.read(scene.site.loader())?;
        let own = format!("{:?}", env!("CARGO_PKG_VERSION"));
        assert_eq!(loader.matches(&own).count(), 1);
        scene.site.add("/other.js", loader.replace(&own, "\"99.0.0\""));
        let count = "<script>{ window.__defined = 0; const { define } = customElements;
            customElements.define = (...args) => { __defined++; define.apply(customElements, args); }; }</script>";
        let two = "<it-band-check loading=eager></it-band-check>".repeat(2);
        scene.visit(Page::embedding(&two).with_head(count).without_script()).await?;
        for path in order {
            scene.browser.add_script(path).await?;
        }
        let defined = "return [__defined, customElements.get('it-band-check').version]";
        assert_eq!(scene.browser.script::<(u32, String)>(defined).await?, (1, version.to_owned()));
        for nth in [0, 1] {
            let reader = scene.reader(nth);
            assert_eq!(reader.walk(LUKE).await?, "mild");
            assert_eq!(reader.event_details("ready").await?.len(), 1);
        }
        assert_eq!(scene.site.count(scene.site.wasm()), 1);
        Ok(())
    });
}

#[test]
fn of_two_versions_the_first_wins_when_it_is_the_older() {
    two_versions(["/it-band-check.js", "/other.js"], env!("CARGO_PKG_VERSION"));
}

#[test]
fn of_two_versions_the_first_wins_when_it_is_the_newer() {
    two_versions(["/other.js", "/it-band-check.js"], "99.0.0");
}
