import { describe, expect, it } from "vitest";
import { exposes, kindsIn, protects } from "./guard-cases.ts";

describe("numbers", () => {
  protects("number", [
    ["isNaN", "if (isNaN(x)) return; exec(x)"],
    ["Number.isNaN of what was converted", "if (Number.isNaN(Number(x))) return; exec(x)"],
    ["isFinite", "if (!isFinite(x)) throw new Error(); exec(x)"],
    ["Number.isInteger of what was converted", "if (!Number.isInteger(+x)) return; exec(x)"],
    ["a comparison with a number that holds", "if (x > 0 && x < 100) exec(x)"],
    ["a text that is its number", "if (String(Number(x)) !== x) return; exec(x)"],
    ["typeof", "if (typeof x === 'number') exec(x)"],
    ["typeof, in a callback", "save((err) => { if (typeof x !== 'number') return next(err); exec(x) })"],
  ]);
  exposes("number", [
    ["isNaN of a parsed beginning", "if (isNaN(parseInt(x))) return; exec(x)"],
    ["Number.isNaN, which is false for texts", "if (Number.isNaN(x)) return; exec(x)"],
    ["a comparison that NaN passes", "if (x < 1 || x > 100) return; exec(x)"],
    ["isNaN of another value", "if (isNaN(req.query.y)) return; exec(x)"],
    ["the branch of no number", "if (isNaN(x)) exec(x)"],
  ]);
});

describe("lists", () => {
  const before = `import { kinds } from "./kinds.js"; const list = ["a", "b"]; const table = { a: 1 }; const map = new Map([["a", 1]]);
    const has = Object.prototype.hasOwnProperty;`;
  const cases: readonly (readonly [string, string])[] = [
    ["includes", "if (!list.includes(x)) return res.end(); exec(x)"],
    ["includes of another case", "if (!list.includes(x.toLowerCase())) return; exec(x)"],
    ["indexOf === -1", "if (list.indexOf(x) === -1) return; exec(x)"],
    ["indexOf < 0", "if (list.indexOf(x) < 0) throw new Error(); exec(x)"],
    ["indexOf >= 0", "if (list.indexOf(x) >= 0) { exec(x) }"],
    ["~indexOf", "if (~list.indexOf(x)) exec(x)"],
    ["a list of another file", "if (!kinds.includes(x)) return; exec(x)"],
    ["Map.has", "if (map.has(x)) exec(x)"],
    ["Map.get", "if (map.get(x) === undefined) return; exec(x)"],
    ["hasOwn", "if (!Object.hasOwn(table, x)) return; exec(x)"],
    ["hasOwnProperty", "if (!table.hasOwnProperty(x)) return; exec(x)"],
    ["a borrowed hasOwnProperty", "if (!has.call(table, x)) return; exec(x)"],
    ["in", "if (!(x in table)) return; exec(x)"],
    ["a look-up", "if (!table[x]) return; exec(x)"],
    ["a look-up in a variable", "const found = table[x]; if (!found) return; exec(x)"],
    ["Object.keys", "if (!Object.keys(table).includes(x)) return; exec(x)"],
    ["some", "if (!list.some((each) => each === x)) return; exec(x)"],
    ["find", "const found = list.find((each) => each.name === x); if (!found) return; exec(x)"],
    ["a variable for the answer", "const isKnown = list.includes(x) && x !== 'b'; if (!isKnown) return; exec(x)"],
    ["a comparison of the answer", "if (list.includes(x) === false) return; exec(x)"],
    ["!!", "if (!!list.includes(x)) exec(x)"],
    ["a default for all others", "let y = x; if (!list.includes(y)) y = 'a'; exec(y)"],
    ["a default after comparisons", "let y = x; if (y !== 'asc' && y !== 'desc') { y = 'asc' } exec(y)"],
    [
      "a switch with a default",
      "let y; switch (x) { case 'a': case 'b': y = x; break; default: y = 'c' } exec('ls ' + y + x.length)",
    ],
    ["a choice", "exec(list.includes(x) ? x : 'a')"],
    ["a short circuit", "list.includes(x) && exec(x)"],
    ["every", "if (!req.query.x.every((each) => list.includes(each))) return; exec(req.query.x.join(' '))"],
  ];
  it.each(cases)("%s", (_, body) => {
    const found = kindsIn(body, before);
    expect(found.filter((kinds) => !kinds.includes("allow-list"))).toEqual([]);
  });
  exposes("allow-list", [
    ["the others", "if (['a'].includes(x)) return; exec(x)"],
    ["a list from the request", "if (!req.body.list.includes(x)) return; exec(x)"],
    ["own properties of the request", "if (!Object.hasOwn(req.body, x)) return; exec(x)"],
    ["a part of the value", "if (!['png'].includes(x.split('.').pop())) return; exec(x)"],
    ["its beginning", "if (x.slice(0, 2) !== 'ab') return; exec(x)"],
    ["some element", "if (!req.query.x.some((each) => each === 'a')) return; exec(req.query.x.join())"],
    ["one of two ways", "let y = x; if (!['a'].includes(y)) { if (req.query.z) y = 'a' } exec(y)"],
    ["a value that contains a text", "if (!x.includes('ab')) return; exec(x)"],
    ["either side", "if (['a'].includes(x) || req.query.force) exec(x)"],
  ]);
});

