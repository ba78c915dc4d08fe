import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const id = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(id)) {
  console.error("Usage: npm run new-rule group/problem\nThe problem is a noun in kebab-case, such as injection/ldap.");
  process.exit(2);
}
const file = join(import.meta.dirname, `../src/rules/${id}.ts`);
if (existsSync(file)) {
  console.error(`src/rules/${id}.ts is already there.`);
  process.exit(2);
}
await mkdir(dirname(file), { recursive: true });
await writeFile(file, template(id));
console.log(`Wrote src/rules/${id}.ts. Next:
  1. Say in its head comment what is wrong and why; mark every line that must be found with "// finding".
  2. npx vitest run test/rules        until every example holds
  3. npm run generate                 writes docs/rules/${id}.md and the config's schema`);

function template(rule: string): string {
  return `/**
 * One line: what is wrong, as the person who wrote the code would say it.
 *
 * A few sentences: who can do what harm with it, and under which conditions. The page of the rule is made from this comment.
 *
 * ## The situation in a few words
 *
 * Every situation has an example that must be found and one that must not. They are the rule's tests.
 *
 * \`\`\`js bad
 * leak(secret); // finding
 * \`\`\`
 *
 * \`\`\`js good
 * keep(secret);
 * \`\`\`
 *
 * ## Not reported
 *
 * What looks alike and is fine. Think of the code that would annoy you if it were reported.
 *
 * \`\`\`js good
 * leakage(secret);
 * \`\`\`
 *
 * ## Out of scope
 *
 * What the rule does not see, said honestly.
 */
import type { TextRule } from "../../model/rule.ts";

export default {
  id: "${rule}",
  // "text" reads any file. For data that flows from a request to a call: TaintRule; for the syntax of JavaScript: CodeRule.
  kind: "text",
  // How bad it is if it is true, and how sure the rule is that it is: two questions.
  severity: "medium",
  confidence: "medium",
  // The most specific first: https://cwe.mitre.org
  cwe: [200],
  owasp: "A04:2021",
  message: "What is wrong, in one sentence.",
  fix: "What to do, in one sentence.",
  appliesTo: (path) => /\\.[cm]?[jt]sx?$/.test(path),
  *detect({ text }) {
    for (const { index, 0: match } of text.matchAll(/\\bleak\\(/g)) yield { range: [index, index + match.length] };
  },
} satisfies TextRule;
`;
}
