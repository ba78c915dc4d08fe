import { describe, expect, it } from "vitest";
import { flowsIn } from "./scripts.ts";

const imports = `import { exec } from "node:child_process"; import { pipeline, Readable, Transform, Writable } from "node:stream";
  import { pipeline as promised } from "node:stream/promises"; import through2 from "through2";`;

/** A handler of Express with this body. */
function handler(body: string, before = "") {
  return `${imports} ${before} export async function handle(req, res, next) { ${body} }`;
}

const writable = "class Out extends Writable { _write(chunk, encoding, done) { exec(chunk); done(); } }";
const harmless =
  "class Out extends Writable { _write(chunk, encoding, done) { exec('kill ' + Number(chunk)); done(); } }";

describe("what goes through a stream", () => {
  it.each([
    ["is piped into an own class", handler("req.pipe(new Out())", writable)],
    [
      "is piped into a transformation",
      handler("req.pipe(new Transform({ transform(c, e, done) { exec(c); done(); } }))"),
    ],
    [
      "is piped into a named one",
      handler("req.pipe(out)", "const out = new Writable({ write: (c, e, done) => { exec(c); done(); } });"),
    ],
    ["is piped into a short one", handler("req.pipe(through2((c, e, done) => { exec(c); done(); }))")],
    ["goes down a pipeline", handler("pipeline(req, new Out(), () => {})", writable)],
    ["goes down a promised one", handler("await promised(req, new Out())", writable)],
    [
      "goes through a generator",
      handler("pipeline(req, async function* (source) { for await (const c of source) exec(c); }, res, () => {})"),
    ],
    [
      "comes out of a generator",
      handler(
        "pipeline(req, async function* (source) { for await (const c of source) yield c.trim(); }, new Out(), () => {})",
        writable,
      ),
    ],
    ["is read of a list", handler("Readable.from([req.query.x]).on('data', (c) => exec(c))")],
    ["is piped of a list", handler("Readable.from([req.query.x]).pipe(new Out())", writable)],
    ["is read in a loop", handler("for await (const c of Readable.from([req.query.x])) exec(c)")],
    ["is written into an own class", handler("const out = new Out(); out.write(req.query.x)", writable)],
    ["is the last that is written", handler("new Out().end(req.query.x)", writable)],
  ])("%s", (_, text) => {
    expect(flowsIn(text)).toEqual(["command:"]);
  });

  it.each([
    ["is the program's own", handler("Readable.from(['ls']).pipe(new Out())", writable)],
    [
      "is a file of the program's own",
      handler("pipeline(fs.createReadStream('a'), new Out(), () => {})", `import fs from "node:fs"; ${writable}`),
    ],
    [
      "is made harmless",
      handler(
        "pipeline(req, async function* (source) { for await (const c of source) yield 'ls'; }, new Out(), () => {})",
        writable,
      ),
    ],
    ["is only a number there", handler("req.pipe(new Out())", harmless)],
    ["goes elsewhere", handler("req.pipe(res); new Out().write('ls')", writable)],
    ["ends", handler("pipeline(req, res, (error) => exec('ls ' + error.code))")],
  ])("does no harm where it %s", (_, text) => {
    expect(flowsIn(text).filter((flow) => !/number/.test(flow))).toEqual([]);
  });
});
