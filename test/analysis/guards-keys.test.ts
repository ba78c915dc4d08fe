import { describe } from "vitest";
import { exposes, protects } from "./guard-cases.ts";

describe("keys that lead to no prototype", () => {
  const before = `let i = 0; const blocked = ["__proto__", "constructor", "prototype"]; const blockedSet = new Set(blocked);
    const BLOCKED = Object.freeze(["__proto__", "prototype"]); const known = { a: 1 };
    function isSafeKey(key) { return key !== "__proto__" && key !== "constructor" && key !== "prototype"; }
    const isUnsafe = (key) => ["__proto__", "constructor", "prototype"].includes(key);
    function isUnsafeKey(key) { if (key === "__proto__") { return true; } if (key === "constructor") return true; return false; }
    function isPolluting(key) { switch (key) { case "__proto__": case "constructor": return true; } return false; }
    function checkKey(key) { if (blocked.includes(key)) throw new Error("no"); }
    function hasUnsafe(keys) { for (const key of keys) { if (isUnsafeKey(key)) return true } return false }`;
  const guards: readonly (readonly [string, string])[] = [
    ["two comparisons", "if (x === '__proto__' || x === 'constructor') return; exec(x)"],
    ["two comparisons one after the other", "if (x === '__proto__') return; if (x === 'prototype') return; exec(x)"],
    ["three that are not", "if (x !== '__proto__' && x !== 'constructor' && x !== 'prototype') { exec(x) }"],
    ["continue", "for (const k of x) { if (k === '__proto__' || k === 'constructor') continue; exec(k) }"],
    ["a list", "if (blocked.includes(x)) return; exec(x)"],
    ["a frozen list", "if (BLOCKED.indexOf(x) !== -1) return; exec(x)"],
    ["a set", "if (blockedSet.has(x)) throw new Error(); exec(x)"],
    ["a list in place", "if (['__proto__', 'constructor', 'prototype'].includes(x)) return; exec(x)"],
    ["a pattern", "if (/^(__proto__|constructor|prototype)$/.test(x)) return; exec(x)"],
    ["a pattern in the text", "if (/__proto__|constructor/.test(x)) return; exec(x)"],
    ["a function", "if (!isSafeKey(x)) return; exec(x)"],
    ["a function that says it is not", "if (isUnsafe(x)) return; exec(x)"],
    ["a function of several statements", "if (isUnsafeKey(x)) return; exec(x)"],
    ["a function with a switch", "if (isPolluting(x)) return; exec(x)"],
    ["a function that throws", "checkKey(x); exec(x)"],
    ["a function with a loop", "if (hasUnsafe(x)) return; exec(x)"],
    ["a filter", "exec(x.filter((k) => !isUnsafe(k)).join('.'))"],
    ["in {}", "if (x in {}) return; exec(x)"],
    ["in Object.prototype", "if (x in Object.prototype) throw new Error(); exec(x)"],
    ["an own property of the target", "if (!Object.prototype.hasOwnProperty.call(known, x)) return; exec(x)"],
    ["the whole path", "if (x.includes('__proto__') || x.includes('constructor')) return; exec(x)"],
    [
      "the parts of a path",
      "const keys = x.split('.'); if (keys.some((k) => k === '__proto__' || k === 'constructor')) return; exec(keys[0])",
    ],
    ["indexOf", "if (x.indexOf('__proto__') !== -1 || x.indexOf('prototype') > -1) return; exec(x)"],
    [
      "an index loop",
      "for (let i = 0; i < x.length; i++) { if (x[i] === '__proto__' || x[i] === 'constructor') return; } exec(x[0])",
    ],
    ["one element by its index", "if (isUnsafeKey(x[i])) return; exec(x[i])"],
    ["a loop", "for (const k of x) { if (isUnsafe(k)) throw new Error() } exec(x.join('.'))"],
    ["a loop over the parts", "for (const k of x.split('.')) { if (isUnsafe(k)) throw new Error() } exec(x)"],
    ["forEach", "x.forEach((k) => { if (isUnsafe(k)) throw new Error() }); exec(x[0])"],
    ["a list of names", "if (!['a', 'b'].includes(x)) return; exec(x)"],
    ["a name", "if (x !== 'a' && x !== 'b') return; exec(x)"],
    ["digits", "if (!/^\\d+$/.test(x)) return; exec(x)"],
  ];
  protects(
    "prototype-key",
    guards.map(([name, body]) => [name, body, before] as const),
  );

  exposes("prototype-key", [
    ["__proto__ alone", "if (x === '__proto__') return; exec(x)"],
    ["constructor and prototype alone", "if (x === 'constructor' || x === 'prototype') return; exec(x)"],
    ["a list without __proto__", "if (['constructor', 'prototype'].includes(x)) return; exec(x)"],
    ["the wrong branch", "if (x === '__proto__' || x === 'constructor') exec(x)"],
    ["an own property of what is read", "for (const k in req.body) if (Object.hasOwn(req.body, k)) exec(k)"],
    ["words", "if (!/^\\w+$/.test(x)) return; exec(x)"],
    ["typeof", "if (typeof x !== 'string') return; exec(x)"],
    [
      "a loop that goes on",
      "for (const k of x) { if (k.length) continue; if (isUnsafe(k)) return } exec(x[0])",
      "const isUnsafe = (k) => k === '__proto__' || k === 'constructor';",
    ],
    [
      "another index",
      "if (x[i] === '__proto__' || x[i] === 'constructor') return; exec(x[j])",
      "let i = 0; let j = 1;",
    ],
    ["forEach that skips", "x.forEach((k) => { if (k === '__proto__' || k === 'constructor') return; }); exec(x[0])"],
    ["some other text", "if (x.includes('proto')) return next(); exec(req.query.y)"],
    ["in an object that grows", "const o = {}; if (x in o) exec(x)"],
    [
      "a loop that skips some",
      "if (skips(x)) return; exec(x)",
      "function skips(keys) { for (const k of keys) { if (k.length > 3) continue; if (k === '__proto__' || k === 'constructor') return true } return false }",
    ],
  ]);
});
