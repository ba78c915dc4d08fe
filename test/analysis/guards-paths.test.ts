import { describe } from "vitest";
import { exposes, protects } from "./guard-cases.ts";

describe("paths", () => {
  const before = `const root = path.resolve("data"); const ROOT = "/srv/data/";
    function isInside(file) { const full = path.resolve(root, file); return full.startsWith(root + path.sep); }
    function within(dir, file) { const r = path.relative(dir, file); return !r.startsWith("..") && !path.isAbsolute(r); }
    function safeJoin(dir, name) { const full = path.join(dir, name); if (!full.startsWith(dir)) throw new Error("no"); return full; }`;
  const guards: readonly (readonly [string, string])[] = [
    ["startsWith after resolve", "const p = path.resolve(root, x); if (!p.startsWith(root)) return; exec(p)"],
    [
      "startsWith with a separator",
      "const p = path.join(root, x); if (!p.startsWith(root + path.sep)) return; exec(p)",
    ],
    ["startsWith a constant", "const p = path.normalize(ROOT + x); if (!p.startsWith(ROOT)) return; exec(p)"],
    [
      "either the root or in it",
      "const p = path.resolve(root, x); if (p !== root && !p.startsWith(root + '/')) return; exec(p)",
    ],
    ["indexOf === 0", "const p = path.join(root, x); if (p.indexOf(root) !== 0) return res.end(); exec(p)"],
    ["slice", "const p = path.join(root, x); if (p.slice(0, root.length) !== root) return; exec(p)"],
    ["in place", "if (!path.resolve(root, x).startsWith(root)) return; exec(path.resolve(root, x))"],
    ["a variable written twice", "let p = x; p = path.join(root, p); if (!p.startsWith(root)) return; exec(p)"],
    ["real paths", "const p = fs.realpathSync(path.join(root, x)); if (!p.startsWith(root)) return; exec(p)"],
    [
      "relative",
      "const p = path.resolve(root, x); const r = path.relative(root, p); if (r.startsWith('..') || path.isAbsolute(r)) return; exec(p)",
    ],
    ["relative in place", "const p = path.join(root, x); if (path.relative(root, p).startsWith('..')) return; exec(p)"],
    [
      "relative, the name itself",
      "const p = path.join(root, x); if (path.relative(root, p).startsWith('..')) return; exec(x)",
    ],
    ["normalize", "const p = path.normalize(x); if (p.startsWith('..')) return; exec(p)"],
    ["includes", "if (x.includes('..')) return; exec(x)"],
    ["indexOf", "if (x.indexOf('..') !== -1) return; exec(x)"],
    ["a pattern", "if (/\\.\\./.test(x)) return; exec(x)"],
    ["a pattern with separators", "if (/(^|[\\/])\\.\\.([\\/]|$)/.test(x)) return; exec(x)"],
    ["parts", "if (x.split('/').includes('..')) return; exec(x)"],
    ["parts in a variable", "const parts = x.split(path.sep); if (parts.indexOf('..') !== -1) return; exec(x)"],
    ["some part", "if (x.split('/').some((part) => part === '..')) return; exec(x)"],
    ["a function", "if (!isInside(x)) return; exec(x)"],
    ["a function of two arguments", "const p = path.resolve(root, x); if (!within(root, p)) return; exec(p)"],
    ["a function that throws", "exec(safeJoin(root, x))"],
    ["a path that was joined before", "const p = path.join(root, x); if (x.includes('..')) return; exec(p)"],
    ["a text that was joined before", "const p = root + '/' + x; if (x.includes('..')) { return res.end() } exec(p)"],
    ["no separator", "if (x.includes('/')) return; exec(x)"],
  ];
  protects(
    "path-inside",
    guards.map(([name, body]) => [name, body, before] as const),
  );

  const lookAlikes: readonly (readonly [string, string])[] = [
    ["startsWith of what was put together", "const p = root + '/' + x; if (!p.startsWith(root)) return; exec(p)"],
    ["startsWith of the name", "if (!x.startsWith('/data/')) return; exec(x)"],
    [
      "startsWith what the request says",
      "const p = path.resolve(x); if (!p.startsWith(req.query.root)) return; exec(p)",
    ],
    ["endsWith", "const p = path.resolve(root, x); if (!p.endsWith('.png')) return; exec(p)"],
    ["includes of the root", "const p = path.resolve(root, x); if (!p.includes('data')) return; exec(req.query.y)"],
    ["a test of another value", "const p = path.join(root, x); if (req.query.y.includes('..')) return; exec(p)"],
    ["a path of two values", "const p = path.join(root, x, req.query.y); if (x.includes('..')) return; exec(p)"],
    ["two dots at the start", "if (x.startsWith('..')) return; exec(x)"],
    ["isAbsolute", "if (path.isAbsolute(x)) return; exec(x)"],
    ["a test after the use", "const p = path.join(root, x); exec(p); if (!p.startsWith(root)) return;"],
    ["a file that is there", "const p = path.join(root, x); if (!fs.existsSync(p)) return; exec(p)"],
  ];
  exposes(
    "path-inside",
    lookAlikes.map(([name, body]) => [name, body, before] as const),
  );
});

