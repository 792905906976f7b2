/**
 * Scrolls all of an option into view when a key brings the focus to it. A browser that moves the focus shows the radio or
 * the checkbox, but not the label, which may be many lines high; and Firefox leaves alone whatever is partly in view.
 */
export function reveal({ key, target }) {
  const moves = key === "Tab" || (target.type === "radio" && key.startsWith("Arrow"));
  if (moves) (target.matches("[type=radio], [type=checkbox]") ? target.labels[0] : target).scrollIntoView({ block: "nearest" });
}
