import { describe, expect, it } from "vitest";
import pollution from "../../src/rules/injection/prototype-pollution.ts";
import { flowsIn, openScripts } from "./scripts.ts";

/** The body of a handler, or of a function of its file, that lets data reach a command, and one that differs in what matters only. */
interface Ability {
  readonly bad: string;
  readonly good: string;
  /** What stands before the handler. */
  readonly before?: string;
}

const abilities: Readonly<Record<string, Ability>> = {
  "nested callbacks": {
    bad: "fs.readFile('a', (error, a) => { if (error) return; fs.readFile('b', (e, b) => { done(() => exec(req.query.n)); }); });",
    good: "fs.readFile('a', (error, a) => { if (error) return; fs.readFile('b', (e, b) => { done(() => exec(a + b)); }); });",
  },
  "callbacks of one's own": {
    bad: "load(req.query.n, (error, name) => exec(name));",
    good: "load(req.query.n, (error, name) => exec(error));",
    before:
      "function load(name, callback) { if (!name) return callback(new Error('none')); callback(null, name.trim()); }",
  },
  closures: {
    bad: "const run = make(req.query.n); run('ls');",
    good: "const run = make('a'); run(req.query.n);",
    before: "function make(name) { let count = 0; return (tool) => { count += 1; exec('ls ' + name); }; }",
  },
  "options with defaults by Object.assign": {
    bad: "const options = Object.assign({}, { tool: 'ls', name: 'a' }, { name: req.query.n }); exec(options.name);",
    good: "const options = Object.assign({}, { tool: 'ls', name: 'a' }, { name: req.query.n }); exec(options.tool);",
  },
  "options with defaults by spread": {
    bad: "const options = { tool: 'ls', ...req.query, size: 1 }; exec(options.tool);",
    good: "const options = { tool: 'ls', ...{ name: req.query.n } }; exec(options.tool);",
  },
  "options with defaults by lodash.merge": {
    bad: "const options = _.merge({}, { tool: 'ls' }, { name: req.query.n }); exec(options.name);",
    good: "const options = _.merge({}, { tool: 'ls' }, { name: req.query.n }); exec(options.tool);",
    before: `import _ from "lodash";`,
  },
  "options with defaults by lodash.defaults": {
    bad: "const options = defaults({ name: req.query.n }, { tool: 'ls' }); exec(options.name);",
    good: "const options = defaults({ name: req.query.n }, { tool: 'ls' }); exec(options.tool);",
    before: `import { defaults } from "lodash";`,
  },
  "options with defaults by `opts = opts || {}`": {
    bad: "run({ name: req.query.n });",
    good: "run({ other: req.query.n });",
    before:
      "function run(opts) { opts = opts || {}; opts.tool = opts.tool || 'ls'; exec(opts.tool + ' ' + opts.name); }",
  },
  "options with defaults by a parameter": {
    bad: "run({ name: req.query.n });",
    good: "run({ size: req.query.n });",
    before: "function run({ tool = 'ls', name = '.', size = 1 } = {}) { exec(tool + name); }",
  },
  "`+=` in loops": {
    bad: "let c = 'ls'; for (const name of [].concat(req.query.n)) { c += ' '; c += name; } exec(c);",
    good: "let c = 'ls'; for (const name of [].concat(req.query.n)) { c += ' '; c += name.length; } exec(c);",
  },
  "join of a list that is filled": {
    bad: "const words = ['ls']; req.body.names.forEach((name) => { words.push(name); }); exec(words.join(' '));",
    good: "const words = ['ls']; req.body.names.forEach((name) => { words.push('-l'); }); exec(words.join(' '));",
  },
  replace: {
    bad: "exec('ls $NAME'.replace('$NAME', req.query.n));",
    good: "exec('ls $NAME'.replace('$NAME', req.query.n.length));",
  },
  "replace by a function": {
    bad: "exec('ls {n}'.replace(/\\{(\\w+)\\}/g, (all, key) => req.query[key]));",
    good: "exec('ls {n}'.replace(/\\{(\\w+)\\}/g, (all, key) => key));",
  },
  concat: {
    bad: "exec('ls '.concat('-l ', req.query.n));",
    good: "exec('ls '.concat('-l ', '.')); log(req.query.n);",
  },
  "util.format": {
    bad: "exec(util.format('ls %s', req.query.n));",
    good: "exec(util.format('ls %s', req.query.n.length));",
  },
  templates: {
    bad: `const name = \`-\${req.query.n}-\`; exec(\`ls \${\`\${name}\`}\`);`,
    good: `const name = \`-\${req.query.n.length}-\`; exec(\`ls \${\`\${name}\`}\`);`,
  },
  "fields of `this`": {
    bad: "const job = new Job(req.query.n); job.run();",
    good: "const job = new Job('a', req.query.n); job.run();",
    before:
      "class Job { constructor(name, label) { this.name = name; this.label = label; } run() { exec(this.name); } }",
  },
  "`self = this`": {
    bad: "new Job(req.query.n).run();",
    good: "new Job('a', req.query.n).run();",
    before: `function Job(name, label) { var self = this; self.name = name; self.label = label; }
      Job.prototype.run = function () { var self = this; setTimeout(function () { exec(self.name); }, 1); };`,
  },
  "promise chains": {
    bad: "Promise.resolve(req.query.n).then((n) => n.trim()).then((n) => ({ n })).then(({ n }) => exec(n)).catch(log);",
    good: "Promise.resolve(req.query.n).then((n) => n.length).then((n) => ({ n })).then(({ n }) => exec(n)).catch(log);",
  },
  "promises that are made": {
    bad: "const name = await new Promise((resolve) => { setTimeout(() => resolve(req.query.n), 1); }); exec(name);",
    good: "const name = await new Promise((resolve) => { setTimeout(() => resolve('a', req.query.n), 1); }); exec(name);",
  },
  "several promises": {
    bad: "const [a, b] = await Promise.all([load('a'), load(req.query.n)]); exec(b);",
    good: "const [a, b] = await Promise.all([load('a'), load(req.query.n)]); exec(a);",
    before: "const load = async (name) => name;",
  },
  recursion: {
    bad: "walk({ name: 'a', next: { name: req.query.n } }, 0);",
    good: "walk({ name: 'a', next: { name: 'b', label: req.query.n } }, 0);",
    before:
      "function walk(node, depth) { if (depth > 9 || !node) return; exec(node.name); walk(node.next, depth + 1); }",
  },
  "results of recursion": {
    bad: "exec(text(req.body));",
    good: "exec(depth(req.body));",
    before: `function text(node) { return node.next ? text(node.next) + node.name : node.name; }
      function depth(node) { return node.next ? depth(node.next) + 1 : 0; }`,
  },
};

