/**
 * The secret that sessions, tokens or connections depend on is written into the call that needs it.
 *
 * With the secret of a session, of a signed cookie or of JSON Web Tokens everybody makes a valid one for any user. It is the
 * same in every installation, in each developer's copy and in the history. In 2024 and 2025 attackers took over servers with
 * machine keys for ASP.NET that Microsoft counted by the thousand in public code.
 *
 * ## Sessions, cookies and tokens
 *
 * ```js bad
 * import cookieParser from "cookie-parser";
 * import session from "express-session";
 * import jwt from "jsonwebtoken";
 *
 * app.use(session({ secret: "keyboard cat", resave: false, saveUninitialized: false, cookie: { secure: true } })); // finding
 * app.use(cookieParser("{{sample}}")); // finding
 *
 * export const issue = (user) => jwt.sign({ sub: user.id }, "{{sample}}", { expiresIn: "1h" }); // finding
 * ```
 *
 * A name for the text, or the environment before it, makes it no better:
 *
 * ```js bad
 * const { createHmac } = require("node:crypto");
 *
 * const pepper = process.env.PEPPER || "{{sample}}"; // finding
 * exports.sign = (text) => createHmac("sha256", pepper).update(text).digest("hex");
 * ```
 *
 * ```js good
 * import session from "express-session";
 *
 * app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, cookie: { secure: true } }));
 * ```
 *
 * ## Passwords of databases and mail servers
 *
 * ```js bad
 * const { Pool } = require("pg");
 *
 * exports.pool = new Pool({ host: "db.acme.example", user: "shop", password: "{{sample}}" }); // finding
 * ```
 *
 * ```js good
 * const { Pool } = require("pg");
 *
 * exports.pool = new Pool({ host: "db.acme.example", user: "shop", password: process.env.PGPASSWORD });
 * ```
 *
 * ## Not reported
 *
 * A placeholder that somebody has to fill in, a password for the developer's own machine, and data that is no secret:
 *
 * ```js good
 * const { createHash, createHmac } = require("node:crypto");
 * const { Pool } = require("pg");
 *
 * exports.local = new Pool({ host: "localhost", user: "postgres", password: "postgres" });
 * exports.placeholder = new Pool({ host: "db.acme.example", user: "shop", password: "<password>" });
 * exports.digest = (text, key) => createHash("sha256").update("a prefix").update(text).digest("hex");
 * exports.sign = (text, key) => createHmac("sha256", key).update("v1").update(text).digest("hex");
 * ```
 *
 * ## Out of scope
 *
 * Packages that the table below does not name, and secrets that reach the call through other modules.
 */
import { literalsBehind, type Module, type TSESTree } from "../../analysis/index.ts";
import type { CredentialFile, CredentialRule, Problem } from "../../model/rule.ts";

/** Where each API takes its secret: the argument's number, and in an object the keys that lead to it. */
const signing: readonly string[] = [
  "express-session 0.secret",
  "cookie-session 0.secret 0.keys",
  "cookie-parser 0",
  "iron-session.getIronSession 2.password",
  "iron-session.sealData 1.password",
  "iron-session.unsealData 1.password",
  "jsonwebtoken.sign 1",
  "jsonwebtoken.verify 1",
  "jwt-simple.encode 1",
  "jwt-simple.decode 1",
  "express-jwt 0.secret",
  "express-jwt.expressjwt 0.secret",
  "koa-jwt 0.secret",
  "hono/jwt.jwt 0.secret",
  "hono/jwt.sign 1",
  "passport-jwt.Strategy 0.secretOrKey",
  "passport-google-oauth20.Strategy 0.clientSecret",
  "passport-github2.Strategy 0.clientSecret",
  "passport-github.Strategy 0.clientSecret",
  "passport-facebook.Strategy 0.clientSecret",
  "passport-twitter.Strategy 0.consumerSecret",
  "passport-oauth2.Strategy 0.clientSecret",
  "passport-auth0.Strategy 0.clientSecret",
  "@nestjs/jwt.JwtModule.register 0.secret",
  "next-auth 0.secret",
  "crypto.createHmac 1",
  "crypto.createCipheriv 1",
  "crypto.createDecipheriv 1",
  "crypto.createSecretKey 0",
  "cookie-signature.sign 1",
  "cookie-signature.unsign 1",
];

