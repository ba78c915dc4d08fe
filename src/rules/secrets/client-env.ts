/**
 * A secret has a name that makes the bundler put its value into the code for browsers.
 *
 * Next.js, Vite, Create React App, Expo and others replace variables with such a prefix by their values, in scripts that every
 * visitor loads. Whoever opens the developer tools reads the secret, and search engines for source code find it.
 *
 * ## A prefix that means public
 *
 * ```tsx bad file=src/pay.tsx
 * export const pay = (order: string) =>
 *   fetch("https://api.payments.example/charges", {
 *     method: "POST",
 *     headers: { authorization: `Bearer ${process.env.NEXT_PUBLIC_PAYMENTS_SECRET_KEY}` }, // finding
 *     body: order,
 *   });
 * ```
 *
 * ```env bad file=.env.production
 * VITE_API_URL=https://api.acme.example
 * VITE_ADMIN_PASSWORD={{sample}} # finding
 * ```
 *
 * Without the prefix the value stays on the server, which does what needs it:
 *
 * ```ts good file=app/api/pay/route.ts
 * export async function POST(request: Request) {
 *   return fetch("https://api.payments.example/charges", {
 *     method: "POST",
 *     headers: { authorization: `Bearer ${process.env.PAYMENTS_SECRET_KEY}` },
 *     body: await request.text(),
 *   });
 * }
 * ```
 *
 * ## Given to the bundle by hand
 *
 * ```js bad file=vite.config.js
 * import { defineConfig } from "vite";
 *
 * export default defineConfig({
 *   define: {
 *     __API_SECRET__: JSON.stringify(process.env.API_SECRET), // finding
 *   },
 * });
 * ```
 *
 * ```js good file=vite.config.js
 * import { defineConfig } from "vite";
 *
 * export default defineConfig({
 *   define: { __VERSION__: JSON.stringify(process.env.npm_package_version) },
 *   server: { proxy: { "/api": { target: "https://api.acme.example", headers: { "x-token": process.env.API_TOKEN } } } },
 * });
 * ```
 *
 * ## Not reported
 *
 * Keys that are made for browsers, and what only has the words of a secret in its name:
 *
 * ```ts good file=src/config.ts
 * export const config = {
 *   stripe: process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY,
 *   firebase: import.meta.env.VITE_FIREBASE_API_KEY,
 *   map: process.env.REACT_APP_MAPBOX_ACCESS_TOKEN,
 *   anon: process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY,
 *   minimum: Number(import.meta.env.VITE_PASSWORD_MIN_LENGTH),
 *   tokenUrl: process.env.NEXT_PUBLIC_TOKEN_URL,
 * };
 * ```
 *
 * ## Out of scope
 *
 * A key or token whose name does not say that it is secret: many of them are made for browsers.
 */
import {
  alphabets,
  credentialKindOf,
  credentialStrengthOf,
  lettersOf,
  type Module,
  plainKey,
  type TSESTree,
  wordsOf,
} from "../../analysis/index.ts";
import type { CredentialFile, CredentialRule, Problem } from "../../model/rule.ts";

type Found = Problem & { readonly value?: string };

/** The prefixes of Next.js, Vite, Create React App, Expo, Gatsby, Nuxt, Vue CLI, Astro and SvelteKit, Ember, Angular, Rsbuild. */
const prefix =
  "(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|GATSBY|NUXT_PUBLIC|VUE_APP|NX_PUBLIC|NG_APP|STORYBOOK|PUBLIC)_";
const publicName = new RegExp(`^${prefix}(?<rest>\\w{2,100})$`);
const mention = new RegExp(`(?<![A-Za-z\\d_])${prefix}`);
/** What reads the environment: other uses of such a name, such as in a list, put nothing into a bundle. */
const environment = /(?:^|\.)env$/;

function* detect(file: CredentialFile<Module>): Iterable<Found> {
  const { module, path } = file;
  if (module) {
    if (mention.test(file.text)) yield* readings(module);
    if (configFile.test(path)) yield* definitions(module);
    return;
  }
  if (!mention.test(file.text) || /example|sample|template|\.mdx?$/i.test(path)) return;
  for (const { name, value, range } of file.literals()) {
    const isSure = isSecretForBrowsers(name);
    // A placeholder is no exposure yet; a value of any other form is.
    if (isSure && credentialStrengthOf(name, value)) yield { range, value };
  }
}

/** `process.env.NEXT_PUBLIC_…`, `import.meta.env.VITE_…`, and names that are taken out of them; each name once. */
function* readings({ tree, text }: Module): Iterable<Found> {
  const seen = new Set<string>();
  for (const node of tree.nodes) {
    const [name, range] = readingAt(node, tree.parentOf(node), text);
    if (name === undefined || seen.has(name) || !isSecretForBrowsers(name)) continue;
    seen.add(name);
    yield {
      range,
      message: `\`${name}\` names a secret, and its prefix makes the bundler put it into the code for browsers.`,
    };
  }
}

