/**
 * Shares a link: with the device's own share sheet where there is a finger to use it, else through the clipboard.
 * Resolves to what became of it: `shared`, `copied`, `cancelled`, or `refused`: the reader has to copy it.
 * @param {string} url
 * @param {string} title
 */
export async function share(url, title) {
  if (navigator.share && matchMedia("(pointer: coarse)").matches) {
    try {
      await navigator.share({ url, title });
      return "shared";
    } catch (error) {
      if (/** @type {DOMException} */ (error).name === "AbortError") return "cancelled";
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return "copied";
  } catch {
    return "refused";
  }
}
