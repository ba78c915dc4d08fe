import type { SecretRule } from "../../../src/model/rule.ts";
import type { Letters } from "./letters.ts";
import type { MakeNegative } from "./make-negative.ts";

/** Values that documentation shows, in parts so that no scanner takes this file for a leak. */
const documented = [
  ["AWS_ACCESS_KEY_ID", ["AKIA", "IOSFODNN7", "EXAMPLE"]],
  ["AWS_SECRET_ACCESS_KEY", ["wJalrXUtnFEMI/", "K7MDENG/", "bPxRfiCYEXAMPLEKEY"]],
  ["AWS_ACCESS_KEY_ID", ["AKIA", "I44QH8DHB", "EXAMPLE"]],
  ["GITHUB_TOKEN", ["ghp_", "xxxxxxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxxx"]],
  ["SLACK_BOT_TOKEN", ["xoxb-", "your-", "token-here"]],
  ["SLACK_BOT_TOKEN", ["xoxb-", "000000000000-000000000000-", "xxxxxxxxxxxxxxxxxxxxxxxx"]],
  ["SLACK_WEBHOOK", ["https://hooks.slack.com/", "services/T00000000/B00000000/", "XXXXXXXXXXXXXXXXXXXXXXXX"]],
  ["OPENAI_API_KEY", ["sk-", "your-api-key-", "goes-here"]],
  ["SENDGRID_API_KEY", ["SG.", "xxxxxxxxxxxxxxxxxxxxxx.", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]],
  ["TELEGRAM_TOKEN", ["123456:", "ABC-DEF1234ghIkl-", "zyx57W2v1u123ew11"]],
  ["NPM_TOKEN", ["npm_", "0".repeat(36)]],
  ["STRIPE_SECRET_KEY", ["sk_test_", "...your...", "key"]],
  ["GOOGLE_API_KEY", ["AIza", "x".repeat(35)]],
  ["JWT_SECRET", ["your-256-bit-", "secret"]],
  ["JWT_SECRET", ["change", "me"]],
  ["SESSION_SECRET", ["keyboard", " cat"]],
] as const;

const places = [
  {
    path: "README.md",
    write: (name: string, value: string) => `Set the key:\n\n\`\`\`sh\nexport ${name}=${value}\n\`\`\`\n`,
  },
  { path: ".env.example", write: (name: string, value: string) => `${name}=${value}\n` },
  { path: "docs/setup.md", write: (name: string, value: string) => `| \`${name}\` | \`${value}\` |\n` },
  { path: "src/example.js", write: (name: string, value: string) => `// ${name}: "${value}"\n` },
];

/** Placeholders and the example values of providers. */
export const examples: Readonly<Record<string, MakeNegative>> = {
  "example key of a provider": (letters) => {
    const [name, parts] = letters.oneOf(documented);
    const { path, write } = letters.oneOf(places);
    return { path, text: write(name, parts.join("")) };
  },
  "sample with its letters crossed out": (letters, rules) => crossedOut(letters, rules, "x"),
  "sample with its letters starred": (letters, rules) => crossedOut(letters, rules, "*"),
  "placeholder for a detector's name": (letters, rules) => {
    const rule = letters.oneOf(rules.filter(({ named }) => named));
    const name = letters.oneOf(rule.named ?? []);
    const value = letters.oneOf([
      `<your-${name}>`,
      `your_${name}_here`,
      `\${${name.toUpperCase()}}`,
      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      "00000000000000000000000000000000",
      "changeme",
      `{{ ${name} }}`,
      "REPLACE_ME",
      "...",
    ]);
    const keyword = rule.keywords[0];
    return letters.oneOf([
      { path: "config/default.yml", text: `# ${keyword}\n${name}: "${value}"\n` },
      { path: "src/config.ts", text: `// ${keyword}\nexport const config = { ${name}: "${value}" };\n` },
      { path: ".env.example", text: `# ${keyword}\n${name.toUpperCase()}=${value}\n` },
    ]);
  },
  "hash beside a provider's name": (letters, rules) => {
    const keyword = letters.oneOf(rules.filter(({ named }) => named)).keywords[0];
    const name = letters.oneOf(["commit", "sha256", "etag", "revision", "requestId", "buildHash", "cacheVersion"]);
    return {
      path: "src/provider.ts",
      text: `// The client of ${keyword}\nexport const ${name} = "${letters.oneOf([letters.hex(32), letters.hex(40), letters.hex(64), letters.uuid()])}";\n`,
    };
  },
};

/** What is random in a sample becomes one sign again and again, as people do in documentation. */
function crossedOut(letters: Letters, rules: readonly SecretRule[], sign: string) {
  const rule = letters.oneOf(rules);
  const value = rule
    .sample(letters.random)
    .replace(/[A-Za-z\d+/=]{10,}/g, (run) => run.slice(0, 4) + sign.repeat(run.length - 4));
  const { path, write } = letters.oneOf(places);
  return { path, text: write((rule.named?.[0] ?? "credential").toUpperCase(), value) };
}
