import type { HTMLAttributes } from "preact";
import type { ItBandCheck, ItBandCheckAttributes } from "../embed/it-band-check.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "it-band-check": ItBandCheckAttributes & HTMLAttributes<ItBandCheck>;
    }
  }
}

export * from "../embed/it-band-check.js";
