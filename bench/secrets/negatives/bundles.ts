import type { MakeNegative } from "./make-negative.ts";

const base64Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

/** What tools write: bundles, source maps, style sheets, pictures in text. */
export const bundles: Readonly<Record<string, MakeNegative>> = {
  "minified code": (letters) => {
    const id = () => letters.base62(1 + letters.below(2)).replace(/^\d/, "a");
    const key = () => letters.oneOf(["token", "key", "secret", "apiKey", "auth", "password", "accessToken"]);
    const call = () =>
      `${id()}.${key()}=${id()}.${key()}||${id()}("${letters.noun()}"),${id()}["${letters.base62(4)}"]=function(${id()}){return ${id()}(${letters.below(9_999)},${id()}.${key()})}`;
    return {
      path: "dist/app.min.js",
      text: `!function(){var x={};${letters.many(60, () => `x.a=function(a,b){a=b;${"try{"}${call().replace(/[^\x20-\x7e]/g, "")}}catch(e){}}`, ";")}}();\n`,
    };
  },
  "chunk names": (letters) => ({
    path: "dist/runtime.js",
    text: `r.u=e=>"js/"+({${letters.many(30, (index) => `${index}:"${letters.noun()}-auth-token"`, ",")}}[e]||e)+"."+{${letters.many(30, (index) => `${index}:"${letters.hex(20)}"`, ",")}}[e]+".chunk.js";\n`,
  }),
  "source map": (letters) => ({
    path: "dist/app.js.map",
    text: JSON.stringify({
      version: 3,
      sources: ["token.ts", "secret.ts"],
      names: ["apiKey"],
      mappings: letters.many(80, () => letters.of("ACEGIKMOQSUWYacegik", 4 + letters.below(5)), ","),
    }),
  }),
  "inline source map": (letters) => ({
    path: "dist/a.js",
    text: `var token = load();\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify({ version: 3, mappings: letters.of("ACEG,;", 300), sources: [`../src/${letters.noun()}.ts`] })).toString("base64")}\n`,
  }),
  "base64 image in CSS": (letters) => ({
    path: "src/style.css",
    text: `.key-icon { background: url(data:image/png;base64,${Buffer.concat([png, letters.bytes(300)]).toString("base64")}); }\n`,
  }),
  "base64 image in code": (letters) => ({
    path: "src/icons.js",
    text: `export const ${letters.oneOf(["tokenIcon", "keyIcon", "secretImage", "logo"])} = "data:image/png;base64,${Buffer.concat([png, letters.bytes(400)]).toString("base64")}";\n`,
  }),
  "font or module in base64": (letters) => ({
    path: "src/wasm.js",
    text: `const bytes = "${Buffer.concat([Buffer.from("\0asm"), letters.bytes(900)]).toString("base64")}";\nexport default decode(bytes);\n`,
  }),
  CSS: (letters) => ({
    path: "src/app.css",
    text: letters.many(
      20,
      () =>
        `.${letters.noun()}_token__${letters.base62(5)} { color: #${letters.hex(6)}; content: "\\${letters.hex(4)}"; --secret-key: ${letters.below(99)}px; }`,
    ),
  }),
  "SVG path": (letters) => ({
    path: "src/key.svg",
    text: `<svg id="api-key-${letters.hex(8)}"><path d="M${letters.many(60, () => `${letters.below(999)}.${letters.below(99)}${letters.oneOf("lhvczLHV".split(""))}`, " ")}"/></svg>`,
  }),
  "generated class names": (letters) => ({
    path: "src/page.jsx",
    text: `export const Page = () => <div className="${letters.many(6, () => `css-${letters.base62(8)}`, " ")}"><input type="password" name="password" autoComplete="current-password" data-key="${letters.base62(10)}" /></div>;\n`,
  }),
  "lookup table": (letters) => ({
    path: "src/codec.js",
    text: `const alphabet = "${base64Letters}";\nconst keyTable = "${letters.oneOf(["0123456789ABCDEFGHJKMNPQRSTVWXYZ", "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", "0123456789abcdefghijklmnopqrstuvwxyz", "ModuleSymbhasOwnPr-0123456789ABCDEFGHNRVfgctiUvz_KqYTJkLxpZXIjQW"])}";\nconst sbox = [${letters.many(64, () => `0x${letters.hex(8)}`, ", ")}];\n`,
  }),
};
