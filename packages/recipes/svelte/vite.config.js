import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  base: "/app/",
  plugins: [svelte()],
  optimizeDeps: { exclude: ["it-band-check"] },
});
