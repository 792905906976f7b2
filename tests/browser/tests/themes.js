// Tells what cannot be read well: words and edges with less contrast than `least`, words on words, words out of place.
const [where, least] = args;
const scope = where === "page" ? document.body : root;
const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

/** Red, green and blue of a colour of CSS, and how much it covers, each from 0 to 1. */
function channels(colour) {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].map((value) => value / 255);
}

const over = ([r, g, b, a], below) => [r, g, b].map((value, index) => value * a + below[index] * (1 - a));

/** What an element stands on. */
function ground(element) {
  if (!element) return [1, 1, 1];
  const colour = channels(getComputedStyle(element).backgroundColor);
  if (colour[3] === 1) return colour;
  return over(colour, ground(element.assignedSlot ?? element.parentElement ?? element.getRootNode().host));
}

function luminance(colour) {
  const [r, g, b] = colour.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast ratio of WCAG. */
function contrast(colour, below) {
  const [dark, light] = [luminance(over(channels(colour), below)), luminance(below)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Whether it is there for those who do not look, or for nobody. */
function hidden(element) {
  if (!element.checkVisibility() || element.closest("svg, select, :disabled")) return true;
  for (let one = element; one; one = one.parentElement) if (getComputedStyle(one).clipPath !== "none") return true;
  return false;
}

const complaints = [];
const texts = [];
const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const { data, parentElement } = walker.currentNode;
  if (!data.trim() || hidden(parentElement)) continue;
  const range = document.createRange();
  range.selectNode(walker.currentNode);
  texts.push({ words: data.trim(), element: parentElement, boxes: [...range.getClientRects()] });
}

for (const { words, element, boxes } of texts) {
  const ratio = contrast(getComputedStyle(element).color, ground(element));
  if (ratio < least) complaints.push(`${words}: ${ratio.toFixed(2)} to 1`);
  const place = element.closest("button, label, td, .card, .block, .frame")?.getBoundingClientRect();
  for (const { left, right, top, bottom } of boxes) {
    if (left < 0 || right > innerWidth + 1) complaints.push(`${words}: beside the page`);
    if (place && (left < place.left || right > place.right + 1 || top < place.top - 1 || bottom > place.bottom + 1)) {
      complaints.push(`${words}: out of place`);
    }
  }
}

for (const element of scope.querySelectorAll(".option label, .number label, .secondary, .input, select")) {
  const ratio = contrast(getComputedStyle(element).borderTopColor, ground(element.parentElement));
  if (!hidden(element.parentElement) && ratio < 3)
    complaints.push(`the edge of ${element.textContent}: ${ratio.toFixed(2)} to 1`);
}

// What stays in sight is on top of the rest.
const flow = texts.filter(({ element }) => !element.closest("[part=timer-bar]"));
const boxes = flow.flatMap(({ words, boxes }, index) => boxes.map((box) => ({ words, index, box })));
for (const [start, one] of boxes.entries()) {
  for (const other of boxes.slice(start + 1)) {
    const [a, b] = [one.box, other.box];
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (one.index !== other.index && wide > 2 && high > 4)
      complaints.push(`${one.words} / ${other.words}: on each other`);
  }
}

const wide = document.scrollingElement.scrollWidth;
if (wide > innerWidth) complaints.push(`the page is ${wide} pixels wide`);
