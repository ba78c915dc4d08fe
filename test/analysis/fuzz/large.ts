/** Programs of a shape that people or tools really write, as large as is asked for. */
export const shapes: Readonly<Record<string, (size: number) => Readonly<Record<string, string>>>> = {
  "a switch of many cases in a loop": (size) => ({
    "a.js": `${head} exports.run = function (input) { let state = 0, out = ""; for (const c of input) { switch (state) {
      ${times(size, (at) => `case ${at}: if (c === "${at}") { out += c; state = ${at + 1}; } else { state = out.length; out = c; } break;`)}
      default: exec(out); } } return out; };`,
  }),
  "a bundle of many modules in one line": (size) => ({
    "a.js": `!function(e){var t={};function n(r){if(t[r])return t[r].exports;var o=t[r]={i:r,l:!1,exports:{}};return e[r].call(o.exports,o,o.exports,n),o.l=!0,o.exports}n(0)}([${times(
      size,
      (at) =>
        `function(e,t,n){"use strict";var r=n(${at + 1}),o=n(${at >> 1});function i(e,t){return e&&t?r.a(e,t):o.b?e+t:t}e.exports={a:i,b:function(e){for(var t=[],n=0;n<e.length;n++)t.push(i(e[n],n));return t}}}`,
      ",",
    )}]);`,
  }),
  "functions that call each other": (size) => ({
    "a.js": `${head} ${times(size, (at) => `function f${at}(a, b) { if (a > b) { return f${(at + 1) % size}(b, a); } const c = f${(at * 7) % size}(a + b, "x"); return c || f${(at * 3 + 1) % size}(c, b); }`)}
      exports.run = (x) => exec(f0(x, 1));`,
  }),
  "functions that return functions": (size) => ({
    "a.js": `${head} ${times(size, (at) => `const g${at} = (next) => (x) => { const y = next(x + ${at}); return y ? y : x; };`)}
      const all = ${times(Math.min(size, 150), (at) => `g${at}(`, "")}(x) => x${")".repeat(Math.min(size, 150))};
      exports.run = (x) => exec(all(x));`,
  }),
  "files that import each other in circles": (size) =>
    Object.fromEntries(
      Array.from({ length: size }, (_, at) => [
        `f${at}.js`,
        `import { run as next } from "./f${(at + 1) % size}.js"; import { run as far } from "./f${(at * 5 + 2) % size}.js"; import { exec } from "child_process";
         export function run(x, n) { if (n) return next(x, n - 1); if (x.length > ${at}) { return far(x + "${at}", n); } exec(x); return x; }`,
      ]),
    ),
  "a generated parser": (size) => ({
    "a.js": `exports.parse = function (input, options) { var pos = 0, max = 0, failed = {}, silent = 0, expected = [];
      function expect(e) { if (pos < max) return; if (pos > max) { max = pos; expected = []; } expected.push(e); }
      ${times(
        size,
        (at) => `function parse${at}() { var s0, s1, s2, s3; s0 = pos; s1 = parse${(at + 1) % size}();
          if (s1 !== failed) { s2 = []; s3 = parse${(at * 3) % size}(); while (s3 !== failed) { s2.push(s3); s3 = parse${(at + 5) % size}(); }
            if (s2 !== failed) { if (input.charCodeAt(pos) === ${at}) { s3 = "${at}"; pos++; } else { s3 = failed; if (silent === 0) { expect(s3); } }
              if (s3 !== failed) { s1 = options.actions[${at}](s1, s2); s0 = s1; } else { pos = s0; s0 = failed; } } else { pos = s0; s0 = failed; } } else { pos = s0; s0 = failed; }
          return s0; }`,
      )}
      return parse0(); };`,
  }),
  "a class of many methods": (size) => ({
    "a.js": `${head} class Big { constructor(options) { this.options = options; this.state = {}; }
      ${times(size, (at) => `m${at}(x) { this.state.k${at} = x; if (this.options.k${at}) this.m${(at + 1) % size}(this.state.k${(at * 3) % size}); return this; }`)}
      end() { exec(this.state.k1); } } module.exports = Big;`,
  }),
  "a table of data": (size) => ({
    "a.js": `module.exports = { ${times(size, (at) => `"k${at}": { id: ${at}, names: ["a${at}", "b"], at: [${at}, [${at}, "x"]] },`)} };`,
  }),
  "a long text": (size) => ({
    "a.js": `${head} const t = "${"lorem $ipsum <b> ".repeat(size)}"; exports.run = (x) => { const y = t + x; if (/^(?:[a-z]+ ?)+$/.test(y)) exec(t + x + t); };`,
  }),
  "many assignments to one variable": (size) => ({
    "a.js": `${head} exports.run = (x, o) => { let s = ""; ${times(size, (at) => `if (o.k${at}) { s += " --k${at} " + o.k${at}; } o.z${at} = s;`)} exec(s); };`,
  }),
  "callbacks in callbacks": (size) => ({
    "a.js": `${head} exports.run = (x) => { ${times(size, (at) => `fs.readFile(x + a${at}, (error, a${at + 1}) => { if (error) return done(error);`)} exec(x); ${"});".repeat(size)} };`,
  }),
  "loops in loops": (size) => ({
    "a.js": `${head} exports.run = (x) => { let a = {}, b = x; ${times(size, (at) => `for (const k${at} in b) { a = a[k${at}]; if (a) {`)} b = a; a.c = b; exec(b); ${"} }".repeat(size)} };`,
  }),
};

const head = 'const { exec } = require("child_process"); const fs = require("fs");';

function times(count: number, make: (at: number) => string, between = "\n"): string {
  return Array.from({ length: count }, (_, at) => make(at)).join(between);
}
