import { describe, expect, it } from "vitest";
import { flowsIn } from "./scripts.ts";

const imports = `import { exec } from "node:child_process"; import { EventEmitter } from "node:events";`;

/** A handler of Express with this body. */
function handler(body: string, before = "") {
  return `${imports} ${before} export async function handle(req, res, next) { ${body} }`;
}

const job = "class Job extends EventEmitter { run(v) { this.emit('x', v); } }";

describe("data goes to the functions that are registered for the event", () => {
  it.each([
    ["on the spot", handler("const e = new EventEmitter(); e.on('x', (v) => exec(v)); e.emit('x', req.query.x)")],
    [
      "for the module",
      handler("bus.emit('x', req.query.x)", "const bus = new EventEmitter(); bus.once('x', (v) => exec(v));"),
    ],
    [
      "in another function, later",
      `${handler("bus.emit('x', 1, req.query.x)", "const bus = new EventEmitter();")} export function start() { bus.addListener('x', (_, v) => exec(v)); }`,
    ],
    [
      "by name",
      handler(
        "bus.emit('x', req.query.x)",
        "const bus = new EventEmitter(); bus.on('x', work); function work(v) { exec(v); }",
      ),
    ],
    [
      "in the class itself",
      handler(
        "new Job().run(req.query.x)",
        "class Job extends EventEmitter { constructor() { super(); this.on('x', this.work.bind(this)); } work(v) { exec(v); } run(v) { this.emit('x', v); } }",
      ),
    ],
    [
      "on an object of the class",
      handler("job.run(req.query.x)", `${job} const job = new Job(); job.on('x', (v) => exec(v));`),
    ],
    [
      "on an object of a class below",
      handler("new Night().run(req.query.x)", `${job} class Night extends Job {} new Night().on('x', (v) => exec(v));`),
    ],
    [
      "on a field",
      handler(
        "this.x",
        "class App { constructor() { this.bus = new EventEmitter(); this.bus.on('x', (v) => exec(v)); } handle = (req, res) => this.bus.emit('x', req.query.x); }",
      ),
    ],
  ])("%s", (_, text) => {
    expect(flowsIn(text)).toEqual(["command:"]);
  });

  it.each([
    [
      "of another event",
      handler("bus.emit('y', req.query.x)", "const bus = new EventEmitter(); bus.on('x', (v) => exec(v));"),
    ],
    [
      "of another emitter",
      handler(
        "bus.emit('x', req.query.x)",
        "const bus = new EventEmitter(); const other = new EventEmitter(); other.on('x', (v) => exec(v));",
      ),
    ],
    [
      "of another class",
      handler(
        "new Job().run(req.query.x)",
        `${job} class Other extends EventEmitter {} new Other().on('x', (v) => exec(v));`,
      ),
    ],
    [
      "for another argument",
      handler("bus.emit('x', req.query.x, 'ls')", "const bus = new EventEmitter(); bus.on('x', (_, v) => exec(v));"),
    ],
    [
      "that check it",
      handler(
        "bus.emit('x', req.query.x)",
        "const bus = new EventEmitter(); bus.on('x', (v) => exec('kill ' + Number(v)));",
      ),
    ],
  ])("but not those %s", (_, text) => {
    expect(flowsIn(text).filter((flow) => !/number/.test(flow))).toEqual([]);
  });

  const listening = (how: string) => `${how} const { exec } = require("child_process"); bus.on("x", (v) => exec(v));`;

  it.each([
    ["by default", "export default new EventEmitter();", "import bus from './bus.js';"],
    ["by name", "export const bus = new EventEmitter();", "import { bus } from './bus.js';"],
    ["as a whole", "module.exports = new EventEmitter();", "const bus = require('./bus.js');"],
  ])("in another file, that gets the emitter %s", (_, made, how) => {
    const others = { "bus.js": `import { EventEmitter } from "node:events"; ${made}`, "worker.js": listening(how) };
    expect(
      flowsIn(`${how} export function handle(req, res, next) { bus.emit("x", req.query.x); }`, "app.ts", others),
    ).toEqual(["command:"]);
  });

  it("and what such a function captured is still seen", () => {
    const register = "export function start(req, res) { const c = req.query.c; bus.on('x', () => exec(c)); }";
    expect(flowsIn(`${handler("bus.emit('x', req.query.x)", "const bus = new EventEmitter();")} ${register}`)).toEqual([
      "command:",
    ]);
  });

  it("and functions that emit what they listen to come to an end", () => {
    const before = "const bus = new EventEmitter(); bus.on('x', (v) => { exec(v); bus.emit('x', v + 1); });";
    expect(flowsIn(handler("bus.emit('x', req.query.x)", before))).toEqual(["command:"]);
  });
});
