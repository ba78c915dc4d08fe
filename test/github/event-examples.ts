import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The payload of an event. */
export type Payload = Readonly<Record<string, unknown>>;

interface Examples {
  readonly name: string;
  readonly examples: readonly Payload[];
}

const require = createRequire(import.meta.url);
let known: readonly Examples[] | undefined;

/** GitHub's own example of an event; `edited` pull requests have none and look like opened ones. */
export function exampleOf(event: string, action: string | undefined): Payload {
  known ??= JSON.parse(readFileSync(require.resolve("@octokit/webhooks-examples"), "utf8"));
  const examples = known?.find(({ name }) => name === event)?.examples ?? [];
  return examples.find((example) => example.action === action) ?? examples[0] ?? {};
}
