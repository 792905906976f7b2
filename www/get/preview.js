/** The framed page of the preview: a post with the check, as the page around it says. */

const accent = new CSSStyleSheet();
document.adoptedStyleSheets = [accent];

/** @type {HTMLElement | undefined} */
let check;

/** @param {import("./stage.js").Shown} shown */
function show({ loader, attributes, fallback, advice, rule, host }) {
  document.documentElement.className = host;
  accent.replaceSync(rule);
  const wanted = new Map(attributes);
  check ??= document.createElement("it-band-check");
  for (const name of check.getAttributeNames()) if (!wanted.has(name)) check.removeAttribute(name);
  for (const [name, value] of wanted) if (check.getAttribute(name) !== value) check.setAttribute(name, value);
  const link = check.querySelector("a") ?? document.createElement("a");
  link.href = new URL(advice, loader).href;
  link.target = "_self";
  link.textContent = fallback;
  if (link.parentNode) return;
  check.append(link);
  document.getElementById("place")?.replaceWith(check);
  import(loader);
}

addEventListener("message", ({ data, origin, source }) => {
  if (origin === location.origin && source === parent && data?.type === "it-band-check:preview") show(data);
});
