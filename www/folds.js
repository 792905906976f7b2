/** Paper cannot be unfolded: all that is folded away is unfolded while it is printed. */
export class Folds {
  #unfolded = [];

  constructor(root) {
    this.root = root;
  }

  unfold() {
    for (const details of this.root.querySelectorAll("details:not([open])")) {
      details.open = true;
      this.#unfolded.push(details);
    }
  }

  fold() {
    for (const details of this.#unfolded.splice(0)) details.open = false;
  }
}
