import { describe, expect, it } from "vitest";
import { flowsIn } from "./scripts.ts";

/** A handler of Express with this body. */
function handler(body: string, before = "") {
  return `import { exec } from "node:child_process"; ${before}
    export async function handle(req, res, next) { ${body} }`;
}

describe("data from a request reaches a sink", () => {
  it.each([
    ["straight", "exec(req.query.x)"],
    ["through a variable", "const x = req.query.x; exec(x)"],
    ["through destructuring with a default", "const { x = 1 } = req.query; exec(x)"],
    ["through destructuring of the request", "const { query, body: b } = req; exec(query.x + b.y)"],
    ["through nested destructuring", "const { body: { a: { x } } } = req; exec(x)"],
    ["through a template", `exec(\`ls \${req.params.x}\`)`],
    ["through +=", "let c = 'ls '; c += req.params.x; exec(c)"],
    ["through join", "exec(['ls', req.params.x].join(' '))"],
    ["through push", "const a = []; a.push(req.body.x); exec(a.join(' '))"],
    ["through map", "exec(req.body.names.map((n) => n.trim()).join(' '))"],
    ["through a loop", "let c = ''; for (const n of req.body.names) c += n; exec(c)"],
    ["through an object's field", "const o = {}; o.a = req.query.x; exec(o.a)"],
    ["through spread", "const o = { ...req.body }; exec(o.x)"],
    ["through methods of strings", "exec(req.query.x.trim().toLowerCase().split(' ')[0])"],
    ["through String and decodeURIComponent", "exec(String(decodeURIComponent(req.query.x)))"],
    ["through a choice", "exec(req.query.x ? req.query.x : 'ls')"],
    ["through ??", "exec(req.query.x ?? 'ls')"],
    ["through a try block", "let x; try { x = JSON.parse(req.body) } catch { x = 1 } exec(x.c)"],
    ["through Promise.then", "Promise.resolve(req.query.x).then((x) => exec(x))"],
    ["through a closure", "const x = req.query.x; setTimeout(() => exec(x), 1)"],
    ["through a function that is called at once", "(() => exec(req.query.x))()"],
    ["through a replacement of one character", "exec(req.query.x.replace(';', ''))"],
    ["from a header", "exec(req.get('x-name'))"],
  ])("%s", (_, body) => {
    expect(flowsIn(handler(body))).toEqual(["command:"]);
  });

  it("through a function above and one below", () => {
    const before = `const quoteIt = (x) => \`'\${x}'\`; async function run(c) { return exec(list(c)); }`;
    expect(
      flowsIn(`${handler("await run(quoteIt(req.query.x))", before)} function list(c) { return 'ls ' + c; }`),
    ).toEqual(["command:"]);
  });

  it("through a method of the same class", () => {
    expect(
      flowsIn(`import { exec } from "child_process";
      class Tool { run(c) { exec(c) } handle = (req, res) => this.run(req.body.c) }`),
    ).toEqual(["command:"]);
  });

  it.each([
    ["named in the same file", `const RUN = Symbol("run");`],
    ["of a file of symbols", `const { RUN } = require("./symbols");`],
    ["that is imported", `import { RUN } from "./lib/symbols.js";`],
  ])("through a method under a symbol, %s", (_, symbol) => {
    expect(
      flowsIn(`import { exec } from "child_process"; ${symbol}
      class Tool { [RUN](c) { exec(c) } handle = (req, res) => this[RUN](req.body.c) }`),
    ).toEqual(["command:"]);
  });

  it("through a method of a package that an argument names", () => {
    const script = (name: string) => `const cp = require("child_process");
      class Tool { run(how, c) { cp[how](c) } handle = (req, res) => this.run("${name}", req.body.c) }`;
    expect(flowsIn(script("exec"))).toEqual(["command:"]);
    expect(flowsIn(script("unref"))).toEqual([]);
  });

  it("in a function that calls itself", () => {
    expect(flowsIn(handler("walk(req.body)", "function walk(x) { exec(x.c); if (x.next) walk(x.next); }"))).toEqual([
      "command:",
    ]);
  });
});

describe("data comes from outside", () => {
  const command = `import { exec } from "node:child_process";`;

  it.each([
    ["a route of Next.js", "export async function POST(request) { const { x } = await request.json(); exec(x) }"],
    ["a typed web request", "export const run = async (r: Request) => exec(await r.text())"],
    ["a parameter of a route", "export const GET = async (_r, { params }) => { const { x } = await params; exec(x) }"],
    ["a page of Next.js", `import type { NextApiRequest as R } from "next"; export default (q: R) => exec(q.body.x)`],
    ["a cloud function", "exports.handler = async (event) => exec(event.queryStringParameters.x)"],
    ["a resolver", "export default { Query: { user: (_, { x }) => exec(x) } }"],
    [
      "Socket.IO",
      `import { Server } from "socket.io"; new Server().on("connection", (s) => s.on("x", (m) => exec(m)))`,
    ],
    ["ws", `import ws from "ws"; new ws.Server().on("connection", (s) => s.on("message", (m) => exec(String(m))))`],
    ["a form", `import formidable from "formidable"; formidable().parse(r, (err, fields) => exec(fields.x))`],
    ["a plugin of Fastify", "export default async (fastify) => { fastify.get('/', async (r) => exec(r.query.x)) }"],
    ["a destructured request", "export const run = ({ body: { x = 1 } = {} }, res) => exec(x)"],
    [
      "chunks",
      "export function run(req, res) { let x = ''; req.on('data', (c) => (x += c)); req.on('end', () => exec(x)) }",
    ],
    ["a stream", "export async function run(req, res) { for await (const c of req) exec(c) }"],
    ["a field called size", "export const run = (req, res) => exec(req.query.size)"],
    [
      "a field of an object of a class",
      "class A { constructor(x) { this.x = x } run() { exec(this.x) } } export const run = (req, res) => new A(req.body.x).run()",
    ],
    [
      "a function that is given the request",
      "const x = (input) => input.query.x; export const run = (req, res) => exec(x(req))",
    ],
  ])("from %s", (_, text) => {
    expect(flowsIn(`${command} ${text}`)).toEqual(["command:"]);
  });

  it("but not from a parameter that a pipe reads as a number", () => {
    const handler = "@Get() show(@Param('x', ParseIntPipe) x: number) { exec(x) }";
    const imports = `${command} import { Get, Param, ParseIntPipe } from "@nestjs/common";`;
    expect(flowsIn(`${imports} class A { ${handler} }`)).toEqual([]);
  });

  it("nor from the end of a connection", () => {
    expect(
      flowsIn(`${command} import { Server } from "socket.io";
      new Server().on("connection", (s) => s.on("disconnect", (why) => exec(why)))`),
    ).toEqual([]);
  });
});

