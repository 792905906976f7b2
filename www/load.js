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
 * Where a file of this build is: in the author's folder, else beside this script. The address of a page may hold a password;
 * nothing can be fetched with one, and the browser knows it by now.
 * @param {string} file
 * @param {string} [base]
 */
function addressOf(file, base) {
  const folder = base?.replace(/\/*([?#].*)?$/, "/");
  const url = new URL(file, folder ? new URL(folder, document.baseURI) : import.meta.url);
  url.username = url.password = "";
  return url.href;
}

/**
 * @param {string} url
 * @param {RequestInit} options
 */
async function get(url, options) {
  const response = await fetch(url, options);
  const bytes = await response.arrayBuffer();
  // Who has to log in, or asks for what is gone, may be sent a page.
  const isPage = !options.integrity && /html/.test(response.headers.get("content-type") ?? "");
  if (response.ok && !isPage) return bytes;
  // Another build may have taken the place of this one. A page that is loaded again then needs the script of that build, not
  // the one that its browser has kept.
  if (!options.integrity)
    fetch(import.meta.url, { cache: "reload" })
      .then((script) => script.arrayBuffer())
      .catch(() => {});
  throw new Error(isPage ? "a page in place of the file" : `status ${response.status}`);
}

/**
 * Fetches a file of this build; a file that differs from the build by one byte is refused.
 * @param {BuiltFile} built
 * @param {string} [base]
 */
async function asset({ file, integrity }, base) {
  let url = file;
  try {
    url = addressOf(file, base);
  } catch (error) {
    throw new Failure("network", error);
  }
  /** @type {RequestInit} */
  const afresh = { cache: "reload" };
  return allowed(url, () =>
    // A phone that changes its network loses a request, and what a browser has kept may be damaged.
    get(url, { integrity })
      .catch(() => get(url, { integrity, ...afresh }))
      .catch(async () => {
        // A wrong hash and a lost connection reject alike. Only with the first does the file arrive when nobody asks.
        const lost = await get(url, afresh).catch((error) => error);
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

/** @param {string} [base] */
async function startEngine(base) {
  // A policy forbids wasm when it is compiled, but in WebKit only when it is started.
  /** @type {<T>(run: () => Promise<T>) => Promise<T>} */
  const wasm = (run) =>
    allowed("wasm-eval", () =>
      run().catch((error) => {
        // The file is the one that was built: an engine that cannot read it is too old. One may also lack memory, for now.
        const isOld = /^(Compile|Link)Error$/.test(error.name) && !/out of memory/i.test(error.message);
        throw new Failure(isOld ? "unsupported" : "panic", error);
      }),
    );
  let compiled = engine;
  if (!compiled) {
    const [bytes, styles] = await Promise.all([asset(WASM, base), asset(STYLES, base)]);
    setDeferredStyles(parsed(styles));
    compiled = engine = await wasm(() => WebAssembly.compile(bytes));
  }
  const module = compiled;
  start(await wasm(() => WebAssembly.instantiate(module, imports())), module);
}

/**
 * Words that are loaded: their language, and the start of the engine that they are in.
 * @typedef {{ generation: number, language: string, words?: Words }} Loaded
 */

/**
 * The words of a language, and the start of the engine that they can be mounted in. There are none where that engine has
 * ended meanwhile, since another app panicked.
 * @param {string} language
 * @param {string} [base] - The folder of the files, where they are not beside this script.
 * @returns {Promise<Loaded>}
 */
export function words(language, base) {
  return once(`words ${language}`, async () => {
    const started = generation;
    if (!supported) throw new Failure("unsupported", "too old");
    const words = first(language, base).then((known) => asset(known.words, base));
    const files = Promise.all([words, once("engine", () => startEngine(base))]);
    // What takes the processor long at its first use is done while it has nothing else to do.
    setTimeout(prepareDates, 0, language);
    const [bytes] = await files;
    if (started !== generation) return { generation: started, language };
    try {
      return { generation: started, language, words: new Words(new Uint8Array(bytes)) };
    } catch (error) {
      // Words that cannot be read are told by a text. Anything else has ended the engine.
      throw error === "content" ? new Failure("content", error) : error;
    }
  });
}

/**
 * What is known of a language before its words are here. For most languages it is fetched first.
 * @param {string} language
 * @param {string} [base]
 */
export function first(language, base) {
  return once(`first ${language}`, async () => {
    const known = LANGUAGES[language];
    if (known.first) Object.assign(known, { ...parsed(await asset(known.first, base)), ...known });
    return /** @type {Required<Language>} */ (known);
  });
}
