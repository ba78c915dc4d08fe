import { describe, expect, it } from "vitest";
import { flowsIn } from "./scripts.ts";

/** What protects from a shell; that a text has one line or no comma in it does not. */
const protective = /number|allow-list|characters|shell-escape/;

/** Whether unprotected data reaches `exec`, in a handler with this body. */
function reaches(body: string): boolean {
  const flows = flowsIn(`import { exec } from "node:child_process";
    export async function handle(req, res) { const x = req.query.x; ${body} }`);
  expect(flows).not.toContain("incomplete");
  return flows.some((flow) => !protective.test(flow));
}

type Case = readonly [name: string, body: string];

function carries(cases: readonly Case[]) {
  it.each(cases)("%s", (_, body) => expect(reaches(body)).toBe(true));
}

function keepsApart(cases: readonly Case[]) {
  it.each(cases)("not %s", (_, body) => expect(reaches(body)).toBe(false));
}

describe("lists carry data", () => {
  carries([
    ["an element", "const a = ['ls', x]; exec(a[1])"],
    ["after push", "const a = ['ls']; a.push('-l', x); exec(a[2])"],
    ["after push in a loop", "const a = []; for (const n of x) a.push(n); exec(a.join(' '))"],
    ["after push of a list in a field", "const o = { a: [] }; o.a.push(x); exec(o.a[0])"],
    ["unshift", "const a = ['ls']; a.unshift(x); exec(a[0])"],
    ["splice", "const a = ['ls']; a.splice(0, 1, x); exec(a[0])"],
    ["what splice takes out", "const a = [x]; exec(a.splice(0, 1)[0])"],
    ["concat", "exec(['ls'].concat([x]).join(' '))"],
    ["concat of texts", "exec('ls '.concat(x))"],
    ["slice", "exec(['ls', '-l', x].slice(1)[1])"],
    ["pop", "exec(['ls', x].pop())"],
    ["shift", "exec([x, 'ls'].shift())"],
    ["at", "exec(['ls', x].at(-1))"],
    ["sort", "exec([x, 'ls'].sort((a, b) => a - b)[0])"],
    ["reverse", "exec([x, 'ls'].reverse()[1])"],
    ["flat", "exec([['ls'], [x]].flat()[1])"],
    ["flatMap", "exec([x].flatMap((n) => ['ls', n]).join(' '))"],
    ["map", "exec(['a', x].map((n) => '-' + n).join(' '))"],
    ["map of an index", "exec(['a', x].map((n) => n)[1])"],
    ["map with a function of the language", "exec([x].map(String)[0])"],
    ["forEach", "let c = 'ls'; [x].forEach((n) => { c += n }); exec(c)"],
    ["forEach, twice", "let a = ''; let b = ''; x.forEach((n) => { b = a; a = n }); exec(b)"],
    ["reduce", "exec(['ls', x].reduce((sum, n) => sum + ' ' + n))"],
    ["reduce into an object", "const o = x.reduce((all, n) => { all.last = n; return all }, {}); exec(o.last)"],
    ["reduce into an object of pairs", "const o = x.reduce((all, n) => ({ ...all, [n.k]: n.v }), {}); exec(o.a)"],
    ["filter", "exec([x].filter(Boolean)[0])"],
    ["find", "exec([x].find((n) => n.length > 1))"],
    ["Array.from", "exec(Array.from(x)[0])"],
    ["Array.from with a function", "exec(Array.from([1], () => x)[0])"],
    ["destructuring", "const [a, ...b] = ['ls', x]; exec(b[0])"],
    ["spread", "exec(['ls', ...[x]].join(' '))"],
    ["a rest parameter", "const run = (...a) => exec(a[1]); run('ls', x)"],
    ["arguments", "function run() { exec(arguments[0]) } run(x)"],
    ["entries", "for (const [i, n] of [x].entries()) exec(n)"],
    ["an iterator", "exec([x].values().next().value)"],
    ["fill", "exec(new Array(2).fill(x).join(' '))"],
  ]);
  keepsApart([
    ["another element", "const a = ['ls', x]; exec(a[0])"],
    ["an index", "x.forEach((n, i) => exec('ls ' + i))"],
    ["an element before the others", "const a = ['ls']; a.push(x); exec(a[0])"],
    ["an element that map made", "exec(['ls', x].map((n) => n)[0])"],
    ["a first element", "exec(['ls', x].shift())"],
    ["a sum of lengths", "exec('ls ' + x.reduce((sum, n) => sum + n.length, 0))"],
    ["what map gives for all", "exec(x.map(() => 'ls').join(' '))"],
    ["map to numbers", "exec(x.map(Number).join(' '))"],
    ["the first of a destructured list", "const [a, b] = ['ls', x]; exec(a)"],
    ["a response that gets a header", "res.append('x', x); exec(res)"],
  ]);
});

