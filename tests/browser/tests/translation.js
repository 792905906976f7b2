// Plays the translator of a browser. Those of Chrome, Edge and Firefox rewrite the text inside open shadow roots too, and
// rewrite again what changes. What this one has translated stands between ⟦ and ⟧, so that it can be undone.
//
// The page has two elements: this translates the first, and the second shows what the first has to say.
(() => {
  const [OPEN, CLOSE] = ["⟦", "⟧"];
  const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
  const INLINE = ["span", "strong", "time", "font"];
  const translated = (text) => OPEN + text + CLOSE;
  const undone = (text) => text.replaceAll(OPEN, "").replaceAll(CLOSE, "");
  const roots = () => [...document.querySelectorAll("it-band-check")].map((host) => host.shadowRoot);
  const frame = (root) => root.querySelector(".frame");

  const textsIn = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    return texts;
  };
  const toTranslate = (element) => textsIn(element).filter(({ data }) => data.trim() && !data.includes(OPEN));
  const wrapped = (text) => {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.append(translated(text));
    outer.append(inner);
    return outer;
  };

  // How a translator puts its words in the place of the page's.
  const manners = {
    // By new text nodes.
    text: (element) => {
      for (const one of toTranslate(element)) one.replaceWith(translated(one.data));
    },
    // By `<font><font>`, as Chrome and Edge do.
    font: (element) => {
      for (const one of toTranslate(element)) one.replaceWith(wrapped(one.data));
    },
    // With one wrapper for all the text that stands together.
    merge: (element) => {
      element.normalize();
      manners.font(element);
    },
    // As Firefox does: the children of a sentence are taken out and put back in another order, with one text.
    sentence: (element) => {
      const parents = new Set(toTranslate(element).map(({ parentNode }) => parentNode));
      for (const parent of parents) {
        let sentence = parent;
        while (INLINE.includes(sentence.localName)) sentence = sentence.parentNode;
        const elements = [...sentence.children].reverse();
        if (elements.some((one) => !INLINE.includes(one.localName))) continue;
        const own = [...sentence.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const text = own.map(({ data }) => undone(data)).join("");
        sentence.replaceChildren(...elements, ...(text ? [translated(text)] : []));
      }
      manners.text(element);
    },
  };

  const translate = (manner, root) => {
    manners[manner](frame(root));
    for (const name of ATTRIBUTES) {
      for (const one of frame(root).querySelectorAll(`[${name}]`)) {
        const text = one.getAttribute(name);
        if (!text.includes(OPEN)) one.setAttribute(name, translated(text));
      }
    }
  };

  // What a reader gets of an element, in a form that can be compared: the words, what they are in, and what is chosen.
  const state = (root, inOrder) => {
    const all = [...frame(root).querySelectorAll("*:not(font)")];
    const text = textsIn(frame(root)).map(({ data }) => undone(data));
    const told = all.flatMap((one) => ATTRIBUTES.map((name) => one.getAttribute(name)).filter(Boolean));
    const chosen = all
      .filter((one) => one.matches("input, select, details"))
      .map((one) => `${one.name} ${one.selectedIndex ?? one.value} ${one.checked} ${one.disabled} ${one.open}`);
    return {
      words: inOrder ? text.join("") : [...text.join("")].sort().join("").trim(),
      attributes: told.map(undone).join("\n"),
      elements: inOrder ? all.map(({ localName }) => localName).join(" ") : "",
      chosen: chosen.join("\n"),
    };
  };

  window.__translator = {
    /** Translates what is there, once. */
    once: (manner) => translate(manner, roots()[0]),
    /** Translates what is there and, in a task of its own, whatever comes. */
    follow: (manner) => {
      const [root] = roots();
      let isDue = false;
      const observer = new MutationObserver(() => {
        if (isDue) return;
        isDue = true;
        setTimeout(() => {
          isDue = false;
          translate(manner, root);
        }, 10);
      });
      observer.observe(root, { childList: true, characterData: true, subtree: true, attributeFilter: ATTRIBUTES });
      translate(manner, root);
    },
    /** Whether all of the first element is translated. */
    isDone: () => toTranslate(frame(roots()[0])).length === 0,
    /** Where the two elements differ; nothing where they are alike. */
    difference: (manner) => {
      const [one, other] = roots().map((root) => state(root, manner !== "sentence"));
      for (const [name, text] of Object.entries(one)) {
        if (text === other[name]) continue;
        const at = [...text].findIndex((character, index) => character !== other[name][index]);
        const near = (from) => from.slice(Math.max(0, at - 60), at + 60);
        return `${name}:\n${near(text)}\nin place of:\n${near(other[name])}`;
      }
      return undefined;
    },
    /** Does the same in both elements. A click lands on the innermost element, as one with the mouse does. */
    act: (act) => {
      const click = (element) => {
        let inner = element;
        while (inner.firstElementChild) inner = inner.firstElementChild;
        inner.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, detail: 1 }));
      };
      const fill = (input, value) => {
        input.value = value;
        for (const name of ["input", "change"]) input.dispatchEvent(new Event(name, { bubbles: true }));
      };
      for (const root of roots()) act({ root, host: root.host, click, fill, $: (one) => root.querySelector(one) });
    },
  };

  // It is a morning in March until days pass; both clocks go on by what passes.
  const [Real, now, start] = [Date, performance.now.bind(performance), Date.UTC(2027, 2, 15, 9)];
  let passed = 0;
  window.Date = class extends Real {
    constructor(...given) {
      super(...(given.length ? given : [start + passed]));
    }
    static now() {
      return start + passed;
    }
  };
  performance.now = () => now() + passed;
  window.__pass = (milliseconds) => {
    passed += milliseconds;
    document.dispatchEvent(new Event("visibilitychange"));
  };
  HTMLAnchorElement.prototype.click = () => {};
  navigator.vibrate = () => true;
})();