describe("patterns", () => {
  protects("characters", [
    ["test", "if (!/^[\\w-]+$/.test(x)) return; exec(x)"],
    ["match", "if (!x.match(/^[a-z]+$/i)) return next(new Error()); exec(x)"],
    ["match === null", "if (x.match(/^[a-z]+$/) === null) return; exec(x)"],
    ["exec in a variable", "const found = /^([a-z]+)$/.exec(x); if (!found) return; exec(x)"],
    ["search", "if (x.search(/^\\w+$/) === -1) return; exec(x)"],
    ["search at the start", "if (x.search(/^\\w+$/) !== 0) return; exec(x)"],
    ["what is not allowed", "if (/[^\\w.-]/.test(x)) return; exec(x)"],
    ["\\W", "if (/\\W/.test(x)) throw new Error(); exec(x)"],
    ["each way tied", "if (!/^(?:\\d+|[a-z]+)$/.test(x)) return; exec(x)"],
    ["a template around it", `if (!/^\\w+$/.test(\`\${x}\`)) return; exec(x)`],
    ["all elements", "if (!req.query.x.every((each) => /^\\w+$/.test(each))) return; exec(req.query.x.join(' '))"],
    ["no element", "if (req.query.x.some((each) => !/^\\w+$/.test(each))) return; exec(req.query.x.join(' '))"],
  ]);
  exposes("characters", [
    ["one way that is not tied", "if (!/^a|b$/.test(x)) return; exec(x)"],
    ["an escaped end", "if (!/^\\w+\\$/.test(x)) return; exec(x)"],
    ["lines", "if (!/^\\w+$/m.test(x)) return; exec(x)"],
    ["a slash or a semicolon", "if (!/^[\\w;]+$/.test(x)) return; exec(x)"],
    ["few blocked characters", "if (/[;&]/.test(x)) return; exec(x)"],
    ["two of them in a row", "if (/\\W{2}/.test(x)) return; exec(x)"],
    ["a pattern from the request", "if (!new RegExp(req.query.re).test(x)) return; exec(x)"],
  ]);
  protects("shell-escape", [
    ["a path", "if (!/^[\\w/.-]+$/.test(x)) return; exec(x)"],
    ["all that a shell reads", "if (/[;&|`$<>\\n\\\\'\"]/.test(x)) return; exec(x)"],
  ]);
  exposes("shell-escape", [["too few", "if (/[;&|]/.test(x)) return; exec(x)"]]);
  protects("crlf", [
    ["line breaks", "if (/[\\r\\n]/.test(x)) return; exec(x)"],
    ["includes", "if (x.includes('\\n')) return; exec(x)"],
    ["one line", "if (!/^.+$/.test(x)) return; exec(x)"],
  ]);
});
