import type { HTMLAttributes } from "svelte/elements";
import type { ItBandCheck, ItBandCheckAttributes } from "../embed/it-band-check.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "it-band-check": ItBandCheckAttributes & HTMLAttributes<ItBandCheck>;
  }
}

export * from "../embed/it-band-check.js";
