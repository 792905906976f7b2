/**
 * What keeps the screen on while it is wanted. Where a browser has no such thing, or refuses, the screen goes off as ever:
 * nobody is told.
 */
export function createWakeLock() {
  let isWanted = false;

  /** @type {WakeLockSentinel | undefined} */
  let lock;

  /** @param {boolean} wanted */
  return async (wanted) => {
    isWanted = wanted;
    try {
      if (wanted) {
        const granted = await navigator.wakeLock?.request("screen");
        // It was asked for twice, or is no longer wanted by now.
        const spare = isWanted ? lock : granted;
        if (isWanted) lock = granted;
        await spare?.release();
      } else {
        const held = lock;
        lock = undefined;
        await held?.release();
      }
    } catch {
      // The page is hidden, the battery is low, or a policy forbids it.
    }
  };
}
