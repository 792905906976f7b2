/** Loads the files of this build, each at most once a page, and starts the engine. */

import { Words, imports, start } from "engine-glue";
import { warm } from "./edges.js";
import { onPanic } from "./panic.js";
import { complete, supported } from "./sheet.js";

/** Why a questionnaire cannot be shown: `code` is one of the public contract. */
export class Failure extends Error {
  constructor(code, cause) {
    super(`it-band-check: ${code}`, { cause });
    this.code = code;
  }
}

/** Runs what the page's policy may forbid. Where it did, the failure is `csp`. */
async function allowed(blockedURI, run) {
  let blocked = false;
  const onViolation = (event) => (blocked ||= event.blockedURI.startsWith(blockedURI));
  document.addEventListener("securitypolicyviolation", onViolation);
  try {
    return await run();
  } catch (error) {
    // The report of what was blocked is an event of its own: let it arrive.
    await new Promise((resolve) => setTimeout(resolve));
    // WebKit reports no event for wasm, and says it in the error alone.
    throw blocked || /content security policy|unsafe-eval/i.test(error.cause) ? new Failure("csp", error.cause) : error;
  } finally {
    document.removeEventListener("securitypolicyviolation", onViolation);
  }
}

/** Fetches a file of this build; what differs from the build by one byte is refused. */
function asset({ file, integrity }) {
  const url = new URL(file, import.meta.url).href;
  const get = (options) => fetch(url, { credentials: "omit", ...options }).then((response) => response.ok && response.arrayBuffer());
  return allowed(url, async () => {
    const bytes = await get({ integrity }).catch(async (error) => {
      // A wrong hash and a lost connection reject alike. Only with the first does the file arrive when nobody asks.
      const arrives = await get({ cache: "reload" }).catch(() => false);
      throw new Failure(arrives ? "integrity" : "network", error);
    });
    if (!bytes) throw new Failure("network");
    return bytes;
  });
}

/** What a file of JSON holds. */
const parsed = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/** One promise a page for each thing to load. A failure clears it, so that Retry loads again. */
const loads = new Map();
function once(key, load) {
  if (!loads.has(key)) {
    loads.set(
      key,
      load().catch((error) => {
        loads.delete(key);
        throw error;
      }),
    );
  }
  return loads.get(key);
}

/** Whether the wasm stands as a panic left it: nothing may run in it before it is started afresh. */
let panicked = false;

/** Says who is told of a panic, once for all that the panic stopped. */
export function onStop(tell) {
  onPanic((error) => {
    if (panicked) return;
    panicked = true;
    loads.clear();
    // Out of the call that panicked first: what it holds is in no order.
    queueMicrotask(() => tell(new Failure("panic", error)));
  });
}

/** The engine, compiled. A panic leaves nothing else of it. */
let engine;

async function startEngine() {
  // A policy is heeded when the engine is compiled, but in WebKit only when it is started.
  const wasm = (run) =>
    allowed("wasm-eval", () =>
      run().catch((error) => {
        throw new Failure("unsupported", error);
      }),
    );
  if (!engine) {
    const [bytes, styles] = await Promise.all([asset(WASM), asset(STYLES)]);
    complete(parsed(styles));
    engine = await wasm(() => WebAssembly.compile(bytes));
  }
  start(await wasm(() => WebAssembly.instantiate(engine, imports())), engine);
  panicked = false;
}

/** The words of a language, ready to be mounted. */
export function words(language) {
  return once(`words ${language}`, async () => {
    if (!supported) throw new Failure("unsupported");
    const files = Promise.all([asset(LANGUAGES[language].words), once("engine", startEngine)]);
    // What takes the processor long at its first use is done while it has nothing else to do.
    setTimeout(warm, 0, language);
    const [bytes] = await files;
    try {
      return new Words(new Uint8Array(bytes));
    } catch (error) {
      throw new Failure("content", error);
    }
  });
}

/** Fetches the first screen of a language where this script does not hold it; an app comes without it too. */
export function first(language) {
  return once(`first ${language}`, async () => {
    FIRST[language] ??= parsed(await asset(LANGUAGES[language].first));
  });
}
