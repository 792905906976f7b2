// What the templates of Vue and Svelte know of the element, with the types that the npm package has for them: there, the
// imports are "it-band-check/vue" and "it-band-check/svelte".

import type { SvelteHTMLElements } from "svelte/elements";
import type { GlobalComponents } from "vue";
import type {} from "../../packages/npm/types/svelte.js";
import type {} from "../../packages/npm/types/vue.js";

type VueProps = InstanceType<GlobalComponents["it-band-check"]>["$props"];
type SvelteProps = SvelteHTMLElements["it-band-check"];

export const vue: VueProps = { theme: "dark", "heading-level": 3 };
export const svelte: SvelteProps = { theme: "dark", "heading-level": 3, class: "wide" };

// @ts-expect-error There is no such theme.
export const pinkInVue: VueProps = { theme: "pink" };

// @ts-expect-error There is no such theme.
export const pinkInSvelte: SvelteProps = { theme: "pink" };
