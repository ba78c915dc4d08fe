/**
 * A workflow of GitHub Actions holds a secret, or prints one.
 *
 * The file is as public as the repository, and so is the log of a public repository's run. GitHub writes stars over a secret in
 * the log only where it stands exactly as it was saved: encoded, cut or spread it is readable. In March 2025 a changed action
 * (tj-actions/changed-files, CVE-2025-30066) printed secrets twice encoded, in the logs of repositories that used it.
 *
 * ## A value in the file
 *
 * ```yaml bad file=.github/workflows/deploy.yml
 * on: push
 * permissions: {}
 * jobs:
 *   deploy:
 *     runs-on: ubuntu-24.04
 *     env:
 *       DEPLOY_TOKEN: {{sample}} # finding
 *     steps:
 *       - run: npx deploy
 * ```
 *
 * ```yaml good file=.github/workflows/deploy.yml
 * on: push
 * permissions: {}
 * jobs:
 *   deploy:
 *     runs-on: ubuntu-24.04
 *     steps:
 *       - run: npx deploy
 *         env:
 *           DEPLOY_TOKEN: ${{ secrets.DEPLOY_TOKEN }}
 * ```
 *
 * ## Printed in the log, or shown to every program of the machine
 *
 * ```yaml bad file=.github/workflows/release.yml
 * on: push
 * permissions: {}
 * jobs:
 *   release:
 *     runs-on: ubuntu-24.04
 *     steps:
 *       - run: |
 *           echo "token: ${{ secrets.NPM_TOKEN }}" # finding
 *           echo ${{ secrets.DEPLOY_KEY }} | base64 # finding
 *           docker login -u acme -p ${{ secrets.REGISTRY_PASSWORD }} # finding
 * ```
 *
 * ```yaml good file=.github/workflows/release.yml
 * on: push
 * permissions: {}
 * jobs:
 *   release:
 *     runs-on: ubuntu-24.04
 *     steps:
 *       - run: echo "$REGISTRY_PASSWORD" | docker login -u acme --password-stdin
 *         env:
 *           REGISTRY_PASSWORD: ${{ secrets.REGISTRY_PASSWORD }}
 * ```
 *
 * ## Not reported
 *
 * What goes to a file, to another program or to the environment of later steps, whether there is a secret at all, and passwords of
 * databases that live as long as a test:
 *
 * ```yaml good file=.github/workflows/test.yml
 * on: push
 * permissions: {}
 * jobs:
 *   test:
 *     runs-on: ubuntu-24.04
 *     services:
 *       db:
 *         image: postgres:17
 *         env: { POSTGRES_PASSWORD: postgres }
 *     steps:
 *       - run: |
 *           echo "${{ secrets.SERVICE_ACCOUNT }}" | base64 -d > account.json
 *           echo "TOKEN=${{ secrets.TOKEN }}" >> "$GITHUB_ENV"
 *           echo "has a token: ${{ secrets.TOKEN != '' }}"
 * ```
 *
 * ## Out of scope
 *
 * What the programs print that a step starts, and other services' workflows, whose values other rules find.
 */
import {
  alphabets,
  credentialStrengthOf,
  isSecretVariable,
  lettersOf,
  readYaml,
  type YamlDocument,
  type YamlScalar,
} from "../../analysis/index.ts";
import type { CredentialFile, CredentialRule, Problem } from "../../model/rule.ts";

type Found = Problem & { readonly value?: string };

const workflowFile = /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/i;

function* detect({ path, text }: CredentialFile): Iterable<Found> {
  if (!workflowFile.test(path)) return;
  for (const document of readYaml(text)) {
    for (const scalar of document.scalars) {
      const found = inValue(scalar);
      if (found) yield found;
      if (scalar.path.at(-1) === "run") yield* inScript(document, scalar, text);
    }
  }
}

/** A literal in `env` or `with`. What a service container gets lives as long as the job. */
function inValue({ path, value, range }: YamlScalar): Found | undefined {
  const [name = "", holder = ""] = path.toReversed();
  if (/tojson\(\s*secrets\s*\)/i.test(value) && name !== "run") {
    return { range, severity: "medium", message: "All secrets of the repository are given to one step." };
  }
  if ((holder !== "env" && holder !== "with") || !isSecretVariable(name)) return undefined;
  const strength = credentialStrengthOf(name, value);
  const isBrief = path.includes("services") || /test|dummy|ci\b/i.test(name);
  if (!strength || (strength === "chosen" && isBrief)) return undefined;
  if (isBrief) return { range, value, severity: "low", confidence: "low" };
  return { range, value, ...(strength === "chosen" && { severity: "medium", confidence: "low" }) };
}

