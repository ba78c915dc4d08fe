/**
 * A secret is written into a log.
 *
 * Logs go to more people and services than the secret itself, and stay there for months. In 2018 GitHub and Twitter found the
 * passwords of their users in internal logs in plain; Twitter asked all 330 million to choose new ones.
 *
 * ## Passwords and tokens
 *
 * ```js bad
 * import pino from "pino";
 *
 * const logger = pino();
 *
 * export function login(req, res) {
 *   console.log("login", req.body.email, req.body.password); // finding
 *   logger.info({ accessToken: req.session.accessToken }, "signed in"); // finding
 *   logger.debug(`authorization: ${req.headers.authorization}`); // finding
 * }
 * ```
 *
 * ```js good
 * import pino from "pino";
 *
 * const logger = pino();
 *
 * export function login(req, res) {
 *   logger.info({ user: req.session.userId, hasToken: Boolean(req.session.accessToken) }, "signed in");
 * }
 * ```
 *
 * ## The whole environment
 *
 * ```js bad
 * console.log("environment", process.env); // finding
 * console.error(JSON.stringify({ env: process.env })); // finding
 * ```
 *
 * ```js good
 * console.log("environment", process.env.NODE_ENV, Object.keys(process.env));
 * ```
 *
 * ## Not reported
 *
 * Lengths, whether there is one, masks, hashes, names, and loggers that are told to redact:
 *
 * ```js good
 * import pino from "pino";
 *
 * const logger = pino({ redact: ["password"] });
 *
 * export function start(password, apiKey) {
 *   logger.info({ password }, "start");
 *   console.log("password length", password.length, "key", mask(apiKey), apiKey ? "set" : "missing", !apiKey);
 *   console.log(`key ends with ${apiKey.slice(-4)}`);
 *   console.log("passwordMinLength", config.passwordMinLength, tokenUrl, nextToken);
 * }
 * ```
 *
 * ## Out of scope
 *
 * Objects that hold a secret among other things, such as a whole request, and values whose name does not say what they are.
 */
import { bare, credentialKindOf, type Module, plainKey, type TSESTree, wordsOf } from "../../analysis/index.ts";
import type { CodeRule, Problem } from "../../model/rule.ts";

const level = /^(?:log|info|warn|warning|error|debug|trace|fatal|verbose|silly|notice|http|dir)$/;
/** By name, as loggers come from modules of the project's own. */
const logger =
  /^(?:console|(?:\w*_)?log|\w*logg(?:er|ing)|winston|pino|bunyan|log4js|fastify\.log|app\.log|signale|consola)$/i;
const loggerMember = /(?:^|\.)(?:log|\w*logger|console)$/i;

function* detect(module: Module): Iterable<Problem> {
  if (!/\b(?:console|log\w*|winston|pino|bunyan|signale|consola)\b/i.test(module.text)) return;
  const redacts = /\bredact\w*\b/i.test(module.text);
  const isTool =
    /^#!/.test(module.text) || /(?:^|\/)(?:scripts?|bin|cli|tools?|seeds?|examples?|demos?)\//.test(module.path);
  for (const node of module.tree.nodes) {
    if (node.type !== "CallExpression") continue;
    const called = loggerOf(node, module);
    if (!called || (redacts && called !== "console")) continue;
    for (const shown of node.arguments.flatMap((each) => shownIn(each))) {
      const found = judge(shown, module.text);
      if (found) yield { range: shown.range, ...found, ...(isTool && { confidence: "low" }) };
    }
  }
}

/** The text of what is called, where it is a logger. */
function loggerOf({ callee }: TSESTree.CallExpression, { text }: Module): string | undefined {
  if (callee.type !== "MemberExpression" || !level.test(plainKey(callee.property, callee.computed) ?? ""))
    return undefined;
  const owner = text.slice(...callee.object.range);
  return logger.test(owner) || (owner.length < 60 && loggerMember.test(owner)) ? owner : undefined;
}

