/** How far from the viewport an element is near it. */
const DISTANCE = "1000px";

/**
 * Watches for an element to come near the viewport; undefined where the browser cannot.
 * @param {Element} element
 * @param {() => void} onNear
 */
export function watchNear(element, onNear) {
  if (typeof IntersectionObserver !== "function") return undefined;
  const observer = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && onNear(),
    { rootMargin: DISTANCE },
  );
  observer.observe(element);
  return observer;
}
