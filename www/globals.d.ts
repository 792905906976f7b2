// What the build puts into the loader: see `xtask/src/build/bundle.rs` and `bundle.mjs`.

/** A file of this build, and the fingerprint it has to have. */
interface BuiltFile {
  file: string;
  integrity: string;
}

/** What an element says itself. */
type LoaderTexts = Record<"loading" | "stillLoading" | "retry" | import("./load.js").FailureCode, string>;

/** What is known of a language: all of it, or the file that holds the rest. */
interface Language {
  first?: BuiltFile;
  words?: BuiltFile;
  texts?: LoaderTexts;
  drawing?: FirstScreen;
  direction?: "rtl";
}

/** An element as `[tag, attributes, ...children]`, or a text. */
type RenderedNode = string | [tag: string, attributes: Record<string, string>, ...children: RenderedNode[]];

interface FirstScreen {
  screen: RenderedNode[];
  /** Said when an option unticked others. */
  unticked: string;
}

declare const VERSION: string;
declare const WASM: BuiltFile;
/** The style sheets that are fetched with the app. */
declare const STYLES: BuiltFile;
declare const LANGUAGES: Record<string, Language>;

interface Document {
  /** Whether the page is made ready for a reader who may come. */
  readonly prerendering?: boolean;
}

declare module "*.css" {
  const text: string;
  export default text;
}

/** The glue that wasm-bindgen wrote for `src/lib.rs`, and what `bundle.mjs` adds to start the engine with it. */
declare module "engine-glue" {
  export class Words {
    constructor(bytes: Uint8Array);
  }

  export class Handle {
    private constructor();
    update(words: Words): void;
    restart(): void;
    open(fragment: string): void;
    refresh(): void;
    shared(how: string): void;
    destroy(): void;
  }

  export function mount(
    root: Element,
    words: Words,
    host: import("./host.js").Host,
    snapshot?: Uint8Array,
    link?: string,
  ): Handle;
  export function imports(): WebAssembly.Imports;
  export function start(instance: WebAssembly.Instance, module: WebAssembly.Module): void;
}
