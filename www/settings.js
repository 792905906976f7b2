/**
 * What an author chose for an element and its app, by its attributes. What cannot be meant is as if it were not given.
 * @param {Element} element
 */
export function settingsOf(element) {
  const level = element.getAttribute("heading-level") ?? "";
  const tel = element.getAttribute("emergency-tel")?.trim() ?? "";
  return {
    base: element.getAttribute("base")?.trim() || undefined,
    headingLevel: /^[2-6]$/.test(level) ? Number(level) : 2,
    emergencyTel: /^\+?[\d ().-]{2,20}$/.test(tel) ? tel : undefined,
  };
}
