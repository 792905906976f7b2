/**
 * What an author chose for the app of an element, by its attributes. What cannot be meant is as if it were not given.
 * @param {Element} element
 */
export function settingsOf(element) {
  const level = element.getAttribute("heading-level") ?? "";
  const tel = element.getAttribute("emergency-tel")?.trim() ?? "";
  return {
    headingLevel: /^[2-6]$/.test(level) ? Number(level) : 2,
    emergencyTel: /^\+?[\d ().-]{2,20}$/.test(tel) ? tel : undefined,
  };
}
