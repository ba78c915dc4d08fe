/**
 * Invisible characters make the code look different from what it does.
 *
 * Unicode has characters that change the direction of text. Left open at the end of a line, in a comment or a string, they make
 * editors and GitHub show the rest of the line in another order: what seems to be a comment is code, what seems to be a
 * check is a comment. The attack is called Trojan Source (CVE-2021-42574), and a reviewer cannot see it.
 *
 * ## A direction that is not closed on its line
 *
 * On this page the characters are shown as `[U+202E]` and the like.
 *
 * ```js bad
 * const accessLevel = "user";
 * if (accessLevel !== "user{{U+202E}} {{U+2066}}// Only for admins{{U+2069}} {{U+2066}}") { // finding
 *   openVault();
 * }
 * ```
 *
 * ```js good
 * const accessLevel = "user";
 * if (accessLevel !== "user") { // Only for admins
 *   openVault();
 * }
 * ```
 *
 * Where such a character is needed, an escape is visible:
 *
 * ```js good
 * const rightToLeftOverride = "\u202e";
 * const isolated = (name) => `\u2068${name}\u2069`;
 * ```
 *
 * ## Every text file counts
 *
 * ```yaml bad
 * # deploy{{U+202E}} only on request # finding
 * run: npm run deploy
 * ```
 *
 * ## A name that cannot be seen
 *
 * Some invisible characters are letters to JavaScript. Here one is a second parameter of the request, and the list has a second
 * command:
 *
 * ```js bad
 * app.get("/network_health", async (req, res) => {
 *   const { timeout, {{U+3164}} } = req.query; // finding
 *   const commands = ["ping -c 1 example.com", {{U+3164}}]; // finding
 *   await Promise.all(commands.map((command) => run(command, { timeout })));
 *   res.send("ok");
 * });
 * ```
 *
 * ```js good
 * app.get("/network_health", async (req, res) => {
 *   const { timeout } = req.query;
 *   await run("ping -c 1 example.com", { timeout });
 *   res.send("ok");
 * });
 * ```
 *
 * Others make two names look like one:
 *
 * ```js bad
 * const isAdmin = user.role === "admin";
 * const isAd{{U+200D}}min = true; // finding
 * ```
 *
 * ## Not reported
 *
 * Text in a right-to-left language, also with directions that are closed again:
 *
 * ```json good file=locales/he.json
 * {
 *   "greeting": "שלום {{U+2066}}NodeSec{{U+2069}}",
 *   "price": "{{U+202B}}מחיר: 5 ₪{{U+202C}}",
 *   "farewell": "להתראות{{U+200F}}!"
 * }
 * ```
 *
 * Joiners where writing needs them: between the parts of an emoji, in Persian or in Hindi.
 *
 * ```js good
 * const family = "👩{{U+200D}}👩{{U+200D}}👧";
 * const book = "می{{U+200C}}خواهم";
 * ```
 *
 * A byte order mark at the start of the file:
 *
 * ```js good
 * {{U+FEFF}}const answer = 42;
 * ```
 *
 * ## Out of scope
 *
 * Letters of one script that look like those of another (CVE-2021-42694).
 */
import type { Problem, TextRule } from "../../model/rule.ts";

/** What closes a direction that a character opens (Unicode Standard Annex 9, 2.1–2.4). */
const closers: Readonly<Record<string, string>> = {
  "\u202a": "\u202c", // LRE
  "\u202b": "\u202c", // RLE
  "\u202d": "\u202c", // LRO
  "\u202e": "\u202c", // RLO
  "\u2066": "\u2069", // LRI
  "\u2067": "\u2069", // RLI
  "\u2068": "\u2069", // FSI
};

const controls = /[\u202a-\u202e\u2066-\u2069]/g;

/** Hangul fillers that stand where a name does, and joiners or variation selectors inside of a name. */
const hiddenInName =
  /(?<=[\s,.{[(=\w$])[\u115f\u1160\u3164\uffa0]+(?=[\s,.}\]);=:\w$])|(?<=[\w$])(?:\u034f|\u200c|\u200d|[\ufe00-\ufe0f])+(?=[\w$])/g;

const script = /\.(?:[cm]?[jt]sx?|vue|svelte)$/i;
const prose = /\.(?:md|mdx|txt|json5?|html?|xml|xliff?|po|pot|properties|arb|ftl|strings|resx|csv|tsv|svg)$/i;

function* detect({ path, text }: { readonly path: string; readonly text: string }): Iterable<Problem> {
  if (script.test(path)) yield* hiddenNames(text);
  if (text.search(controls) === -1) return;
  // The end of a line ends every direction. In a translation an open one is a slip more often than an attack.
  const doubt = prose.test(path) ? ({ severity: "low", confidence: "medium" } as const) : {};
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const at = firstMisleading(line[0], script.test(path));
    if (at !== undefined) yield { range: [line.index + at, line.index + at + 1], ...doubt };
  }
}

function* hiddenNames(text: string): Iterable<Problem> {
  for (const { 0: hidden, index } of text.matchAll(hiddenInName)) {
    yield {
      range: [index, index + hidden.length],
      message: "An invisible character is part of a name, which nobody can see in review.",
      confidence: "medium",
    };
  }
}

/** Offset of the first direction that the line leaves open, or in a script closes on the other side of a string or comment. */
function firstMisleading(line: string, isScript: boolean): number | undefined {
  const open: { readonly closer: string; readonly at: number }[] = [];
  for (const { 0: control, index } of line.matchAll(controls)) {
    const closer = closers[control];
    if (closer) {
      open.push({ closer, at: index });
      continue;
    }
    // Closing an isolate also closes what was opened in it; a closer without an opener has no effect.
    const closed = control === "\u2069" ? open.findLastIndex((each) => each.closer === control) : open.length - 1;
    const opener = open[closed];
    if (opener?.closer !== control) continue;
    if (isScript && /["'`]|\/[/*]|\*\//.test(line.slice(opener.at, index))) return opener.at;
    open.splice(closed);
  }
  return open[0]?.at;
}

export default {
  id: "code/bidi-characters",
  kind: "text",
  severity: "high",
  confidence: "high",
  cwe: [1007],
  owasp: "A08:2021",
  message:
    "An invisible character changes the direction of the text, so that the line reads differently from what it does.",
  fix: "Delete the character, or write it as an escape such as `\\u202e` where the program needs it.",
  inTests: true,
  suppressible: false,
  appliesTo: () => true,
  detect,
} satisfies TextRule;
