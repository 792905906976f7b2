/** Loads the files of this build, each at most once a page, and starts the engine. */

import { imports, start, Words } from "engine-glue";
import { prepareDates } from "./dates.js";
import { onPanic } from "./panic.js";
import { setDeferredStyles, supported } from "./sheet.js";

/** Why a questionnaire cannot be shown: `code` is one of the public contract. */
export class Failure extends Error {
  constructor(code, cause) {
    super(`it-band-check: ${code}`, { cause });
    this.code = code;
  }
}

/** Runs what the page's policy may forbid. Where it did, the failure is `csp`. */
async function allowed(blockedURI, run) {
  let violation;
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
    const isForbidden = violation || /content security policy|unsafe-eval/i.test(error.cause);
    throw isForbidden ? new Failure("csp", violation ?? error.cause) : error;
  } finally {
    document.removeEventListener("securitypolicyviolation", onViolation);
  }
}

/** Fetches a file of this build; a file that differs from the build by one byte is refused. */
function asset({ file, integrity }) {
  const url = new URL(file, import.meta.url).href;
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
      throw new Failure(
        isLost ? "network" : "integrity",
        `${url}: ${isLost ? lost.message : "not the file of this build"}`,
      );
    }),
  );
}

/** What a file of JSON holds. */
const parsed = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/** One promise a page for each thing to load. A failure clears it, so that Retry loads again. */
const loads = new Map();
function once(key, load) {
  const loading = loads.get(key) ?? load();
  loads.set(key, loading);
  loading.catch(() => loads.get(key) === loading && loads.delete(key));
  return loading;
}

/** Counts the starts of the engine: what was made in one is of no use in the next. A panic ends it. */
export let generation = 0;

/** Sets who handles the end of the engine. Nothing may run in it until it is started again. */
export function onEngineEnd(handle) {
  onPanic((error) => {
    generation += 1;
    loads.clear();
    // Out of the call that panicked first: what it holds is in no order.
    queueMicrotask(() => handle(new Failure("panic", error)));
  });
}

/** The engine, compiled. Nothing else of it outlives a panic. */
let engine;

async function startEngine() {
  // A policy forbids wasm when it is compiled, but in WebKit only when it is started.
  const wasm = (run) =>
    allowed("wasm-eval", () =>
      run().catch((error) => {
        throw new Failure("unsupported", error);
      }),
    );
  if (!engine) {
    const [bytes, styles] = await Promise.all([asset(WASM), asset(STYLES)]);
    setDeferredStyles(parsed(styles));
    engine = await wasm(() => WebAssembly.compile(bytes));
  }
  start(await wasm(() => WebAssembly.instantiate(engine, imports())), engine);
}

/** The words of a language, ready to be mounted in the engine that runs when they come. */
export async function words(language) {
  const loaded = await once(`words ${language}`, async () => {
    const started = generation;
    if (!supported) throw new Failure("unsupported", "The browser is too old");
    const files = Promise.all([asset(LANGUAGES[language].words), once("engine", startEngine)]);
    // What takes the processor long at its first use is done while it has nothing else to do.
    setTimeout(prepareDates, 0, language);
    const [bytes] = await files;
    if (started !== generation) return { generation: started };
    try {
      return { generation, words: new Words(new Uint8Array(bytes)) };
    } catch (error) {
      throw new Failure("content", error);
    }
  });
  // Another check panicked meanwhile, and the engine that would have read the words has ended.
  return loaded.generation === generation ? loaded.words : words(language);
}

/** Fetches the first screen of a language where this script does not hold it; an app comes without it too. */
export function first(language) {
  return once(`first ${language}`, async () => {
    FIRST[language] ??= parsed(await asset(LANGUAGES[language].first));
  });
}
