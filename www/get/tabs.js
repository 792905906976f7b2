/** Tabs by the pattern of the ARIA Authoring Practices: one stop for Tab, arrows, Home and End between them. */

/**
 * Fills a list of tabs, and the place of their panels.
 * @param {HTMLElement} list
 * @param {HTMLElement} place
 * @param {{ id: string; name: string }[]} tabs
 * @param {(id: string) => void} chosen - Told when the author chooses another.
 */
export function makeTabs(list, place, tabs, chosen) {
  const panels = new Map(tabs.map(({ id, name }) => [id, panelOf(id, name)]));
  const buttons = tabs.map(({ id, name }) => buttonOf(id, name));

  /** @param {string} id */
  function select(id) {
    for (const button of buttons) {
      const isSelected = button.dataset.tool === id;
      button.setAttribute("aria-selected", String(isSelected));
      button.tabIndex = isSelected ? 0 : -1;
    }
    for (const [other, panel] of panels) panel.hidden = other !== id;
  }

  /** @param {HTMLButtonElement} button */
  function choose(button) {
    const id = button.dataset.tool ?? "";
    select(id);
    chosen(id);
  }

  list.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLButtonElement) choose(target);
  });
  list.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    const next = nextOf(event, at, buttons.length);
    if (next === undefined) return;
    event.preventDefault();
    buttons[next].focus();
    choose(buttons[next]);
  });
  list.replaceChildren(...buttons);
  place.replaceChildren(...panels.values());
  list.hidden = false;
  return { panels, select };
}

/**
 * Which tab a key leads to.
 * @param {KeyboardEvent} event
 * @param {number} at
 * @param {number} count
 */
function nextOf({ key, altKey, ctrlKey, metaKey, shiftKey }, at, count) {
  if (at < 0 || altKey || ctrlKey || metaKey || shiftKey) return undefined;
  /** @type {Record<string, number>} */
  const next = { ArrowRight: (at + 1) % count, ArrowLeft: (at + count - 1) % count, Home: 0, End: count - 1 };
  return next[key];
}

/**
 * @param {string} id
 * @param {string} name
 */
function buttonOf(id, name) {
  const button = document.createElement("button");
  button.type = "button";
  button.id = `tab-${id}`;
  button.dataset.tool = id;
  button.setAttribute("role", "tab");
  button.setAttribute("aria-controls", `panel-${id}`);
  button.textContent = name;
  return button;
}

/**
 * @param {string} id
 * @param {string} name
 */
function panelOf(id, name) {
  const panel = document.createElement("div");
  panel.id = `panel-${id}`;
  panel.className = "panel";
  panel.dataset.name = name;
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", `tab-${id}`);
  return panel;
}