const program = ({ before = "" }: Ability, body: string) => `
  import { exec } from "node:child_process"; import fs from "fs"; import util from "util"; ${before}
  export async function handle(req, res) { ${body} }`;

describe("the engine follows data through", () => {
  it.each(Object.entries(abilities))("%s, and nothing else", (_, ability) => {
    expect(flowsIn(program(ability, ability.bad))).toEqual(["command:"]);
    expect(flowsIn(program(ability, ability.good))).toEqual([]);
  });
});

/** How many writes into a prototype are reported in a handler with this body. */
function writesIn(body: string): number {
  const project = openScripts({ "app.js": `exports.handle = (req, res) => { ${body} };` });
  const module = project.moduleAt("app.js");
  if (!module || "reason" in module) throw new Error("the script does not parse");
  const { flows } = project.flowsOf(module);
  return flows.filter(
    ({ sink, taint }) => sink === "prototype" && !pollution.sanitizers.some((kind) => taint.safe.has(kind)),
  ).length;
}

describe("the engine follows dynamic chains of properties", () => {
  const keys = "const keys = req.body.path.split('.'); const last = keys.pop(); let cur = all;";

  it.each([
    ["a step at a time", `${keys} for (const key of keys) { cur = cur[key]; } cur[last] = req.body.value;`],
    [
      "with objects that are made",
      `${keys} for (const k of keys) { cur[k] = cur[k] || {}; cur = cur[k]; } cur[last] = 1;`,
    ],
    ["by ??=", `${keys} for (const k of keys) cur = cur[k] ??= {}; cur[last] = req.body.value;`],
    ["by reduce", `${keys} keys.reduce((o, k) => o[k], cur)[last] = req.body.value;`],
    ["in two steps", "const { a, b } = req.body; all[a][b] = req.body.value;"],
    [
      "by a function that calls itself",
      `set(all, req.body.path.split('.'), req.body.value);
      function set(o, [k, ...rest], v) { if (rest.length === 0) o[k] = v; else set(o[k], rest, v); }`,
    ],
  ])("%s", (_, body) => {
    expect(writesIn(body)).toBeGreaterThan(0);
  });

  it.each([
    ["of one step", `${keys} cur[last] = req.body.value;`],
    [
      "of the program's own names",
      "for (const key of ['a', 'b']) { all[key] = all[key] || {}; all[key].c = req.body.value; }",
    ],
    ["through a Map", `${keys} for (const key of keys) { cur = cur.get(key); } cur.set(last, req.body.value);`],
    ["through numbers", "const [a, b] = req.body.path.map(Number); all[a][b] = req.body.value;"],
    [
      "with keys that are refused",
      `${keys} for (const k of [...keys, last]) { if (["__proto__", "constructor", "prototype"].includes(k)) return; }
      for (const k of keys) { if (k === "__proto__" || k === "constructor") return; cur = cur[k]; } cur[last] = req.body.value;`,
    ],
  ])("but not those %s", (_, body) => {
    expect(writesIn(body)).toBe(0);
  });
});
