import type { Detection } from "../model/finding.ts";
import { askProvider } from "../secrets/ask-provider.ts";
import { type Provider, providers, type SecretState } from "../secrets/providers.ts";
import { identityOf } from "./check-secrets.ts";

/** So many secrets of one review are asked about. */
const mostRequests = 10;

/** All requests of a review together take no longer, in milliseconds. */
export const verificationMs = 3_000;

interface Known {
  /** What the base holds as well, which nobody is told about. */
  readonly before: readonly Detection[];
  /** Every value that was found. They do not leave the worker. */
  readonly values: Iterable<string>;
  /** Names of the providers that the operator has switched on. */
  readonly names: readonly string[] | undefined;
}

interface Question {
  readonly provider: Provider;
  readonly value: string;
}

/** The detections, those of new secrets with what their providers say of them. Each secret is asked about once. */
export async function verifySecrets(
  after: readonly Detection[],
  { before, values, names = [] }: Known,
): Promise<readonly Detection[]> {
  if (names.length === 0) return after;
  const questions = questionsAbout(names, values);
  const old = new Set(before.map(keyOf));
  const keys = [...new Set(after.map(keyOf))].filter((key) => questions.has(key) && !old.has(key));
  const signal = AbortSignal.timeout(verificationMs);
  const asked = keys.slice(0, mostRequests).flatMap((key) => {
    const question = questions.get(key);
    return question ? [{ key, ...question }] : [];
  });
  const answers = await Promise.all(
    asked.map(async ({ key, provider, value }) => [key, await askProvider(provider, value, signal)] as const),
  );
  const states = new Map<string, SecretState>(answers);
  for (const key of keys.slice(mostRequests)) states.set(key, "unknown");
  return after.map((detection) => withState(detection, states.get(keyOf(detection))));
}

function questionsAbout(names: readonly string[], values: Iterable<string>): ReadonlyMap<string, Question> {
  const chosen = names.flatMap((name) => providers[name] ?? []);
  const questions = new Map<string, Question>();
  for (const value of values) {
    for (const provider of chosen) {
      for (const rule of provider.rules) {
        questions.set(keyOf({ rule, identity: identityOf(value) }), { provider, value });
      }
    }
  }
  return questions;
}

function withState(detection: Detection, state: SecretState | undefined): Detection {
  if (!state) return detection;
  const { message } = detection;
  if (state === "active") {
    const said = `${message} It is in use: its provider accepts it.`;
    return { ...detection, message: said, confidence: "high", verification: state };
  }
  if (state === "inactive") {
    const said = `${message} It is already revoked: its provider refuses it.`;
    return { ...detection, message: said, severity: "low", verification: state };
  }
  return { ...detection, message: `${message} Its provider did not tell whether it is in use.`, verification: state };
}

function keyOf({ rule, identity }: Pick<Detection, "rule" | "identity">): string {
  return `${rule} ${identity}`;
}