function readingAt(
  node: TSESTree.Node,
  parent: TSESTree.Node | undefined,
  text: string,
): readonly [string | undefined, Problem["range"]] {
  const isRead = (of: TSESTree.Node | null | undefined) => of && environment.test(text.slice(...of.range));
  if (node.type === "MemberExpression" && isRead(node.object)) {
    return [plainKey(node.property, node.computed), node.range];
  }
  const isTaken = node.type === "ObjectPattern" && parent?.type === "VariableDeclarator" && isRead(parent.init);
  const property = isTaken ? node.properties.find((each) => isPublicSecret(each)) : undefined;
  return property?.type === "Property"
    ? [plainKey(property.key, property.computed), property.range]
    : [undefined, node.range];
}

function isPublicSecret(property: TSESTree.Property | TSESTree.RestElement): boolean {
  return property.type === "Property" && isSecretForBrowsers(plainKey(property.key, property.computed) ?? "");
}

/** Words that make a name a secret's without doubt, though some keys and tokens are made for browsers. */
const secretWords = new Set([
  "secret",
  "password",
  "passwd",
  "passphrase",
  "private",
  "admin",
  "service",
  "master",
  "signing",
  "encryption",
  "webhook",
]);
const harmless = new Set(["site", "sitekey", "publishable", "public", "anon", "client", "measurement"]);

function isSecretForBrowsers(name: string): boolean {
  const rest = publicName.exec(name)?.groups?.rest;
  if (rest === undefined || credentialKindOf(rest) === undefined) return false;
  const words = wordsOf(rest);
  if (switches.test(words[0] ?? "") || (words.some((word) => harmless.has(word)) && !words.includes("secret")))
    return false;
  return words.some((word) => secretWords.has(word));
}

/** Whether something is on. */
const switches = /^(?:enabled?|disabled?|allow|feature|flag|with|no|hide|skip)$/;

const configFile =
  /(?:^|\/)(?:vite|next|webpack|rspack|rsbuild|nuxt|electron\.vite|vue|craco|gatsby-config)[\w.-]*\.[cm]?[jt]s$/i;
/** Where a configuration lists what the bundle gets: Vite and webpack, Next.js, Nuxt. */
const publicParts = /^(?:define|env|publicRuntimeConfig|public)$/;

/** `define: { KEY: JSON.stringify(process.env.API_SECRET) }`, `env: { … }`, `new DefinePlugin({ … })`. */
function* definitions(module: Module): Iterable<Found> {
  for (const node of module.tree.nodes) {
    if (node.type !== "MemberExpression" || module.text.slice(...node.object.range) !== "process.env") continue;
    const name = plainKey(node.property, node.computed) ?? "";
    if (!credentialKindOf(name) || publicName.test(name) || !isGivenToBundle(module, node)) continue;
    yield { range: node.range, message: `The configuration puts the secret \`${name}\` into the code for browsers.` };
  }
}

/** What is around may use the value for anything: only objects and the encoding of values are followed. */
function isGivenToBundle(module: Module, node: TSESTree.Node): boolean {
  let holder = module.tree.parentOf(node);
  while (holder && transparent.has(holder.type)) {
    if (isPublicPart(holder)) return true;
    const called = calledBy(module, holder);
    if (called && /(?:Define|Environment)Plugin$/.test(called)) return true;
    if (called && called !== "JSON.stringify") return false;
    holder = module.tree.parentOf(holder);
  }
  return false;
}

function isPublicPart(node: TSESTree.Node): boolean {
  if (node.type !== "Property" || node.value.type !== "ObjectExpression") return false;
  return publicParts.test(plainKey(node.key, node.computed) ?? "");
}

function calledBy({ text }: Module, node: TSESTree.Node): string | undefined {
  const isCall = node.type === "CallExpression" || node.type === "NewExpression";
  return isCall ? text.slice(...node.callee.range) : undefined;
}

const transparent: ReadonlySet<string> = new Set([
  "Property",
  "ObjectExpression",
  "CallExpression",
  "NewExpression",
  "LogicalExpression",
  "TemplateLiteral",
  "TSAsExpression",
]);

export default {
  id: "secrets/client-env",
  kind: "credential",
  severity: "high",
  confidence: "medium",
  cwe: [200, 522],
  owasp: "A05:2021",
  message: "A secret has a name that makes the bundler put its value into the code for browsers.",
  fix: "Replace the secret, give its variable a name without the prefix, and let the server make the call that needs it.",
  detect,
  sample: (random) => lettersOf(random, alphabets.base62, 24),
} satisfies CredentialRule<Module>;
