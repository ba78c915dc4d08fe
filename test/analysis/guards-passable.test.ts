import { describe } from "vitest";
import { exposes } from "./guard-cases.ts";

const before = `const root = path.resolve("data"); const { sep } = path; import { posix } from "node:path";`;
const within = (cases: readonly (readonly [string, string])[]) =>
  cases.map(([name, body]) => [name, body, before] as const);

describe("a check that did not hold where the callback runs", () => {
  exposes(
    "path-inside",
    within([
      [
        "reassign in callback",
        "let p = path.join(root, x); if (!p.startsWith(root)) return; fs.stat(p, () => { p = path.join(root, req.query.y); fs.stat('a', () => exec(p)) })",
      ],
      [
        "callback before check",
        "const p = path.join(root, x); fs.stat('a', () => exec(p)); if (!p.startsWith(root)) return; exec('a')",
      ],
      [
        "stat isFile cb",
        "const p = path.join(root, x); fs.stat(p, (e, s) => { if (e || !s.isFile()) return; exec(p) })",
      ],
    ]),
  );
});

describe("a check that paths pass", () => {
  exposes(
    "path-inside",
    within([
      ["decode after check", "if (x.includes('..')) return; const p = path.join(root, decodeURIComponent(x)); exec(p)"],
      [
        "decode after startsWith",
        "const p = path.join(root, x); if (!p.startsWith(root)) return; exec(decodeURIComponent(p))",
      ],
      ["decode after regex ..", "if (/\\.\\./.test(x)) return; exec(path.join(root, decodeURI(x)))"],
      ["unescape", "if (x.includes('..')) return; exec(path.join(root, unescape(x)))"],
      ["base64 after", "if (x.includes('..')) return; exec(path.join(root, Buffer.from(x, 'base64').toString()))"],
      [
        "querystring.unescape",
        "const qs = await import('node:querystring'); if (x.includes('..')) return; exec(path.join(root, qs.unescape(x)))",
      ],
      ["basename decode", "exec(path.join(root, decodeURIComponent(path.basename(x))))"],
      ["URL pathname decode", "exec(path.join(root, decodeURIComponent(new URL(x, 'http://a').pathname)))"],
      ["normalize / decode", "exec(path.join(root, decodeURIComponent(path.normalize('/' + x))))"],
      ["realpath", "fs.realpath(path.join(root, x), (e, real) => { if (e) return next(e); exec(real) })"],
      ["null byte", "if (x.includes('\\0')) return; exec(path.join(root, x))"],
      ["null byte indexOf", "if (x.indexOf('\\0') !== -1) return; exec(path.join(root, x))"],
      ["isAbsolute", "if (path.isAbsolute(x)) return; exec(path.join(root, x))"],
      ["starts with dots", "if (x.startsWith('..')) return; exec(path.join(root, x))"],
      ["starts with ../", "if (x.startsWith('../')) return; exec(path.join(root, x))"],
      ["regex start", "if (/^\\.\\.\\//.test(x)) return; exec(path.join(root, x))"],
      ["replace once", "exec(path.join(root, x.replace('../', '')))"],
      ["replace ../ g", "exec(path.join(root, x.replace(/\\.\\.\\//g, '')))"],
      ["concat then startsWith", "const p = root + '/' + x; if (!p.startsWith(root)) return; exec(p)"],
      [
        "concat normalized",
        "const n = path.normalize(x); const p = root + '/' + n; if (!p.startsWith(root)) return; exec(p)",
      ],
      [
        "template normalized",
        `const n = path.normalize(x); const p = \`\${root}/\${n}\`; if (!p.startsWith(root)) return; exec(p)`,
      ],
      ["normalize then no check", "exec(path.normalize(path.join(root, x)))"],
      [
        "check then append",
        "const p = path.join(root, x); if (!p.startsWith(root)) return; exec(p + '/' + req.query.y)",
      ],
      [
        "check other",
        "const p = path.join(root, x); const q = path.join(root, req.query.y); if (!q.startsWith(root)) return; exec(p)",
      ],
      ["check raw before join", "if (!x.startsWith(root)) return; exec(path.join(root, x))"],
      [
        "check in one branch",
        "const p = path.join(root, x); if (req.query.safe) { if (!p.startsWith(root)) return } exec(p)",
      ],
      ["check logs only", "const p = path.join(root, x); if (!p.startsWith(root)) { console.log('bad') } exec(p)"],
      ["check wrong polarity", "const p = path.join(root, x); if (p.startsWith(root)) return; exec(p)"],
      [
        "reassign after",
        "let p = path.join(root, x); if (!p.startsWith(root)) return; p = path.join(root, req.query.y); exec(p)",
      ],
      ["endsWith", "const p = path.join(root, x); if (!p.endsWith('.txt')) return; exec(p)"],
      ["extname", "if (path.extname(x) !== '.txt') return; exec(path.join(root, x))"],
      ["exists", "const p = path.join(root, x); if (!fs.existsSync(p)) return; exec(p)"],
      ["includes root", "const p = path.join(root, x); if (!p.includes(root)) return; exec(p)"],
      ["indexOf > -1", "const p = path.join(root, x); if (p.indexOf(root) === -1) return; exec(p)"],
      ["startsWith /", "const p = path.resolve(root, x); if (!p.startsWith('/')) return; exec(p)"],
      ["startsWith empty", "const p = path.resolve(root, x); if (!p.startsWith('')) return; exec(p)"],
      ["startsWith of itself", "const p = path.resolve(root, x); if (!p.startsWith(path.dirname(p))) return; exec(p)"],
      ["deny list", "if (x === '/etc/passwd') return; exec(path.join(root, x))"],
      ["deny list2", "if (['/etc', '/root'].includes(x)) return; exec(x)"],
      ["deny startsWith", "const p = path.resolve(x); if (p.startsWith('/etc')) return; exec(p)"],
      ["split includes wrong sep", "if (x.split('.').includes('..')) return; exec(path.join(root, x))"],
      [
        "relative wrong",
        "const r = path.relative(root, path.join(root, x)); if (r.startsWith('/')) return; exec(path.join(root, r))",
      ],
      ["relative of raw", "const r = path.relative(root, x); exec(path.join(root, r))"],
      ["basename compare ext", "if (path.basename(x, '.txt') !== x.slice(0, -4)) exec(path.join(root, x))"],
      ["basename compare eq", "if (path.basename(x) === x) return; exec(path.join(root, x))"],
      ["resolve compare itself", "if (path.resolve(x) !== x) return; exec(x)"],
      ["normalize compare", "if (path.normalize(x) !== x) return; exec(path.join(root, x))"],
      [
        "compare with another request value",
        "if (path.join(root, x) !== path.join(root, req.query.y)) return; exec(path.join(root, x))",
      ],
      ["allow-list of request", "if (!req.query.list.includes(x)) return; exec(path.join(root, x))"],
      ["indexOf truthy list", "const allowed = ['a', 'b']; if (allowed.indexOf(x)) exec(path.join(root, x))"],
      ["indexOf truthy not", "const p = path.resolve(root, x); if (!p.indexOf(root)) return; exec(p)"],
      ["search truthy", "if (x.search(/a/)) return; exec(path.join(root, x))"],
      ["startsWith neighbour", "const p = path.join('/srv/www', x); if (!p.startsWith('/srv/www')) return; exec(p)"],
      [
        "replace that makes dots",
        "const p = path.normalize(x).replace(/x/g, ''); if (p.startsWith('..')) return; exec(path.join(root, p))",
      ],
      ["first part of raw", "if (x.split('/')[0] === '..') return; exec(path.join(root, x))"],
      [
        "second part",
        "const r = path.relative(root, path.join(root, x)); if (r.split('/')[1] === '..') return; exec(path.join(root, r))",
      ],
      [
        "realpath of other",
        "const r = fs.realpathSync(root); if (!r.startsWith(root)) return; exec(path.join(root, x))",
      ],
      [
        "helper ignores",
        "function check(n) { return n.startsWith('a') } if (!check(x)) return; exec(path.join(root, x))",
      ],
      [
        "helper result unused",
        "function safe(n) { const p = path.resolve(root, n); if (!p.startsWith(root)) return null; return p } safe(x); exec(path.join(root, x))",
      ],
      [
        "catch swallow",
        "const p = path.join(root, x); try { if (!p.startsWith(root)) throw new Error() } catch (e) { console.log(e) } exec(p)",
      ],
      ["while once", "let n = x; if (n.includes('..')) n = n.replace('..', ''); exec(path.join(root, n))"],
      ["lowercase regexp", "if (!/^[a-z/.]+$/.test(x)) return; exec(path.join(root, x))"],
      ["slice lastIndexOf dot", "exec(path.join(root, x.slice(x.lastIndexOf('.') + 1)))"],
      ["slice indexOf", "exec(path.join(root, x.slice(x.indexOf('/') + 1)))"],
      [
        "startsWith then replace",
        "const p = path.join(root, x); if (!p.startsWith(root)) return; exec(p.replace(/a/g, '..'))",
      ],
      ["includes on encoded", "if (encodeURIComponent(x).includes('..')) return; exec(path.join(root, x))"],
      ["lowercase check", "if (x.toLowerCase() === '..') return; exec(path.join(root, x))"],
    ]),
  );
});
