/**
 * Hands a link on: with the device's own share sheet where there is a finger to use it, else through the clipboard.
 * Tells what became of it: `shared`, `copied`, `cancelled`, or `refused` where the reader has to copy it by hand.
 */
export async function share(url, title) {
  if (navigator.share && matchMedia("(pointer: coarse)").matches) {
    try {
      await navigator.share({ url, title });
      return "shared";
    } catch (error) {
      if (error.name === "AbortError") return "cancelled";
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return "copied";
  } catch {
    return "refused";
  }
}