describe("objects, maps and sets carry data", () => {
  carries([
    ["Object.values", "exec(Object.values({ a: x })[0])"],
    ["Object.entries", "for (const [k, v] of Object.entries({ a: x })) exec(v)"],
    ["Object.entries, mapped", "exec(Object.entries({ a: x }).map(([k, v]) => k + '=' + v).join(' '))"],
    ["the keys of data", "exec(Object.keys(x)[0])"],
    ["the keys of data, mapped", "exec(Object.entries(req.body).map(([k, v]) => k).join(' '))"],
    ["for in", "for (const k in req.body) exec(k)"],
    ["fromEntries", "exec(Object.fromEntries([['a', x]]).a)"],
    ["fromEntries of mapped entries", "exec(Object.fromEntries(Object.entries(req.body).map(([k, v]) => [k, v])).a)"],
    ["Object.assign", "exec(Object.assign({}, { a: 'ls' }, req.body).a)"],
    ["Object.assign to a variable", "const o = {}; Object.assign(o, req.body); exec(o.a)"],
    ["Map.get", "const m = new Map(); m.set('a', x); exec(m.get('a'))"],
    ["Map.get with another key", "const m = new Map(); m.set(req.query.k, x); exec(m.get('a'))"],
    ["a Map of entries", "exec(new Map([['a', x]]).get('a'))"],
    ["a Map of an object", "exec(new Map(Object.entries(req.body)).get('a'))"],
    ["Map.values", "const m = new Map([['a', x]]); for (const v of m.values()) exec(v)"],
    ["Map.keys", "const m = new Map([[x, 1]]); for (const k of m.keys()) exec(k)"],
    ["Map.forEach", "const m = new Map([['a', x]]); m.forEach((v) => exec(v))"],
    ["a Map's entries", "const m = new Map([['a', x]]); for (const [k, v] of m) exec(v)"],
    ["a Map that is spread", "const m = new Map([['a', x]]); exec([...m.values()][0])"],
    ["Set", "const s = new Set([x]); for (const n of s) exec(n)"],
    ["Set.add", "const s = new Set(); s.add(x); exec([...s].join(' '))"],
    ["WeakMap", "const m = new WeakMap(); m.set(req, x); exec(m.get(req))"],
    ["URLSearchParams", "exec(new URLSearchParams(req.url).get('a'))"],
    ["URL", "exec(new URL(req.url, 'http://a').searchParams.get('a'))"],
    ["structuredClone", "exec(structuredClone({ a: x }).a)"],
    ["JSON", "exec(JSON.parse(JSON.stringify({ a: x })).a)"],
  ]);
  keepsApart([
    ["another key of a Map", "const m = new Map(); m.set('a', x); m.set('b', 'ls'); exec(m.get('b'))"],
    ["a Map that data chooses from", "const m = new Map([['a', 'ls']]); exec(m.get(x))"],
    ["the values of a Map with keys from outside", "const m = new Map(); m.set(x, 'ls'); exec(m.get('a'))"],
    ["the keys of an object of the program", "exec(Object.keys({ a: x })[0])"],
    ["the names in its entries", "exec(Object.entries({ a: x }).map(([k, v]) => k).join(' '))"],
    ["another entry", "exec(Object.fromEntries([['a', x], ['b', 'ls']]).b)"],
    ["a size", "exec('ls ' + new Set(x).size)"],
    ["Map.has", "exec('ls ' + new Map([['a', x]]).has('a'))"],
  ]);
});

