import { describe, expect, it } from "vitest";
import rule from "../../src/rules/injection/prototype-pollution.ts";
import { openScripts } from "./scripts.ts";

/** How many writes the rule would report in a function of a library with this body. */
function writesIn(body: string, before = ""): number {
  const text = `${before} module.exports = function (object, path, value) { ${body} };`;
  const library = { "package.json": '{ "name": "lib", "version": "1.0.0", "main": "index.js" }' };
  const project = openScripts({ "index.js": text, ...library });
  const module = project.moduleAt("index.js");
  if (!module || "reason" in module) throw new Error("the script does not parse");
  const { flows } = project.flowsOf(module);
  return flows.filter(
    ({ sink, taint }) => sink === "prototype" && !rule.sanitizers.some((kind) => taint.safe.has(kind)),
  ).length;
}

/** Sets a value by its path, with a look at each key and at the object that it leads to. */
const setter = (key: string, object = "") => `
  const keys = path.split("."); const last = keys.pop(); let at = object;
  for (const key of keys) { ${key} if (!at[key]) at[key] = {}; ${object} at = at[key]; }
  if (last === "__proto__") return; at[last] = value;`;

describe("a comparison with `__proto__` alone", () => {
  const alone = `if (key === "__proto__") return;`;

  it.each([
    ["on a way of many steps", setter(alone)],
    [
      "on a way of two steps",
      `const [a, b, c] = path; if (a === "__proto__" || b === "__proto__") return; object[a][b][c] = value;`,
    ],
    ["where the key's text is asked for its kind", setter(`if (typeof key !== "string") return; ${alone}`)],
  ])("leaves `constructor.prototype` open %s", (_, body) => {
    expect(writesIn(body)).toBeGreaterThan(0);
  });

  it.each([
    ["one step is done only", `const [a, b] = path; if (a === "__proto__") return; object[a][b] = value;`],
    ["`constructor` is refused too", setter(`if (key === "__proto__" || key === "constructor") return;`)],
    ["`prototype` is refused too", setter(`if (key === "__proto__" || key === "prototype") return;`)],
    ["the way leads through objects only", setter(alone, `if (typeof at[key] !== "object") return;`)],
    ["what is no object is replaced by one", setter(alone, `if (typeof at[key] !== "object") at[key] = {};`)],
    ["the way leads through no function", setter(alone, `if (typeof at[key] === "function") return;`)],
  ])("is enough where %s", (_, body) => {
    expect(writesIn(body)).toBe(0);
  });
});

describe("no key leads to the prototype of all objects", () => {
  it.each<readonly [name: string, body: string, before?: string]>([
    ["that each object has itself", setter("if (!Object.hasOwn(at, key)) return;")],
    ["that `hasown` finds", setter("if (!has(at, key)) return;"), `const has = require("hasown");`],
    [
      "that a bound function finds",
      setter("if (!has(at, key)) return;"),
      "const has = Function.prototype.call.bind(Object.prototype.hasOwnProperty);",
    ],
    [
      "that a function bound to itself finds",
      setter("if (!has(at, key)) return;"),
      "const has = Object.prototype.hasOwnProperty.call.bind(Object.prototype.hasOwnProperty);",
    ],
    ["that was defined", setter(`if (!Object.hasOwn(at, key)) Object.defineProperty(at, key, { value: {} });`)],
    ["where each object is compared with it", setter("", `if (at[key] === Object.prototype) return;`)],
    [
      "that is none of its names",
      setter("if (Object.getOwnPropertyNames(Object.prototype).indexOf(key) !== -1) return;"),
    ],
  ])("%s", (_, body = "", before = "") => {
    expect(writesIn(body, before)).toBe(0);
  });

  it.each<readonly [name: string, body: string, before?: string]>([
    ["is only looked for", setter("Object.hasOwn(at, key);")],
    [
      "is found by a function bound to something else",
      setter("if (!has(at, key)) return;"),
      "const has = Function.prototype.call.bind(g);",
    ],
    ["is defined in another object", setter("Object.defineProperty(other, key, { value: {} });")],
    ["leads to what is compared with something else", setter("", "if (at[key] === Array.prototype) return;")],
    [
      "is one of the names of another object",
      setter("if (Object.getOwnPropertyNames(other).indexOf(key) !== -1) return;"),
    ],
  ])("but one that %s", (_, body = "", before = "") => {
    expect(writesIn(body, before)).toBeGreaterThan(0);
  });
});