describe("what is safe", () => {
  it.each([
    ["a fixed text", "exec('ls')"],
    ["a variable that got another value", "let x = req.query.x; x = 'ls'; exec(x)"],
    ["another field of the object", "const o = { a: req.query.x, b: 'ls' }; exec(o.b)"],
    ["a length", "exec('ls ' + req.query.x.length)"],
    ["a comparison", "exec(req.query.x === 'a')"],
    ["options beside the command", "exec('ls', { cwd: req.query.x })"],
    ["a look-up", "exec({ a: 'ls' }[req.query.x])"],
    ["a Map", "const m = new Map([['a', 'ls']]); exec(m.get(req.query.x))"],
    ["code that is never reached", "return; exec(req.query.x)"],
  ])("%s", (_, body) => {
    expect(flowsIn(handler(body))).toEqual([]);
  });

  it.each([
    ["Number", "exec(Number(req.query.x))", "number"],
    ["a plus sign", "exec(+req.query.x)", "number"],
    ["an isInteger test", "if (!Number.isInteger(req.body.x)) return; exec(req.body.x)", "number"],
    ["a typeof test", "if (typeof req.body.x !== 'number') return; exec(req.body.x)", "number"],
    ["a list", "if (['a'].includes(req.query.x)) exec(req.query.x)", "allow-list"],
    [
      "a function that throws",
      "const ok = (x) => { if (x !== 'a') throw new Error() }; const x = req.query.x; ok(x); exec(x)",
      "allow-list",
    ],
    ["a pattern of sums", "if (!/^[\\d\\s+-]+$/.test(req.body.x)) return; exec(req.body.x)", "arithmetic"],
    ["a Set outside", "if (!allowed.has(req.query.x)) return next(); exec(req.query.x)", "allow-list"],
    ["an own property", "if (!Object.hasOwn(known, req.query.x)) return; exec(req.query.x)", "allow-list"],
    ["a switch", "switch (req.query.x) { case 'a': exec(req.query.x) }", "allow-list"],
    [
      "===",
      "if (req.query.x === 'a' || req.query.x === 'b') return; if (req.query.x === 'c') exec(req.query.x)",
      "allow-list",
    ],
    ["two comparisons", "if (req.query.x !== 'a' && req.query.x !== 'b') return; exec(req.query.x)", "allow-list"],
    ["a filter", "exec(req.body.a.filter((n) => allowed.has(n)).join(' '))", "allow-list"],
    ["a function that tests", "if (!isWord(req.query.x)) return; exec(req.query.x)", "characters"],
    ["an anchored pattern", "if (!/^[\\w-]+$/.test(req.query.x)) return; exec(req.query.x)", "characters"],
    ["a pattern by name", "if (!word.test(req.query.x)) throw new Error(); exec(req.query.x)", "characters"],
    ["match", "if (!req.query.x.match(/^\\d+$/)) return; exec(req.query.x)", "characters"],
    ["a replacement of all but words", "exec(req.query.x.replace(/[^\\w]/g, ''))", "characters"],
  ])("%s protects", (_, body, kind) => {
    const before =
      "const allowed = new Set(['a']); const known = { a: 1 }; const word = /^[a-z]+$/i;" +
      "function isWord(x) { return word.test(x); }";
    for (const flow of flowsIn(handler(body, before))) expect(flow).toContain(kind);
  });

  it.each([
    ["a pattern without an end", "if (!/^[a-z]/.test(req.query.x)) return; exec(req.query.x)"],
    ["a pattern that lets everything through", "if (!/^[^]*$/.test(req.query.x)) return; exec(req.query.x)"],
    ["a pattern of lines", "if (!/^[a-z]+$/m.test(req.query.x)) return; exec(req.query.x)"],
    ["one of two comparisons", "if (req.query.y !== 'a' && req.query.x !== 'b') return; exec(req.query.x)"],
    ["the wrong branch", "if (['a'].includes(req.query.x)) next(); else exec(req.query.x)"],
    ["a test of something else", "if (!['a'].includes(req.query.y)) return; exec(req.query.x)"],
    ["a list from the request", "if (!req.body.list.includes(req.query.x)) return; exec(req.query.x)"],
    ["a test that leads nowhere", "if (!['a'].includes(req.query.x)) console.log('bad'); exec(req.query.x)"],
    ["a value that changes after the test", "let x = 'a'; if (x === 'a') { x = req.query.x; exec(x) }"],
  ])("%s does not", (_, body) => {
    expect(flowsIn(handler(body))).toContain("command:");
  });
});