describe("texts carry data", () => {
  carries([
    ["split", "exec(x.split(',')[0])"],
    ["a destructured split", "const [a, b] = x.split('='); exec(b)"],
    ["match", "exec(x.match(/id=(.*)/)[1])"],
    ["exec", "const m = /id=(.*)/.exec(req.url); exec(m[1])"],
    ["exec in a loop", "const re = /(.+)/g; let m; while ((m = re.exec(x))) exec(m[1])"],
    ["a named group", "const { groups } = /(?<id>.*)/.exec(x); exec(groups.id)"],
    ["matchAll", "for (const m of x.matchAll(/(.+)/g)) exec(m[1])"],
    ["replace", "exec(x.replace(/a/g, 'b'))"],
    ["what replace puts in", "exec('ls NAME'.replace('NAME', x))"],
    ["what a function puts in", "exec('ls {a}'.replace(/{(\\w+)}/g, (_, k) => req.query[k]))"],
    ["padStart", "exec(x.padStart(10))"],
    ["String.raw", `exec(String.raw\`ls \${x}\`)`],
    ["a Buffer", "exec(Buffer.from(x, 'base64').toString())"],
    ["toString", "exec(x.toString())"],
    ["charAt", "exec(x.charAt(0))"],
  ]);
  keepsApart([
    ["digits that match finds", "exec(x.match(/\\d+/)[0])"],
    ["a group of digits", "const m = /^\\/files\\/(\\d+)$/.exec(req.url); exec(m[1])"],
    ["a named group of words", "exec(/(?<id>\\w+)/.exec(x).groups.id)"],
    ["codes", "exec('ls ' + x.charCodeAt(0) + x.codePointAt(1))"],
    ["indexOf", "exec('ls ' + x.indexOf('a'))"],
    ["hexadecimal digits", "exec(Buffer.from(x).toString('hex'))"],
    ["a child process that is no pattern", "tool.exec(x); exec('ls')"],
    ["a fixed text that is split", "exec('a,b'.split(',')[0])"],
  ]);
});

describe("promises and functions carry data", () => {
  carries([
    ["then", "Promise.resolve(x).then((n) => n.trim()).then((n) => exec(n))"],
    ["catch", "const n = await Promise.resolve(x).catch(() => 'ls'); exec(n)"],
    ["finally", "exec(await Promise.resolve(x).finally(() => {}))"],
    ["all", "const [a, b] = await Promise.all(['ls', Promise.resolve(x)]); exec(b)"],
    ["all of mapped", "const all = await Promise.all(x.map(async (n) => n)); exec(all[0])"],
    ["race", "exec(await Promise.race([x]))"],
    ["allSettled", "const [r] = await Promise.allSettled([x]); exec(r.value)"],
    ["call", "function run(c) { exec(c) } run.call(null, x)"],
    ["apply", "function run(a, c) { exec(c) } run.apply(null, ['ls', x])"],
    ["bind", "const run = ((c) => exec(c)).bind(null); run(x)"],
    ["bind with an argument", "const run = ((c) => exec(c)).bind(null, x); run()"],
    ["a generator", "function* all() { yield x } for (const n of all()) exec(n)"],
    ["an async generator", "async function* all() { yield x } for await (const n of all()) exec(n)"],
    ["a delegating generator", "function* a() { yield x } function* b() { yield* a() } for (const n of b()) exec(n)"],
  ]);
  keepsApart([
    ["the first of all", "const [a] = await Promise.all(['ls', Promise.resolve(x)]); exec(a)"],
    ["what then gives", "exec(await Promise.resolve(x).then(() => 'ls'))"],
    ["the first of what is applied", "function run(c, a) { exec(c) } run.apply(null, ['ls', x])"],
  ]);
});