describe("addresses", () => {
  protects("host", [
    ["a host of the program", "const u = new URL(x); if (u.hostname !== 'api.example.com') return; exec(x)"],
    ["the address itself", "const u = new URL(x); if (!['a.com'].includes(u.host)) return; exec(u.href)"],
    ["a destructured host", "const { hostname } = new URL(x); if (hostname !== 'a.com') return; exec(x)"],
    ["an origin in place", "if (new URL(x).origin !== 'https://a.com') return; exec(x)"],
    ["a whole beginning", "if (!x.startsWith('https://a.com/')) return; exec(x)"],
    ["a way on this host", "if (!x.startsWith('/') || x.startsWith('//')) return; exec(x)"],
    ["a pattern for a way on this host", "if (!/^\\/(?!\\/)/.test(x)) return; exec(x)"],
    ["a pattern for a host", "if (!/^https:\\/\\/a\\.com\\//.test(x)) return; exec(x)"],
  ]);
  exposes("host", [
    ["a beginning that a host may go on from", "if (!x.startsWith('https://a.com')) return; exec(x)"],
    ["any path", "if (!x.startsWith('/')) return; exec(x)"],
    ["the end of a host", "const u = new URL(x); if (!u.hostname.endsWith('a.com')) return; exec(x)"],
    ["a host somewhere", "if (!x.includes('a.com')) return; exec(x)"],
    ["the scheme", "const u = new URL(x); if (u.protocol !== 'https:') return; exec(x)"],
    ["a blocked host", "const u = new URL(x); if (u.hostname === 'localhost') return; exec(x)"],
  ]);
});

describe("sizes", () => {
  protects("length", [
    ["a bound", "if (x.length > 100) return; exec(x)"],
    ["a bound that holds", "if (x && x.length <= 100) exec(x)"],
    ["a bound by name", "if (x.length > max) throw new Error(); exec(x)", "const max = Number(process.env.MAX);"],
    ["bytes", "if (Buffer.byteLength(x) > 100) return; exec(x)"],
    ["an amount", "if (x > 100) return; exec(x)"],
    ["an amount that is cut", "let n = x; if (n > 100) n = 100; exec(n)"],
  ]);
  exposes("length", [
    ["a least length", "if (x.length < 8) return; exec(x)"],
    ["a bound from the request", "if (x.length > req.query.max) return; exec(x)"],
    ["no text", "if (x.length === 0) return; exec(x)"],
  ]);
});

describe("types", () => {
  protects("string", [
    ["typeof", "if (typeof x !== 'string') return; exec(x)"],
    ["no object", "if (typeof x === 'object') return; exec(x)"],
    ["a list", "if (!Array.isArray(x)) return; exec(x)"],
  ]);
  exposes("string", [
    ["an object", "if (typeof x !== 'object') return; exec(x)"],
    ["something", "if (!x) return; exec(x)"],
  ]);
});