const connecting: readonly string[] = [
  "pg.Client 0.password",
  "pg.Pool 0.password",
  "mysql.createConnection 0.password",
  "mysql.createPool 0.password",
  "mysql2.createConnection 0.password",
  "mysql2.createPool 0.password",
  "mysql2/promise.createConnection 0.password",
  "mysql2/promise.createPool 0.password",
  "mssql.connect 0.password",
  "mariadb.createPool 0.password",
  "ioredis 0.password",
  "ioredis.Redis 0.password",
  "redis.createClient 0.password",
  "sequelize.Sequelize 2 0.password 3.password",
  "sequelize 2 0.password 3.password",
  "knex 0.connection.password",
  "knex.knex 0.connection.password",
  "typeorm.DataSource 0.password",
  "mongoose.connect 1.pass",
  "mongoose.createConnection 1.pass",
  "mongodb.MongoClient 1.auth.password",
  "nodemailer.createTransport 0.auth.pass",
  "ldapjs.createClient 0.bindCredentials",
];

type Places = ReadonlyMap<string, readonly string[]>;

function tableOf(entries: readonly string[]): Places {
  return new Map(entries.map((entry) => [entry.split(" ")[0] ?? "", entry.split(" ").slice(1)]));
}

const [signers, connections] = [tableOf(signing), tableOf(connecting)];

const placeholder =
  /^$|^[<[{].*[>\]}]$|\$\{|\{\{|^(?:x+|\*+|\.+)$|^-----BEGIN (?:PUBLIC|CERT)|change.?me|your[-_ ]|placeholder|replace/i;

/** Passwords that a database has on the developer's own machine. */
const local =
  /^(?:postgres|root|admin|password|test|guest|mysql|redis|secret|example|sa|user|pass|dev|development|local)?$/i;

function* detect({ module }: CredentialFile<Module>): Iterable<Problem & { readonly value: string }> {
  if (!module) return;
  const seen = new Set<number>();
  for (const { value, range, isSigning } of literalsGiven(module)) {
    const isHarmless = placeholder.test(value) || (!isSigning && local.test(value));
    if (seen.has(range[0]) || isHarmless) continue;
    seen.add(range[0]);
    yield { range, value, ...(!isSigning && { message: "The password of a connection stands in the code." }) };
  }
}

function* literalsGiven(module: Module) {
  for (const { api, arguments: given } of module.calls()) {
    const isSigning = signers.has(api);
    const nodes = (signers.get(api) ?? connections.get(api) ?? []).map((place) => argumentAt(module, given, place));
    for (const node of nodes) {
      const literals = node ? elementsOf(node).flatMap((each) => literalsBehind(each, module)) : [];
      for (const literal of literals) yield { ...literal, isSigning };
    }
  }
}

/** `0.auth.pass`: the option `pass` of the option `auth` of the first argument. */
function argumentAt(module: Module, given: readonly TSESTree.Node[], place: string): TSESTree.Node | undefined {
  const [index = "0", ...keys] = place.split(".");
  return keys.reduce<TSESTree.Node | undefined>((node, key) => module.optionOf(node, key), given[Number(index)]);
}

/** Several keys, of which old ones still count. */
function elementsOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  return node.type === "ArrayExpression" ? node.elements.filter((element) => element !== null) : [node];
}

const letters = "ABCDEFGHIJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

export default {
  id: "secrets/constructor-secret",
  kind: "credential",
  severity: "high",
  confidence: "high",
  cwe: [798, 321],
  owasp: "A07:2021",
  message: "The secret that this call depends on stands in the code.",
  fix: "Make a new secret, keep it in the environment or a secret store, and stop where it is missing.",
  detect,
  sample: (random) => Array.from({ length: 24 }, () => letters[Math.floor(random() * letters.length)]).join(""),
} satisfies CredentialRule<Module>;
