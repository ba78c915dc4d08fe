/**
 * A JSON Web Token is trusted although nobody verified its signature.
 *
 * Everybody can write a token with any claims; only the signature says that the server wrote it. Code that decodes without
 * verifying, or verifies in a way that lets each signature pass, lets anybody be anybody. CVE-2022-23540 was this in
 * `jsonwebtoken` itself: with a falsy secret and no algorithms named, it took unsigned tokens.
 *
 * ## Claims of a token that is only decoded
 *
 * ```js bad
 * const jwt = require("jsonwebtoken");
 *
 * module.exports = (req, res, next) => {
 *   const token = req.headers.authorization.split(" ")[1];
 *   req.user = jwt.decode(token); // finding
 *   next();
 * };
 * ```
 *
 * ```ts bad
 * import type { Request, Response } from "express";
 * import { decodeJwt } from "jose";
 * import jwt from "jsonwebtoken";
 * import { jwtDecode } from "jwt-decode";
 *
 * export function remove(req: Request, res: Response) {
 *   const claims = jwtDecode<{ role: string }>(req.cookies.token); // finding
 *   if (claims.role !== "admin") return res.sendStatus(403);
 *   return res.sendStatus(204);
 * }
 *
 * export function list(req: Request, res: Response) {
 *   const whole = jwt.decode(req.cookies.token, { complete: true }); // finding
 *   res.locals.user = whole.payload;
 * }
 *
 * export const userOf = (req: Request) => decodeJwt(req.cookies.token); // finding
 *
 * export async function show(req: Request, res: Response) {
 *   const { sub } = decodeJwt(req.cookies.token); // finding
 *   res.json(await load(sub));
 * }
 * ```
 *
 * ```ts good
 * import type { Request, Response } from "express";
 * import { verify } from "jsonwebtoken";
 *
 * export function show(req: Request, res: Response) {
 *   const claims = verify(req.cookies.token, process.env.JWT_SECRET, { algorithms: ["HS256"] });
 *   res.json(claims);
 * }
 * ```
 *
 * ## A verification that lets every token pass
 *
 * ```js bad
 * import jwt, { verify } from "jsonwebtoken";
 * import simple from "jwt-simple";
 *
 * const algorithms = ["HS256", "none"];
 * const secret = "";
 * export const a = (token) => verify(token, process.env.JWT_SECRET, { algorithms }); // finding
 * export const b = (token) => jwt.verify(token, secret); // finding
 * export const c = (token) => jwt.verify(token, null, { complete: true }); // finding
 * export const d = (token) => simple.decode(token, process.env.JWT_SECRET, true); // finding
 * ```
 *
 * The same where a middleware verifies:
 *
 * ```js bad
 * import { expressjwt } from "express-jwt";
 *
 * app.use(expressjwt({ secret: process.env.JWT_SECRET, algorithms: ["HS256", "none"] })); // finding
 * ```
 *
 * ```js good
 * import { expressjwt } from "express-jwt";
 *
 * app.use(expressjwt({ secret: process.env.JWT_SECRET, algorithms: ["HS256"] }));
 * ```
 *
 * ## Expired tokens pass
 *
 * A token that was stolen or withdrawn is then good for ever.
 *
 * ```js bad
 * import jwt from "jsonwebtoken";
 *
 * export const read = (token) => jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true }); // finding
 * ```
 *
 * ## Not reported
 *
 * Decoding to find the key, or after verifying; reading when a token ends; a token that was just signed, or that an identity
 * provider sent over its own connection; a browser that shows a name:
 *
 * ```js good
 * import jwt from "jsonwebtoken";
 * import { jwtDecode } from "jwt-decode";
 *
 * export async function authenticate(req, res, next) {
 *   const token = req.headers.authorization;
 *   const { header } = jwt.decode(token, { complete: true });
 *   const key = await keys.find(header.kid);
 *   req.user = jwt.verify(token, key, { algorithms: ["RS256"] });
 *   next();
 * }
 *
 * export function refresh(req, res) {
 *   const { exp } = jwt.decode(req.cookies.token);
 *   if (exp * 1000 < Date.now()) res.redirect("/login");
 * }
 *
 * export async function signedIn(req, res) {
 *   const { data } = await axios.post(provider, { code: req.query.code });
 *   const claims = jwt.decode(data.id_token);
 *   const token = jwt.sign({ sub: claims.sub }, process.env.JWT_SECRET);
 *   const info = jwt.decode(token);
 *   res.json({ token, user: info.sub });
 * }
 *
 * export function Greeting({ token }) {
 *   return `Hello ${jwtDecode(token).name}`;
 * }
 * ```
 *
 * ## Out of scope
 *
 * A token that another function verified before: where the module verifies tokens elsewhere, the confidence is medium. Functions
 * that decode and get neither a request nor anything that looks like one. Algorithms that are not named at all: `jsonwebtoken`
 * 9 then takes those that fit the key.
 */
