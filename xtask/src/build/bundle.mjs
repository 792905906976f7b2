// Bundles the loader. Called by `cargo xtask build`, which says what to do in its one argument.

import { readFile, writeFile } from "node:fs/promises";
import * as esbuild from "esbuild";
import * as terser from "terser";
import { styleSheet, target } from "./style_sheet.mjs";

const { entry, output, glue, built, minify, define } = JSON.parse(process.argv[2]);

/**
 * How terser makes the script smallest. The names that it shortens are those of members which only the scripts of `www/` and
 * the engine's imports use: none of the element's own, none of the engine's exports, none of the browser's.
 */
const SMALLEST = {
  module: true,
  ecma: 2022,
  compress: {
    passes: 3,
    hoist_funs: true,
    lhs_constants: false,
    pure_getters: true,
    unsafe: true,
    unsafe_arrows: true,
  },
  mangle: {
    properties: {
      regex:
        /^(__destroy_into_raw|__wbg_ptr|__wrap|_wbg_cb_unref|address|announcer?|arrive|dispatch|draw|events|fail|focused|follow|forget|emergencyTel|fallback|generation|handOver|hasFocus|headingLevel|instance|isDead|isFollowed|isLost|isOwn|isReady|leave|notice|kept|keepAwake|keepSnapshot|keepsOnDevice|openLink|pending|refresh|removeAll|restore|restoreFocus|say|settings|shared|showOutcome|showQuestion|snapshot|speak|takeLink|ticked|translate|untouched)$/,
    },
  },
};

/** Hands a style sheet, with those it imports, to the loader as text, for its constructed style sheet. */
const styleSheetAsText = {
  name: "style-sheet-as-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      try {
        const { text, warnings } = await styleSheet(path, minify);
        return { contents: text, loader: "text", warnings };
      } catch ({ errors, warnings }) {
        return { errors, warnings };
      }
    });
  },
};

/** What is made by one start of the engine is no use to the next. */
const START = `export { __wbg_get_imports as imports };
export function start(instance, module) {
  __wbg_instance_id += 1;
  __wbg_finalize_init(instance, module);
}`;

/**
 * What the glue asks and what is never so: that the engine wants to be restarted, which ours leaves to the loader, and that a
 * browser lacks what each one has that can read the script.
 */
const NEVER = [
  "(__wbg_reinit_scheduled)",
  "(typeof FinalizationRegistry === 'undefined')",
  "(!('encodeInto' in cachedTextEncoder))",
];

/** The loader starts the engine itself, with bytes that it checked. Esbuild then leaves out all else that can. */
const glueToStart = {
  name: "glue-to-start",
  setup(build) {
    build.onLoad({ filter: /[\\/]engine\.js$/ }, async ({ path }) => {
      let source = await readFile(path, "utf8");
      for (const question of NEVER) {
        if (!source.includes(question)) throw new Error(`The glue does not ask \`${question}\`: adapt bundle.mjs.`);
        source = source.replaceAll(question, "(false)");
      }
      return { contents: `${source}\n${START}` };
    });
  },
};

try {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    outfile: output,
    bundle: true,
    format: "esm",
    target,
    minify,
    write: false,
    // `using` is for those who write against the engine; here the loader alone does.
    define: { ...define, "Symbol.dispose": "undefined" },
    alias: { "engine-glue": glue },
    // What the loader knows of the files of this build.
    inject: [built],
    plugins: [styleSheetAsText, glueToStart],
    legalComments: "none",
    charset: "utf8",
    logLevel: "warning",
  });
  let script = outputFiles[0].text;
  // esbuild looks at one function at a time; terser makes it smaller by 3 %.
  if (minify) ({ code: script } = await terser.minify(script, SMALLEST));
  await writeFile(output, script);
} catch (error) {
  // Of what is wrong in a source, esbuild has said it and where.
  if (!error.errors) console.error(error);
  process.exit(1);
}
