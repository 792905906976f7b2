/** Opens all that is folded while the page is printed: nobody can unfold paper. */
export class Folds {
  #root;

  /** @type {HTMLDetailsElement[]} */
  #opened = [];

  /** @param {ParentNode} root */
  constructor(root) {
    this.#root = root;
  }

  open() {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const folded = this.#root.querySelectorAll("details:not([open])");
    for (const details of folded) {
      details.open = true;
      this.#opened.push(details);
    }
  }

  close() {
    for (const details of this.#opened.splice(0)) details.open = false;
  }
}