import {
  areClaimsTrusted,
  bare,
  type Call,
  handlesRequest,
  isRequest,
  type Module,
  type TSESTree,
  verificationsIn,
} from "../../analysis/index.ts";
import type { CodeRule, Problem, RuleOptions } from "../../model/rule.ts";

const decoders = new Set(["jsonwebtoken.decode", "jwt-decode", "jwt-decode.jwtDecode", "jose.decodeJwt"]);

/** Which argument of each verifier holds its options. */
const verifiers = new Map([
  ["jsonwebtoken.verify", 2],
  ["jose.jwtVerify", 2],
  ["express-jwt", 0],
  ["express-jwt.expressjwt", 0],
  ["passport-jwt.Strategy", 0],
]);

function* detect(module: Module, _options: RuleOptions): Iterable<Problem> {
  for (const call of module.calls()) {
    const range = [call.node.range[0], call.node.range[1]] as const;
    const options = verifiers.get(call.api);
    const found =
      options !== undefined
        ? weaknessOf(module, call, options)
        : call.api === "jwt-simple.decode"
          ? skippedCheck(module, call)
          : decoders.has(call.api)
            ? unverified(module, call)
            : undefined;
    if (found) yield { range, ...found };
  }
}

type Weakness = Pick<Problem, "message" | "severity" | "confidence">;

function weaknessOf(module: Module, { arguments: given }: Call, index: number): Weakness | undefined {
  const options = given[index];
  const secret = index === 0 ? module.optionOf(options, "secret") : given[1];
  if (secret && isNothing(module, secret)) return { message: "The secret that verifies the token is empty." };
  const algorithms = module.optionOf(options, "algorithms");
  if (algorithms && namesNone(module, algorithms)) return { message: "The token may be unsigned: `none` is allowed." };
  const ignores = module.optionOf(options, "ignoreExpiration");
  if (!ignores || module.constantOf(ignores) !== true) return undefined;
  return { severity: "medium", message: "Expired tokens are accepted." };
}

function isNothing(module: Module, node: TSESTree.Node): boolean {
  const value = module.constantOf(node);
  return value === "" || value === null || value === false || (node.type === "Identifier" && node.name === "undefined");
}

function namesNone(module: Module, node: TSESTree.Node): boolean {
  const list = declaredAs(module, bare(node));
  const elements = list.type === "ArrayExpression" ? list.elements : [];
  return elements.some((element) => {
    const name = element && module.constantOf(element);
    return typeof name === "string" && name.toLowerCase() === "none";
  });
}

function declaredAs(module: Module, node: TSESTree.Node): TSESTree.Node {
  const definition = node.type === "Identifier" ? module.scopes.variableOf(node)?.defs[0]?.node : undefined;
  return definition?.type === "VariableDeclarator" && definition.init ? bare(definition.init) : node;
}

function skippedCheck(module: Module, { arguments: [, , noVerify] }: Call): Weakness | undefined {
  if (!noVerify || module.constantOf(noVerify) !== true) return undefined;
  return { message: "The token is decoded without verifying it." };
}

function unverified(module: Module, { node, arguments: [token, options] }: Call): Weakness | undefined {
  if (token && isReceived(module, token)) return undefined;
  const complete = module.optionOf(options, "complete");
  const isComplete = complete !== undefined && module.constantOf(complete) === true;
  const handler = module.tree.functionAround(node);
  if (!handler || !handlesRequest(module, handler) || !areClaimsTrusted(module, node, isComplete)) return undefined;
  const checks = verificationsIn(module);
  const isChecked = checks.some(({ range }) => range[0] >= handler.range[0] && range[1] <= handler.range[1]);
  if (isChecked) return undefined;
  return checks.length > 0 ? { confidence: "medium" } : {};
}

/** Whether the token was just signed, or is another server's answer: OpenID Connect trusts the connection then. */
function isReceived(module: Module, token: TSESTree.Node): boolean {
  let root = bare(token);
  while (root.type === "MemberExpression") root = bare(root.object);
  const call = declaredAs(module, root);
  if (call.type !== "CallExpression") return false;
  if (module.apiOf(call.callee) === "jsonwebtoken.sign") return true;
  // `await tokenOf(req)` and `await cookies.get("token")` are the client's.
  const given = [call.callee, ...call.arguments].some((each) => isRequest(module, each));
  const isAwaited = module.tree.parentOf(call)?.type === "AwaitExpression";
  return isAwaited && !given && !/cookie|header|token/i.test(module.text.slice(...call.callee.range));
}

export default {
  id: "access/jwt-verification",
  kind: "code",
  severity: "high",
  confidence: "high",
  cwe: [347, 345],
  owasp: "A07:2021",
  message: "The claims of a token are trusted although nobody verified its signature.",
  fix: "Verify the token with a secret or key and a fixed list of algorithms before its claims are used.",
  detect,
} satisfies CodeRule<Module>;
