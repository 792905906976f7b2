/** The tools that blogs are made with, in the order of their tabs. */

import { astro } from "./tools/astro.js";
import { docusaurus } from "./tools/docusaurus.js";
import { eleventy } from "./tools/eleventy.js";
import { frame } from "./tools/frame.js";
import { html } from "./tools/html.js";
import { hugo } from "./tools/hugo.js";
import { jekyll } from "./tools/jekyll.js";
import { react } from "./tools/react.js";
import { svelte } from "./tools/svelte.js";
import { vitepress } from "./tools/vitepress.js";
import { vue } from "./tools/vue.js";
import { wordpress } from "./tools/wordpress.js";

/**
 * A tool: its tab, and what an author has to do there.
 * @typedef {object} Tool
 * @property {string} id
 * @property {string} name
 * @property {(options: import("./options.js").Options) => import("./panel.js").Part[]} parts
 */

/** @type {[Tool, ...Tool[]]} */
export const TOOLS = [html, wordpress, hugo, jekyll, eleventy, astro, docusaurus, vitepress, react, vue, svelte, frame];