/** The expressions whose values a log shows: parts of texts, objects and lists, and sides of a choice. */
function shownIn(node: TSESTree.Node, depth = 0): readonly TSESTree.Node[] {
  const inner = bare(node);
  if (depth > 10) return [];
  const within = (parts: readonly (TSESTree.Node | null)[]) =>
    parts.flatMap((part) => (part ? shownIn(part, depth + 1) : []));
  switch (inner.type) {
    case "Identifier":
    case "MemberExpression":
      return [inner];
    case "ChainExpression":
      return within([inner.expression]);
    case "TemplateLiteral":
      return within(inner.expressions);
    case "BinaryExpression":
      return inner.operator === "+" ? within([inner.left, inner.right]) : [];
    case "LogicalExpression":
      return inner.operator === "&&" ? within([inner.right]) : within([inner.left, inner.right]);
    case "ConditionalExpression":
      return within([inner.consequent, inner.alternate]);
    case "ArrayExpression":
      return within(inner.elements);
    case "SpreadElement":
      return within([inner.argument]);
    case "ObjectExpression":
      return within(inner.properties.map((each) => (each.type === "Property" ? each.value : each)));
    case "CallExpression":
      return shownByCall(inner, within);
    default:
      return [];
  }
}

/** What a call shows of its arguments: a form of the whole value, or a header of a request. */
function shownByCall(
  call: TSESTree.CallExpression,
  within: (parts: readonly TSESTree.Node[]) => readonly TSESTree.Node[],
): readonly TSESTree.Node[] {
  const { callee, arguments: given } = call;
  if (callee.type === "Identifier") return callee.name === "String" || callee.name === "inspect" ? within(given) : [];
  if (callee.type !== "MemberExpression") return [];
  const name = plainKey(callee.property, callee.computed) ?? "";
  if (name === "toString" || name === "trim") return within([callee.object]);
  if (/^(?:stringify|inspect|format)$/.test(name)) return within(given);
  const [header] = given;
  const isHeader = header?.type === "Literal" && secretHeader.test(String(header.value));
  return /^(?:get|header)$/.test(name) && isHeader ? [call] : [];
}

const secretHeader = /^(?:authorization|cookie|proxy-authorization|x-api-key|x-auth-token)$/i;
const headers =
  /\bheaders(?:\??\.|\[["'])(?:authorization|cookie|proxy-authorization|x-api-key|x-auth-token)["']?\]?$/i;

function judge(node: TSESTree.Node, text: string): Pick<Problem, "message" | "severity" | "confidence"> | undefined {
  const written = text.slice(...node.range);
  if (node.type === "CallExpression")
    return { message: "A header that authenticates its sender is written into a log." };
  if (written === "process.env")
    return { message: "The whole environment, with the secrets in it, is written into a log." };
  if (headers.test(written)) return { message: "A header that authenticates its sender is written into a log." };
  const name = nameOf(node);
  const kind = name === undefined ? undefined : credentialKindOf(name);
  if (name === undefined || !kind || isAmbiguous(name, written)) return undefined;
  return kind === "password" ? { message: `The password \`${shorten(written)}\` is written into a log.` } : {};
}

function nameOf(node: TSESTree.Node): string | undefined {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? plainKey(node.property, node.computed) : undefined;
}

/** What is not a value: a token of a parser, a lib's constant with the name of a field, a text of a page, a list of names. */
function isAmbiguous(name: string, written: string): boolean {
  const words = wordsOf(name);
  if (/^(?:tokens?|secrets|credentials?|pass|pw|keys?)$/i.test(name)) return true;
  if (
    words.some((word) =>
      /^(?:hash|hashed|encrypted|masked|redacted|hidden|safe|count|id|name|names|field|path|file)$/.test(word),
    )
  ) {
    return true;
  }
  // Texts for people, and names of settings.
  return /\b(?:messages?|errors?|errs?|strings|texts?|labels?|i18n|translations?|constants|schema|fields|columns)\b/i.test(
    written,
  );
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export default {
  id: "secrets/logged-secret",
  kind: "code",
  severity: "medium",
  confidence: "medium",
  cwe: [532],
  owasp: "A09:2021",
  message: "A secret is written into a log.",
  fix: "Log whom or what it belongs to instead, or let the logger redact it.",
  detect,
} satisfies CodeRule<Module>;
