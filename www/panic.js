/**
 * A panic in the app ends in a trap: a `RuntimeError` that comes out of whatever the page called. Its stack need not
 * name the wasm file, and other wasm on the page can trap too. So every call into this app is watched at its door.
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
            if (error instanceof WebAssembly.RuntimeError) listener(error);
            throw error;
          }
        };
  return Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, watch(value)]));
}
