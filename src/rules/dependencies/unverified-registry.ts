/**
 * Packages are fetched without knowing who answers: certificates are not checked, or checksums are passed over.
 *
 * Whoever is on the way between the machine and the registry (an open network, a proxy, a host that took over a name) can answer
 * with other packages, and their code runs where they are installed, with the tokens that are there.
 *
 * ## Certificates are not checked
 *
 * ```ini bad file=.npmrc
 * registry=https://npm.example.com/
 * strict-ssl=false # finding
 * ```
 *
 * A registry with a certificate of its own authority needs that authority's certificate, not its absence:
 *
 * ```ini good file=.npmrc
 * registry=https://npm.example.com/
 * strict-ssl=true
 * cafile=/etc/ssl/certs/example.pem
 * ```
 *
 * ```dockerfile bad
 * FROM node:24-slim
 * RUN npm config set strict-ssl false && npm ci # finding
 * ENV NODE_TLS_REJECT_UNAUTHORIZED=0 # finding
 * RUN yarn config set "strict-ssl" false # finding
 * RUN npm ci --strict-ssl=false # finding
 * USER node
 * ```
 *
 * ```dockerfile good
 * FROM node:24-slim
 * ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/example.pem
 * RUN npm config delete strict-ssl && npm ci
 * USER node
 * ```
 *
 * The variable below holds for every connection of the program, also for those of the running service:
 *
 * ```json bad file=package.json
 * {
 *   "name": "shop",
 *   "scripts": {
 *     "start": "NODE_TLS_REJECT_UNAUTHORIZED=0 node server.js" // finding
 *   }
 * }
 * ```
 *
 * ```json good file=package.json
 * {
 *   "name": "shop",
 *   "scripts": {
 *     "start": "NODE_EXTRA_CA_CERTS=ca.pem node server.js"
 *   }
 * }
 * ```
 *
 * ```yaml bad file=.github/workflows/build.yml
 * env:
 *   NODE_TLS_REJECT_UNAUTHORIZED: "0" # finding
 *   NPM_CONFIG_STRICT_SSL: "false" # finding
 * ```
 *
 * ```yaml good file=.github/workflows/build.yml
 * env:
 *   NODE_TLS_REJECT_UNAUTHORIZED: "1"
 *   NPM_CONFIG_STRICT_SSL: "true"
 * ```
 *
 * ## Yarn's own settings
 *
 * ```yaml bad file=.yarnrc.yml
 * nodeLinker: node-modules
 * enableStrictSsl: false # finding
 * checksumBehavior: ignore # finding
 * unsafeHttpWhitelist: ["*"] # finding
 * ```
 *
 * ```yaml good file=.yarnrc.yml
 * nodeLinker: node-modules
 * enableStrictSsl: true
 * checksumBehavior: throw
 * ```
 *
 * ## The registry is asked without encryption
 *
 * ```ini bad file=.npmrc
 * registry=http://registry.example.com/ # finding
 * @acme:registry=http://npm.example.com/ # finding
 * ```
 *
 * ```ini good file=.npmrc
 * registry=https://registry.example.com/
 * @acme:registry=https://npm.example.com/
 * ```
 *
 * ## Not reported
 *
 * A registry on the machine itself, one that only the cluster's network knows by a name without a dot, comments, and settings
 * that are given back:
 *
 * ```ini good file=.npmrc
 * ; strict-ssl=false
 * # registry=http://registry.example.com/
 * registry=http://localhost:4873/
 * @acme:registry=http://127.0.0.1:4873
 * @tools:registry=http://verdaccio:4873/
 * ```
 *
 * ```sh good file=ci.sh
 * unset NODE_TLS_REJECT_UNAUTHORIZED
 * npm config set strict-ssl true
 * echo "strict-ssl is left on" # strict-ssl=false would hide a proxy
 * ```
 *
 * ```yaml good file=.yarnrc.yml
 * checksumBehavior: update
 * unsafeHttpWhitelist: ["localhost", "verdaccio"]
 * ```
 *
 * ## Out of scope
 *
 * Certificates that the program's own code does not check.
 */
