/**
 * A panic in the app ends in a trap: a `RuntimeError` that comes out of whatever the page called. Its stack need not
 * name the wasm file, and other wasm on the page can trap too. So every call into this app is watched at its door.
 * Nothing else comes out of it in order: an error that the page throws into the app leaves it no better than a trap.
 */

let listener = () => {};

/** Says who is told of a panic. */
export function onPanic(tell) {
  listener = tell;
}

/** The app's exports, watched. */
export function watched(exports) {
  const watch = (value) =>
    typeof value !== "function"
      ? value
      : (...args) => {
          try {
            return value(...args);
          } catch (error) {
            listener(error);
            throw error;
          }
        };
  return Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, watch(value)]));
}
