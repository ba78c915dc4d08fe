import { describe } from "vitest";
import { protects } from "./guard-cases.ts";

const before = `const root = path.resolve("data"); const { sep } = path; import { posix } from "node:path";`;
const within = (cases: readonly (readonly [string, string])[]) =>
  cases.map(([name, body]) => [name, body, before] as const);

describe("what was checked holds in callbacks", () => {
  protects(
    "path-inside",
    within([
      ["cb1", "const p = path.join(root, x); if (!p.startsWith(root)) return; fs.stat(p, () => { exec(p) })"],
      [
        "cb2",
        "const p = path.join(root, x); if (!p.startsWith(root)) return; fs.stat(p, () => { fs.readFile(p, () => exec(p)) })",
      ],
      [
        "cb let",
        "let p = path.join(root, x); if (!p.startsWith(root)) return; fs.stat(p, () => { fs.readFile(p, () => exec(p)) })",
      ],
      [
        "cb of x",
        "if (x.includes('..')) return; fs.stat('a', () => { fs.readFile('b', () => exec(path.join(root, x))) })",
      ],
      [
        "cb field",
        "if (req.query.x.includes('..')) return; fs.stat('a', () => { fs.readFile('b', () => exec(path.join(root, req.query.x))) })",
      ],
      [
        "cb member obj",
        "const o = { p: path.join(root, x) }; if (!o.p.startsWith(root)) return; fs.stat('a', () => { fs.readFile('b', () => exec(o.p)) })",
      ],
      [
        "decl hoisted before check",
        "const p = path.join(root, x); function go() { exec(p) } if (!p.startsWith(root)) return; go()",
      ],
      [
        "decl hoisted, called in cb",
        "const p = path.join(root, x); if (!p.startsWith(root)) return; fs.stat(p, () => go()); function go() { fs.stat(p, () => exec(p)) }",
      ],
      [
        "arrow const after",
        "const p = path.join(root, x); if (!p.startsWith(root)) return; const go = () => { exec(p) }; fs.stat('a', (e) => { if (e) return next(e); go() })",
      ],
      [
        "promise then",
        "const p = path.join(root, x); if (!p.startsWith(root)) return; return fs.promises.stat(p).then(() => fs.promises.readFile(p)).then(() => exec(p))",
      ],
      [
        "async iife",
        "const p = path.join(root, x); if (!p.startsWith(root)) return; (async () => { await 1; exec(p) })()",
      ],
      [
        "new promise",
        "const p = path.join(root, x); if (!p.startsWith(root)) return; await new Promise((resolve) => { fs.stat(p, () => { exec(p); resolve() }) })",
      ],
      [
        "event",
        "const p = path.join(root, x); if (!p.startsWith(root)) return; req.on('end', () => { const w = fs.createWriteStream('q'); w.on('finish', function () { exec(p) }) })",
      ],
      [
        "realpath, callback",
        "fs.realpath(path.join(root, x), (e, real) => { if (e || !real.startsWith(root + sep)) return next(e); exec(real) })",
      ],
      [
        "realpath promise",
        "const real = await fs.promises.realpath(path.join(root, x)); if (!real.startsWith(root + path.sep)) return; exec(real)",
      ],
      [
        "unknown lib callback",
        "const p = path.join(root, x); if (!p.startsWith(root)) return; somelib.run(() => { other.go(() => { exec(p) }) })",
      ],
      [
        "callback passed named",
        "const p = path.join(root, x); if (!p.startsWith(root)) return; function done() { exec(p) } fs.stat('a', (e) => { fs.stat('b', done) })",
      ],
      [
        "function param",
        "function serve(file) { fs.stat(file, () => { exec(file) }) } const p = path.join(root, x); if (!p.startsWith(root)) return; serve(p)",
      ],
      [
        "function param 2",
        "function serve(file, cb) { fs.stat(file, () => { cb(file) }) } const p = path.join(root, x); if (!p.startsWith(root)) return; serve(p, (f) => exec(f))",
      ],
      [
        "helper check cb",
        "function check(n, cb) { const p = path.resolve(root, n); if (!p.startsWith(root)) return cb(new Error('x')); cb(null, p) } check(x, (e, p) => { if (e) return next(e); exec(p) })",
      ],
    ]),
  );
});

