/** What has the focus in a shadow root, still known while the page moves the element and so takes the focus away. */
export class KeptFocus {
  #root;

  /** @type {HTMLElement | null} */
  #focused = null;

  /** @param {ShadowRoot} root */
  constructor(root) {
    this.#root = root;
    const follow = () => {
      this.#focused = /** @type {HTMLElement | null} */ (root.activeElement);
    };
    root.addEventListener("focusin", follow);
    // What leaves the page with the focus loses it too, but has it back when it returns in the same task.
    root.addEventListener("focusout", () => queueMicrotask(follow));
  }

  /** Whether what had the focus is gone, and the reader is nowhere else. */
  get isLost() {
    const { activeElement, body } = document;
    return this.#focused && (activeElement === body || activeElement === this.#root.host);
  }

  restore() {
    this.#focused?.focus({ preventScroll: true });
  }
}
