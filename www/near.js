/** How far from the viewport an element is near it. */
const DISTANCE = "1000px";

/**
 * Calls a function when an element comes near the viewport, at once where the browser cannot watch for that.
 * @param {Element} element
 * @param {() => void} onNear
 * @param {AbortSignal} signal - Ends it.
 */
export function whenNear(element, onNear, signal) {
  if (typeof IntersectionObserver !== "function") return onNear();
  const observer = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onNear(),
    { rootMargin: DISTANCE },
  );
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
}