describe("a path is kept in a folder", () => {
  protects(
    "path-inside",
    within([
      [
        "realpath native",
        "const real = fs.realpathSync.native(path.join(root, x)); if (!real.startsWith(root + path.sep)) return; exec(real)",
      ],
      [
        "!resolve neq",
        "if (path.resolve(root, x) !== path.join(root, path.basename(x))) return; exec(path.resolve(root, x))",
      ],
      [
        "relative split ..",
        "const p = path.resolve(root, x); if (path.relative(root, p).split(path.sep)[0] === '..') return; exec(p)",
      ],
      [
        "relative split .. var",
        "const rel = path.relative(root, path.resolve(root, x)); const [first] = rel.split(path.sep); if (first === '..') return; exec(path.join(root, rel))",
      ],
      [
        "relative split includes",
        "const rel = path.relative(root, path.resolve(root, x)); if (rel.split(path.sep).includes('..')) return; exec(path.join(root, rel))",
      ],
      [
        "relative regexp",
        "const rel = path.relative(root, path.resolve(root, x)); if (/^\\.\\.(?:[\\\\/]|$)/.test(rel)) return; exec(path.join(root, rel))",
      ],
      [
        "relative === ..",
        "const rel = path.relative(root, path.resolve(root, x)); if (rel === '..' || rel.startsWith('..' + path.sep)) return; exec(path.join(root, rel))",
      ],
      [
        "relative slice",
        "const rel = path.relative(root, path.resolve(root, x)); if (rel.slice(0, 2) === '..') return; exec(path.join(root, rel))",
      ],
      [
        "relative indexOf",
        "const rel = path.relative(root, path.resolve(root, x)); if (rel.indexOf('..') === 0) return; exec(path.join(root, rel))",
      ],
      [
        "relative indexOf -1",
        "const rel = path.relative(root, path.resolve(root, x)); if (rel.indexOf('..') > -1) return; exec(path.join(root, rel))",
      ],
      [
        "relative charAt?",
        "const rel = path.relative(root, path.resolve(root, x)); const ok = rel && !rel.startsWith('..') && !path.isAbsolute(rel); if (!ok) return; exec(path.join(root, rel))",
      ],
      [
        "ok either",
        "const p = path.resolve(root, x); const ok = p === root || p.startsWith(root + path.sep); if (!ok) { res.end(); return } exec(p)",
      ],
      ["commonprefix", `const p = path.resolve(root, x); if (!p.startsWith(\`\${root}\${path.sep}\`)) return; exec(p)`],
      ["substring", "const p = path.resolve(root, x); if (p.substring(0, root.length) !== root) return; exec(p)"],
      ["lastIndexOf", "const p = path.resolve(root, x); if (p.lastIndexOf(root, 0) !== 0) return; exec(p)"],
      ["indexOf truthy", "const p = path.resolve(root, x); if (p.indexOf(root)) return; exec(p)"],
      ["dirname", "const p = path.resolve(root, x); if (path.dirname(p) !== root) return; exec(p)"],
      [
        "normalized strip",
        "const safe = path.normalize(x).replace(/^(\\.\\.(\\/|\\\\|$))+/, ''); exec(path.join(root, safe))",
      ],
      ["while ..", "let n = x; while (n.includes('..')) n = n.replace('..', ''); exec(path.join(root, n))"],
      ["replace all dots", "exec(path.join(root, x.replace(/\\.\\./g, '')))"],
      ["replace slashes", "exec(path.join(root, x.replace(/[\\/\\\\]/g, '')))"],
      ["join / normalize", "exec(path.join(root, path.normalize('/' + x)))"],
      ["resolve /", "exec(path.join(root, path.resolve('/', x)))"],
      ["join(root, join('/',x))", "exec(path.join(root, path.join('/', x)))"],
      ["posix.normalize", "exec(root + path.posix.normalize('/' + x))"],
      ["posix join", "exec(root + path.posix.join('/', x))"],
      ["URL pathname", "exec(path.join(root, new URL(x, 'http://a').pathname))"],
      ["filter parts", "exec(path.join(root, ...x.split('/').filter((p) => p !== '..' && p !== '.' && p !== '')))"],
      [
        "assert",
        "import('node:assert').then(() => 1); const p = path.resolve(root, x); if (!(p.startsWith(root))) throw new Error('x'); exec(p)",
      ],
      [
        "try",
        "let p; try { p = path.resolve(root, x); if (!p.startsWith(root)) throw new Error(); } catch (e) { return next(e) } exec(p)",
      ],
      ["ternary", "const p = path.resolve(root, x); const q = p.startsWith(root) ? p : root; exec(q)"],
      ["and", "const p = path.resolve(root, x); p.startsWith(root) && exec(p)"],
      [
        "helper returns null",
        "function safe(n) { const p = path.resolve(root, n); return p.startsWith(root + path.sep) ? p : null } const q = safe(x); if (!q) return; exec(q)",
      ],
      [
        "helper returns undefined",
        "function safe(n) { const p = path.resolve(root, n); if (!p.startsWith(root + path.sep)) return; return p } const q = safe(x); if (!q) return; exec(q)",
      ],
      [
        "helper returns false obj",
        "function safe(n) { const p = path.resolve(root, n); if (p.startsWith(root + path.sep)) return { ok: true, p }; return { ok: false } } const q = safe(x); if (!q.ok) return; exec(q.p)",
      ],
    ]),
  );
});

describe("a name is one name", () => {
  protects(
    "path-segment",
    within([
      ["basename neq", "if (path.basename(x) !== x) return; exec(path.join(root, x))"],
      ["x !== basename", "if (x !== path.basename(x)) return; exec(path.join(root, x))"],
      ["parse base", "if (path.parse(x).base !== x) return; exec(path.join(root, x))"],
      ["slice lastIndexOf", "exec(path.join(root, x.slice(x.lastIndexOf('/') + 1)))"],
      ["split pop", "exec(path.join(root, x.split('/').pop()))"],
      ["basename win", "exec(path.join(root, path.win32.basename(x)))"],
    ]),
  );
});
