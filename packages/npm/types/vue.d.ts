import type { DefineComponent } from "vue";
import type { ItBandCheckAttributes } from "../embed/it-band-check.js";

declare module "vue" {
  interface GlobalComponents {
    "it-band-check": DefineComponent<ItBandCheckAttributes>;
  }
}

export * from "../embed/it-band-check.js";
