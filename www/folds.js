/**
 * Opens all that is folded while the page is printed: nobody can unfold paper.
 * @param {ParentNode} root
 * @param {AbortSignal} signal - Ends it, and closes what is open by it.
 */
export function unfoldForPaper(root, signal) {
  /** @type {HTMLDetailsElement[]} */
  const opened = [];
  const open = () => {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const folded = root.querySelectorAll("details:not([open])");
    for (const details of folded) {
      details.open = true;
      opened.push(details);
    }
  };
  const close = () => {
    for (const details of opened.splice(0)) details.open = false;
  };
  addEventListener("beforeprint", open, { signal });
  addEventListener("afterprint", close, { signal });
  signal.addEventListener("abort", close);
}
