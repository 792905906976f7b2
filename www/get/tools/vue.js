import { accent, copyFiles } from "../steps.js";
import { elementTag, helpedBy, isOwn, plain, scriptTag } from "../tag.js";

/** @typedef {import("../options.js").Options} Options */

const CONFIG = `import vue from "@vitejs/plugin-vue";

export default {
  plugins: [
    vue({
      template: { compilerOptions: { isCustomElement: (tag) => tag === "it-band-check" } },
    }),
  ],
};`;

/** @type {import("../tools.js").Tool} */
export const vue = {
  id: "vue",
  name: "Vue",
  parts: (options) => [
    ...copyFiles(options, "public/"),
    { where: "In the head of index.html", code: scriptTag(plain(options)) },
    { say: "Vue has to know that the element is none of its components." },
    { where: "vite.config.js", code: CONFIG },
    { where: "ItBandCheck.vue", code: component(options) },
    ...accent(options, "In a global style sheet"),
  ],
};

/** @param {Options} options */
function component(options) {
  if (!isOwn(options)) return `<template>\n  ${elementTag(options, plain(options))}\n</template>`;
  const bound = helpedBy(options, (path) => `"\`\${base}${path}\`"`);
  const element = elementTag(options, bound).replace("<a href=", "<a :href=");
  return `<script setup>\nconst base = import.meta.env.BASE_URL;\n</script>\n\n<template>\n  ${element}\n</template>`;
}
