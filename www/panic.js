/**
 * A panic in the app ends in a trap: a `RuntimeError` that comes out of whatever the page called. Its stack need not name
 * the wasm file, and other wasm on the page can trap too. So every call into this app is watched. An error that the page
 * throws into the app is handled alike: it leaves the app in no better state than a trap.
 */

/** @type {(error: unknown) => void} */
let handlePanic = () => {};

/**
 * Sets who handles a panic.
 * @param {typeof handlePanic} handle
 */
export function onPanic(handle) {
  handlePanic = handle;
}

/**
 * The exports of the wasm, watched. After a panic they do nothing: a timer or a listener may still call them.
 * @param {WebAssembly.Exports} exports
 */
export function watched(exports) {
  let ended = false;
  /** @param {WebAssembly.ExportValue} value */
  const watch = (value) =>
    typeof value !== "function"
      ? value
      : /** @param {unknown[]} args */ (...args) => {
          if (ended) return undefined;
          try {
            return value(...args);
          } catch (error) {
            ended = true;
            handlePanic(error);
            throw error;
          }
        };
  return Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, watch(value)]));
}
