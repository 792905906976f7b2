import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ItBandCheck, ItBandCheckAttributes } from "../embed/it-band-check.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "it-band-check": ItBandCheckAttributes & DetailedHTMLProps<HTMLAttributes<ItBandCheck>, ItBandCheck>;
    }
  }
}

export * from "../embed/it-band-check.js";
