/** Opens all that is folded while the page is printed: nobody can unfold paper. */
export class Folds {
  #opened = [];

  constructor(root) {
    this.root = root;
  }

  open() {
    for (const details of this.root.querySelectorAll("details:not([open])")) {
      details.open = true;
      this.#opened.push(details);
    }
  }

  close() {
    for (const details of this.#opened.splice(0)) details.open = false;
  }
}
