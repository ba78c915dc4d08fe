/**
 * The project's own look for vulnerable packages is switched off, or its failure is ignored.
 *
 * Nobody learns any more that a package that is already installed got an advisory: the step still runs, is green, and is believed.
 *
 * ## A failing audit does not fail
 *
 * ```json bad file=package.json
 * {
 *   "name": "shop",
 *   "scripts": {
 *     "check": "npm audit --omit=dev || true", // finding
 *     "test": "node --test"
 *   }
 * }
 * ```
 *
 * ```json good file=package.json
 * {
 *   "name": "shop",
 *   "scripts": {
 *     "check": "npm audit --omit=dev --audit-level=high",
 *     "test": "node --test || true"
 *   }
 * }
 * ```
 *
 * ```yaml bad file=.github/workflows/check.yml
 * jobs:
 *   check:
 *     runs-on: ubuntu-latest
 *     steps:
 *       - run: npm ci
 *       - run: pnpm audit --prod; exit 0 # finding
 *       - name: audit
 *         run: yarn npm audit --all # finding
 *         continue-on-error: true
 * ```
 *
 * ```yaml good file=.github/workflows/check.yml
 * jobs:
 *   check:
 *     runs-on: ubuntu-latest
 *     steps:
 *       - run: npm audit
 *       - run: npm run coverage || true
 *       - name: flaky
 *         run: npm run e2e
 *         continue-on-error: true
 * ```
 *
 * ## The audit is switched off
 *
 * ```ini bad file=.npmrc
 * engine-strict=true
 * audit=false # finding
 * ```
 *
 * ```ini good file=.npmrc
 * audit=true
 * fund=false
 * ```
 *
 * Without an audit at hand, an installation that is not followed by one says nothing of what it brings. It counts little, since
 * npm's report while it installs fails nothing:
 *
 * ```dockerfile bad
 * FROM node:24-slim
 * COPY package.json package-lock.json ./
 * RUN npm ci --no-audit # finding
 * USER node
 * ```
 *
 * ```dockerfile good
 * FROM node:24-slim
 * COPY package.json package-lock.json ./
 * RUN npm ci --no-fund --omit=dev
 * USER node
 * ```
 *
 * ## Whatever is fixed, whatever breaks
 *
 * `npm audit fix --force` installs versions that the manifest does not allow, and nobody chose them:
 *
 * ```sh bad file=build.sh
 * npm audit fix --force # finding
 * ```
 *
 * ```sh good file=build.sh
 * npm audit fix
 * ```
 *
 * ## Not reported
 *
 * A comment, an audit whose answer is used, a report that is kept beside an audit that fails, and words in a document:
 *
 * ```sh good file=ci.sh
 * # npm audit || true hides what it finds
 * npm audit || exit 1
 * npm audit || { echo "see above"; exit 1; }
 * npm audit --json > audit.json || true
 * npm audit --audit-level=high
 * ```
 *
 * ```yaml good file=.github/workflows/nightly.yml
 * jobs:
 *   check:
 *     runs-on: ubuntu-latest
 *     steps:
 *       - run: npm ci --no-audit
 *       - run: npm audit signatures
 *       - run: npm audit
 * ```
 *
 * ```md good file=notes.md
 * Do not write `npm audit || true`.
 * ```
 *
 * ## Out of scope
 *
 * Scripts in other languages, and what a called script does. That an audit runs at all is not asked for.
 */
import { type CommandLine, commandLinesOf, isCommandFile } from "../../analysis/index.ts";
import type { Problem, TextRule } from "../../model/rule.ts";

const audit =
  /\b(?:(?:npm|pnpm|yarn|bun)(?: +npm)? +audit\b(?! +(?:fix|signatures)\b)|(?:better-npm-audit|audit-ci)\b)/;
/** What makes any answer a success, up to the end of the command list. */
const ignored = /^[^|&;>]*(?:\|\| *(?:true|:|exit +0|echo\b[^|&;{}]*$)|; *(?:true|exit +0|:)(?=[\s"';)]|$))/;
const forced = /\bnpm +audit +fix\b[^|&;]*\s(?:--force|-f)(?![\w-])/;
const unaudited = /\b(?:npm|pnpm) +(?:ci|i|install|add)\b[^|&;#]*\s--(?:no-audit|audit[= ]false)(?![\w-])/;
const setOff = /\b(?:npm +config +set +audit[ =]+false|npm_config_audit *[=:] *["']?false)\b/i;
const offInSettings = /^\s*audit\s*=\s*["']?(?:false|no|off)\b|^\s*audit\s+false\b/;

function* detect(file: { readonly path: string; readonly text: string }): Iterable<Problem> {
  const lines = commandLinesOf(file.path, file.text);
  const hasAudit = lines.some(({ text }) => audit.test(text) && !isIgnored(text));
  for (const [index, line] of lines.entries()) {
    const problem = judgeLine(line, hasAudit) ?? judgeStep(lines, index);
    if (problem) yield problem;
  }
}

function judgeLine(line: CommandLine, hasAudit: boolean): Problem | undefined {
  const { text } = line;
  if (isIgnored(text)) {
    return {
      range: rangeOf(line, audit),
      message: "The audit's failure is ignored, so that it finds nothing any more.",
    };
  }
  if (forced.test(text)) {
    const message = "The audit is let install any version, also such as the manifest does not allow.";
    return { range: rangeOf(line, forced), message, severity: "low" };
  }
  if (line.isSetting ? offInSettings.test(text) : setOff.test(text)) {
    const message = "The settings switch the audit off: no installation says what is known against its packages.";
    return { range: rangeOf(line, line.isSetting ? offInSettings : setOff), message, severity: "low" };
  }
  if (!hasAudit && unaudited.test(text)) {
    const message = "The packages are installed without an audit, and the file has none.";
    return { range: rangeOf(line, unaudited), message, severity: "low", confidence: "low" };
  }
  return undefined;
}

function isIgnored(text: string): boolean {
  const found = audit.exec(text);
  return found !== null && ignored.test(text.slice(found.index + found[0].length));
}

/** A step of a workflow that may fail: the setting stands beside `run`, before or behind it. */
function judgeStep(lines: readonly CommandLine[], index: number): Problem | undefined {
  const line = lines[index];
  if (!line?.step || !audit.test(line.text)) return undefined;
  const mayFail = lines.some(
    ({ step, text }) =>
      step === line.step && /^\s*(?:- +)?(?:continue-on-error|allow_failure): *["']?true\b/.test(text),
  );
  const message = "The step may fail, so that nobody sees what the audit finds.";
  return mayFail ? { range: rangeOf(line, audit), message } : undefined;
}

function rangeOf({ start, text }: CommandLine, pattern: RegExp): Problem["range"] {
  const found = pattern.exec(text);
  const [from, length] = found ? [found.index, found[0].trimEnd().length] : [0, text.length];
  return [start + from, start + from + length];
}

export default {
  id: "dependencies/audit-silenced",
  kind: "text",
  severity: "medium",
  confidence: "high",
  cwe: [693, 1395],
  owasp: "A06:2021",
  message: "The look for vulnerable packages is switched off, or its failure is ignored.",
  fix: "Let the audit fail, with `--audit-level` and `--omit=dev` for what matters; leave out single advisories by name.",
  appliesTo: isCommandFile,
  detect,
} satisfies TextRule;