const prints = /^[\s-]*(?:[\w.]+\s*=\s*)?(?:echo|printf|print|write-(?:host|output)|node -[ep])\b/i;
/** What goes elsewhere than into the log: a file, a program that reads it, a mask. */
const diverted = /[^-=]>{1,2}\s*(?!&?[12]\b|\/dev\/(?:stdout|stderr|tty))[\w"'$/.~({]|::add-mask::|\|\s*[\w./-]/;
/** Programs that change how it looks, so that GitHub does not recognise it; the last of a line. */
const disguised = /\|\s*(?:base64(?!.*(?:-d\b|-D\b|--decode))|xxd|od|rev|fold|hexdump|tr|sed|cut|head|tail)\b[^|>]*$/;
/** Whether a flag takes it. */
const flag =
  /(?:\s--?(?:[a-z-]*(?:password|passwd|token|secret|api-?key|access-?key|private-?key))[= ]["']?|\bdocker login\b.*\s-p[= ]?["']?|\bcurl\b.*\s(?:-u|--user)[= ]?["']?[\w.-]*:|\bsshpass -p ?["']?)$/i;
const expression = /\$\{\{(?:(?!\}\}).){0,200}\}\}/g;
/** A secret itself, not whether there is one; the run's own token ends with the run. */
const secret =
  /^\$\{\{\s*(?:secrets(?:\.|\[\s*['"])(?!GITHUB_TOKEN\b)\w+(?:['"]\s*\])?|tojson\(\s*secrets\s*\))\s*\}\}$/i;

/** Bounds of what is looked at, in characters. */
const longestLine = 2_000;
const flagReach = 300;

function* inScript(document: YamlDocument, { path, range }: YamlScalar, file: string): Iterable<Found> {
  const given = secretVariables(document, path);
  let at = range[0];
  for (const line of joinLines(file.slice(...range))) {
    for (const [start, end] of line.length > longestLine ? [] : secretsIn(line, given)) {
      const said = judge(line, start);
      if (said) yield { range: [at + start, at + end], ...said };
    }
    at += line.length + 1;
  }
}

function judge(line: string, start: number): Omit<Found, "range"> | undefined {
  if (prints.test(line)) {
    if (disguised.test(line)) {
      const message = "A secret is printed in a form that GitHub does not hide in the log.";
      return { severity: "high", confidence: "high", message };
    }
    if (!diverted.test(line.replace(expression, "x"))) {
      return { severity: "medium", confidence: "medium", message: "A secret is printed into the log of the workflow." };
    }
  }
  if (!flag.test(line.slice(Math.max(0, start - flagReach), start))) return undefined;
  const message = "A secret stands on a command line, which every program on the machine can read.";
  return { severity: "low", confidence: "medium", message };
}

/** The places of secrets in a line: expressions, and variables that hold one. */
function secretsIn(line: string, given: ReadonlySet<string>): readonly (readonly [number, number])[] {
  const expressions = [...line.matchAll(expression)].filter(([text]) => secret.test(text));
  const variables = [...line.matchAll(/\$(?:env:)?\{?(\w{1,100})\}?(?![:#%])/g)].filter(([, name = ""]) =>
    given.has(name),
  );
  return [...expressions, ...variables].map(({ index, 0: { length } }) => [index, index + length] as const);
}

/** The variables around a step that hold a secret. */
function secretVariables({ scalars }: YamlDocument, path: readonly string[]): ReadonlySet<string> {
  const isAround = (holder: readonly string[]) => holder.every((key, index) => path[index] === key);
  return new Set(
    scalars
      .filter(
        ({ path: each, value }) => each.at(-2) === "env" && secret.test(value.trim()) && isAround(each.slice(0, -2)),
      )
      .map(({ path: each }) => each.at(-1) ?? ""),
  );
}

/** The lines of a script; what a backslash continues is one line, of the same length. */
function joinLines(script: string): readonly string[] {
  return script.replace(/\\\r?\n/g, (end) => " ".repeat(end.length)).split("\n");
}

export default {
  id: "secrets/workflow-secret",
  kind: "credential",
  severity: "high",
  confidence: "medium",
  cwe: [532, 798],
  owasp: "A05:2021",
  message: "A secret stands in a workflow.",
  fix: "Keep it among the repository's secrets, give it to the one step that needs it by `env`, and print nothing of it.",
  detect,
  sample: (random) => lettersOf(random, alphabets.base62, 24),
} satisfies CredentialRule;
