/** Loads the files of this build, each at most once a page, and starts the engine. */

import { imports, start, Words } from "engine-glue";
import { prepareDates } from "./dates.js";
import { onPanic } from "./panic.js";
import { setDeferredStyles, supported } from "./sheet.js";

/** @typedef {"network" | "integrity" | "csp" | "unsupported" | "content" | "panic"} FailureCode */

/**
 * Where another try can help: not under the page's policy, in an old browser, or with words that cannot be read.
 * @type {FailureCode[]}
 */
export const RETRIED = ["network", "integrity", "panic"];

/** Why a questionnaire cannot be shown: `code` is one of the public contract. */
export class Failure extends Error {
  /**
   * @param {FailureCode} code
   * @param {unknown} cause
   */
  constructor(code, cause) {
    super(code, { cause });
    this.code = code;
  }
}

/**
 * Runs what the page's policy may forbid. Where it did, the failure is `csp`.
 * @template T
 * @param {string} blockedURI - What the browser reports as blocked, or how that starts.
 * @param {() => Promise<T>} run - Rejects with a failure.
 */
async function allowed(blockedURI, run) {
  /** @type {string | undefined} */
  let violation;
  /** @param {SecurityPolicyViolationEvent} event */
  const onViolation = (event) => {
    if (event.blockedURI.startsWith(blockedURI)) violation = `${event.violatedDirective} blocks ${event.blockedURI}`;
  };
  document.addEventListener("securitypolicyviolation", onViolation);
  try {
    return await run();
  } catch (error) {
    // The report of what was blocked is an event of its own: let it arrive.
    await new Promise((resolve) => setTimeout(resolve));
    // WebKit reports no event for wasm, and says it in the error alone.
    const { cause } = /** @type {Failure} */ (error);
    const isForbidden = violation || /content security policy|unsafe-eval/i.test(String(cause));
    throw isForbidden ? new Failure("csp", violation ?? cause) : error;
  } finally {
    document.removeEventListener("securitypolicyviolation", onViolation);
  }
}

/**
 * Fetches a file of this build; a file that differs from the build by one byte is refused.
 * @param {BuiltFile} file
 */
function asset({ file, integrity }) {
  const url = new URL(file, import.meta.url).href;
  /** @param {RequestInit} options */
  const get = async (options) => {
    const response = await fetch(url, { credentials: "omit", ...options });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.arrayBuffer();
  };
  return allowed(url, () =>
    get({ integrity }).catch(async () => {
      // A wrong hash and a lost connection reject alike. Only with the first does the file arrive when nobody asks.
      const lost = await get({ cache: "reload" }).catch((error) => error);
      const isLost = lost instanceof Error;
      throw new Failure(isLost ? "network" : "integrity", `${url}: ${isLost ? lost.message : "not of this build"}`);
    }),
  );
}

/**
 * What a file of JSON holds.
 * @param {ArrayBuffer} bytes
 */
const parsed = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/**
 * One promise a page for each thing to load. A failure clears it, so that Retry loads again.
 * @type {Map<string, Promise<unknown>>}
 */
const loads = new Map();

/**
 * @template T
 * @param {string} key
 * @param {() => Promise<T>} load
 */
function once(key, load) {
  const loading = /** @type {Promise<T>} */ (loads.get(key) ?? load());
  loads.set(key, loading);
  loading.catch(() => loads.get(key) === loading && loads.delete(key));
  return loading;
}

/** Counts the starts of the engine: what was made in one is of no use in the next. A panic ends it. */
export let generation = 0;

/**
 * Sets who handles the end of the engine. Nothing may run in it until it is started again.
 * @param {(failure: Failure) => void} handle
 */
export function onEngineEnd(handle) {
  onPanic((error) => {
    generation += 1;
    loads.clear();
    // Out of the call that panicked first: what it holds is in no order.
    queueMicrotask(() => handle(new Failure("panic", error)));
  });
}

/**
 * The engine, compiled. Nothing else of it outlives a panic.
 * @type {WebAssembly.Module | undefined}
 */
let engine;

async function startEngine() {
  // A policy forbids wasm when it is compiled, but in WebKit only when it is started.
  /** @type {<T>(run: () => Promise<T>) => Promise<T>} */
  const wasm = (run) =>
    allowed("wasm-eval", () =>
      run().catch((error) => {
        throw new Failure("unsupported", error);
      }),
    );
  let compiled = engine;
  if (!compiled) {
    const [bytes, styles] = await Promise.all([asset(WASM), asset(STYLES)]);
    setDeferredStyles(parsed(styles));
    compiled = engine = await wasm(() => WebAssembly.compile(bytes));
  }
  const module = compiled;
  start(await wasm(() => WebAssembly.instantiate(module, imports())), module);
}

/**
 * The words of a language, and the start of the engine that they can be mounted in. There are none where that engine has
 * ended meanwhile, since another app panicked.
 * @param {string} language
 */
export function words(language) {
  return once(`words ${language}`, async () => {
    const started = generation;
    if (!supported) throw new Failure("unsupported", "too old");
    const files = Promise.all([asset(LANGUAGES[language].words), once("engine", startEngine)]);
    // What takes the processor long at its first use is done while it has nothing else to do.
    setTimeout(prepareDates, 0, language);
    const [bytes] = await files;
    if (started !== generation) return { generation: started };
    try {
      return { generation: started, words: new Words(new Uint8Array(bytes)) };
    } catch (error) {
      throw new Failure("content", error);
    }
  });
}

/**
 * Fetches the first screen of a language where this script does not hold it; an app comes without it too.
 * @param {string} language
 */
export function first(language) {
  return once(`first ${language}`, async () => {
    const file = LANGUAGES[language].first;
    if (file) FIRST[language] = parsed(await asset(file));
  });
}