import { type CommandLine, commandLinesOf, isCommandFile } from "../../analysis/index.ts";
import type { Problem, TextRule } from "../../model/rule.ts";

interface Weakness {
  readonly pattern: RegExp;
  readonly message: string;
  /** Whether it is a line of a settings file, or one that runs a program. */
  readonly isSetting: boolean;
}

const uncheckedCertificate =
  "Certificates of the registry are not checked: whoever is on the way can answer with other packages.";
const uncheckedConnection = "No TLS connection of the program checks the other side's certificate any more.";
const plain = "The registry is asked without encryption: whoever is on the way can answer with other packages.";

const no = `["']?(?:false|0|no|off)\\b`;
/** Addresses of the machine itself and names without a dot, which only a network of one's own knows. */
const outside = "(?!localhost\\b|127\\.|\\[::1\\]|0\\.0\\.0\\.0|host\\.docker\\.internal\\b|[\\w-]+(?:[:/\\s\"']|$))";

const weaknesses: readonly Weakness[] = [
  { isSetting: true, pattern: new RegExp(`^\\s*"?strict-ssl"?(?:\\s*=\\s*|\\s+)${no}`), message: uncheckedCertificate },
  { isSetting: true, pattern: new RegExp(`^\\s*enableStrictSsl\\s*:\\s*${no}`), message: uncheckedCertificate },
  {
    isSetting: true,
    pattern: /^\s*checksumBehavior\s*:\s*["']?ignore\b/,
    message: "Yarn passes over checksums that are not those of the lockfile.",
  },
  { isSetting: true, pattern: /^\s*unsafeHttpWhitelist\s*:\s*\[\s*["']?\*{1,2}["']?\s*[\],]/, message: plain },
  {
    isSetting: true,
    pattern: new RegExp(`^\\s*(?:@[\\w.-]+:)?(?:registry|npmRegistryServer)\\s*[=:\\s]\\s*["']?http://${outside}`),
    message: plain,
  },
  {
    isSetting: false,
    pattern: new RegExp(`\\bconfig +set +["']?strict-ssl["']?[ =]+${no}`),
    message: uncheckedCertificate,
  },
  { isSetting: false, pattern: new RegExp(`\\bconfig +set +enableStrictSsl +${no}`), message: uncheckedCertificate },
  {
    isSetting: false,
    pattern: new RegExp(`\\b(?:npm|pnpm|yarn)\\b[^|&;]*\\s--(?:no-strict-ssl\\b|strict-ssl[= ]${no})`),
    message: uncheckedCertificate,
  },
  {
    isSetting: false,
    pattern: new RegExp(`\\b(?:npm_config_strict_ssl|YARN_ENABLE_STRICT_SSL)["']?\\s*[=:]?\\s*${no}`, "i"),
    message: uncheckedCertificate,
  },
  {
    isSetting: false,
    pattern: /\bNODE_TLS_REJECT_UNAUTHORIZED["']?\s*[=:]?\s*\\?["']?0(?!\d)/,
    message: uncheckedConnection,
  },
];

function* detect(file: { readonly path: string; readonly text: string }): Iterable<Problem> {
  for (const line of commandLinesOf(file.path, file.text)) {
    const problem = judgeLine(line);
    if (problem) yield problem;
  }
}

function judgeLine({ text, start, isSetting }: CommandLine): Problem | undefined {
  for (const { pattern, message, ...weakness } of weaknesses) {
    const found = weakness.isSetting === isSetting ? pattern.exec(text) : null;
    if (!found) continue;
    const from = start + found.index + (found[0].length - found[0].trimStart().length);
    return { range: [from, start + found.index + found[0].length], message };
  }
  return undefined;
}

export default {
  id: "dependencies/unverified-registry",
  kind: "text",
  severity: "high",
  confidence: "high",
  cwe: [295, 319],
  owasp: "A08:2021",
  message: uncheckedCertificate,
  fix: "Ask over https with checked certificates; name the certificate of your own authority with `cafile` or `NODE_EXTRA_CA_CERTS`.",
  appliesTo: isCommandFile,
  detect,
} satisfies TextRule;
