// Reads TimelineJS JSON from standard input with the widget's own loader and prints what that made of it, as JSON.
// @knight-lab/timelinejs and jsdom are found in a node_modules folder above, or by NODE_PATH.
import { readFileSync } from "node:fs";
import { createRequire, register } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

// Its sources are made for a bundler: imports without a suffix, modules without a word that says so.
const hooks = `
export const resolve = (name, context, next) => next(/^\\.{1,2}\\//.test(name) && !/\\.m?js$/.test(name) ? name + ".js" : name, context);
export const load = async (url, context, next) =>
  next(url, url.includes("timelinejs/src/") ? { ...context, format: "module" } : context);`;
register("data:text/javascript," + encodeURIComponent(hooks));

const require = createRequire(import.meta.url);
const { JSDOM } = require("jsdom");
globalThis.window = new JSDOM("").window;
Object.assign(globalThis, { document: window.document, getComputedStyle: window.getComputedStyle, location: window.location, DOMParser: window.DOMParser });

const source = join(dirname(require.resolve("@knight-lab/timelinejs/package.json")), "src", "js", "core", "TimelineConfig.js");
const { TimelineConfig } = await import(pathToFileURL(source));
const config = new TimelineConfig(JSON.parse(readFileSync(0, "utf8")));
config.validate();
const shown = (slide) => [slide.unique_id, slide.start_date.getDisplayDate(), slide.text.headline, slide.group ?? null];
console.log(JSON.stringify({ errors: config.getErrors().map((one) => one.stack ?? String(one)), events: config.events.map(shown), title: config.title?.text ?? null }));
