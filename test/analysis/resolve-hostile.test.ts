import { describe, expect, it } from "vitest";
import { callsIn, openScript, openScripts } from "./scripts.ts";

const count = 1_000;
const lines = (line: (index: number) => string, times = count) =>
  Array.from({ length: times }, (_, index) => line(index)).join("\n");

/** Asks for the meaning of everything in the script; gives the seconds that it takes. */
function secondsFor(text: string): number {
  const module = openScript(text, "app.js");
  const started = performance.now();
  for (const node of module.tree.nodes) {
    module.meaningOf(node);
    module.constantOf(node);
  }
  return (performance.now() - started) / 1_000;
}

describe("a hostile script is resolved in a moment:", () => {
  it.each([
    ["a chain of names", lines((i) => `const a${i + 1} = a${i};`)],
    ["a chain of names backwards", lines((i) => `const a${i} = a${i + 1};`)],
    ["a chain of functions", lines((i) => `const f${i + 1} = () => f${i}();`)],
    ["a chain of classes", lines((i) => `class A${i + 1} extends A${i} { m${i}() { this.m${i - 1}(); this.n(); } }`)],
    ["a chain of prototypes", lines((i) => `function F${i}() {} F${i + 1}.prototype = new F${i}(); new F${i}().m();`)],
    [
      "copies of copies",
      `let a0 = {};${lines((i) => `const a${i + 1} = Object.assign(a${i}, a${i}, a${i}); a${i}.x();`, 300)}`,
    ],
    ["spreads of spreads", `const a0 = {};${lines((i) => `const a${i + 1} = { ...a${i}, ...a${i} }; a${i}.x();`)}`],
    ["one member, written and read often", lines((i) => `o.x = f${i}; o.x();`)],
    ["one variable, written and read often", `let o;${lines((i) => `o = f${i}; o.x();`)}`],
    ["one object with many members", `const o = {}; ${lines((i) => `o.m${i} = o.m${i - 1}; o.m${i}();`)}`],
    ["one class with many members", `class A { ${lines((i) => `m${i}() { return this.m${i - 1}(); }`)} }`],
    ["members in a row", lines((i) => `a${".b".repeat(i % 40)}.c();`)],
    ["calls in a row", lines((i) => `a${".b()".repeat(i % 40)}.c();`)],
    ["one function, called often", `function f(a) { return a; } ${lines((i) => `f(f(a${i})).x();`)}`],
    ["names that double", `const a0 = "aa";${lines((i) => `const a${i + 1} = a${i} + a${i};`)}`],
    ["names of names", `const o0 = { k: "x" };${lines((i) => `const o${i + 1} = { k: o${i}.k + o${i}.k };`)}`],
    ["types of types", lines((i) => `/* t */ exports.e${i} = exports.e${i + 1}; exports.e${i}();`)],
    ["functions in functions", `${"(function () { this.a = this.b; ".repeat(100)}${"})();".repeat(100)}`],
    ["literals in literals", `x = ${"{ a: ".repeat(300)}1${" }".repeat(300)}; x${".a".repeat(300)}();`],
    ["getters of getters", lines((i) => `Object.defineProperty(exports, "e${i}", { get: () => exports.e${i + 1} });`)],
  ])("%s", (_, text) => {
    expect(secondsFor(text)).toBeLessThan(8);
  });
});

describe("a hostile project is resolved in a moment:", () => {
  const most = 80;
  const project = (text: (index: number) => string) => {
    const files = Object.fromEntries(Array.from({ length: most }, (_, index) => [`f${index}.js`, text(index)]));
    const opened = openScripts(files);
    const started = performance.now();
    for (const path of Object.keys(files)) {
      const module = opened.moduleAt(path);
      if (!module || "reason" in module) throw new Error(path);
      module.calls();
    }
    return (performance.now() - started) / 1_000;
  };

  it.each([
    ["files in a row", (i: number) => `export { x } from "./f${i + 1}"; import { x } from "./f${i + 1}"; x();`],
    [
      "files that give out all of each other",
      (i: number) => `${lines((other) => `export * from "./f${other}";`, most)} import { x${i} } from "./f0"; x${i}();`,
    ],
    [
      "files that copy each other",
      (i: number) =>
        `module.exports = { ${lines((other) => `...require("./f${other}"),`, most)} }; require("./f0").x${i}();`,
    ],
    [
      "constants of each other",
      (i: number) => `import { a } from "./f${i + 1}"; export { b as a }; const b = a + a; f[b]();`,
    ],
    [
      "classes of each other",
      (i: number) => `import { A as B } from "./f${(i + 1) % most}"; export class A extends B { f() { this.g${i}() } }`,
    ],
  ])(
    "%s",
    (_, text) => {
      expect(project(text)).toBeLessThan(20);
    },
    60_000,
  );

  it("takes no longer for a package.json with thousands of paths", () => {
    const paths = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`a${index}/*`, ["x/*"]]));
    const others = { "tsconfig.json": JSON.stringify({ compilerOptions: { paths } }) };
    const started = performance.now();
    callsIn(
      lines((i) => `import a${i} from "b${i}"; a${i}();`, 500),
      others,
    );
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("keeps to names that a prototype has", () => {
    const names = ["constructor", "__proto__", "toString", "prototype", "hasOwnProperty"];
    for (const name of names) {
      const text = `class A { ${name === "constructor" || name === "prototype" ? "m" : name}() {} } A.${name}(); exports.${name}(); module.${name}();
        new A().${name}(); require("./${name}").${name}(); global.${name}(); this.${name}(); Object.assign(A, { ["${name}"]: 1 }).${name}();`;
      expect(() => callsIn(text)).not.toThrow();
    }
  });
});
