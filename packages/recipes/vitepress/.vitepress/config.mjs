import { defineConfig } from "vitepress";

const script = {
  type: "module",
  async: "",
  src: "/blog/it-band-check/it-band-check-%VERSION%.js",
  integrity: "%INTEGRITY%",
};

export default defineConfig({
  title: "Long run Sunday",
  base: "/blog/",
  head: [["script", script]],
  srcExclude: ["public/**"],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "it-band-check" } } },
});
