// Reads a Mermaid timeline from standard input with mermaid's own parser and prints what that made of it, as JSON.
// mermaid and jsdom are found in a node_modules folder above, or by NODE_PATH.
const { readFileSync } = require("node:fs");
const { pathToFileURL } = require("node:url");

const load = (name) => import(pathToFileURL(require.resolve(name)));
const plain = (text) => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(code)).trim(); // its own escape, undone

(async () => {
  const { JSDOM } = require("jsdom");
  globalThis.window = new JSDOM("").window;
  globalThis.document = window.document;
  const mermaid = (await load("mermaid")).default;
  await mermaid.parse("timeline\n section a\n b : c"); // makes it load its grammars
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(readFileSync(0, "utf8"));
  const tasks = diagram.db.getTasks().map((task) => [plain(task.section), plain(task.task), task.events.map(plain)]);
  console.log(JSON.stringify({ type: diagram.type, tasks }));
})();
