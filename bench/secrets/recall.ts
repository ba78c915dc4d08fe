import type { CredentialRule, SecretRule } from "../../src/model/rule.ts";
import { seededRandom } from "../../test/rules/documented-rules.ts";
import type { Detector, Text } from "./detectors.ts";
import { fileTypes, fileWith } from "./file-types.ts";

/** What was looked for in one kind of file. */
export interface Recall {
  readonly type: string;
  readonly samples: number;
  /** Reported by any rule, and by the one whose sample it is. */
  readonly found: number;
  readonly own: number;
  /** Files in which the other tool reported anything. */
  readonly byOther: number;
  /** The rules whose samples were not reported at all, each as often as that happened. */
  readonly missed: readonly string[];
  /** `rule <- others` where others took its sample for theirs. */
  readonly mistaken: readonly string[];
}

/** Names end in these words; before them stands the provider. */
const lastWords =
  /(?:access|account|admin|api|app|application|auth|authorization|bearer|bot|client|consumer|deploy|database|encryption|id|integration|key|license|master|oauth|password|personal|private|project|refresh|restricted|secret|security|server|service|session|signing|token|url|user|webhook|write)$/;

/** Samples of one rule for each kind of file. */
const samplesEach = 3;

/** Gives samples of each rule to names that it asks for, in each kind of file, and counts what is found. */
export async function measureRecall(
  rules: readonly (SecretRule | CredentialRule)[],
  detectors: { readonly ours: Detector; readonly other: Detector },
): Promise<readonly Recall[]> {
  const results: Recall[] = [];
  for (const type of fileTypes) {
    const trials: Trial[] = [];
    for (const rule of rules) {
      const random = seededRandom(11);
      for (let round = 0; round < samplesEach; round += 1) {
        const text = fileWith(type, assignmentOf(rule, rule.sample(random), round));
        trials.push(await tryOut(rule, { path: type.path, text }, detectors));
      }
    }
    results.push(toRecall(type.name, trials));
  }
  return results;
}

interface Trial {
  readonly rule: string;
  readonly reported: ReadonlySet<string>;
  readonly byOther: boolean;
}

async function tryOut(
  { id }: SecretRule | CredentialRule,
  text: Text,
  { ours, other }: { readonly ours: Detector; readonly other: Detector },
): Promise<Trial> {
  const reported = new Set((await ours(text)).map(({ rule }) => rule));
  return { rule: id, reported, byOther: (await other(text)).length > 0 };
}

function toRecall(type: string, trials: readonly Trial[]): Recall {
  const found = trials.filter(({ reported }) => reported.size > 0);
  const mistaken = found.filter(({ rule, reported }) => !reported.has(rule));
  return {
    type,
    samples: trials.length,
    found: found.length,
    own: found.length - mistaken.length,
    byOther: trials.filter(({ byOther }) => byOther).length,
    missed: trials.filter(({ reported }) => reported.size === 0).map(({ rule }) => rule),
    mistaken: mistaken.map(({ rule, reported }) => `${rule} <- ${[...reported].join(", ")}`),
  };
}

function assignmentOf(rule: SecretRule | CredentialRule, value: string, round: number) {
  const { named = ["clientsecret"], keywords = [] } = rule.kind === "secret" ? rule : {};
  const name = rule.kind === "secret" && !rule.named ? "credential" : (named[round % named.length] ?? "");
  const isNear = keywords.some((keyword) => `${name}${value}`.toLowerCase().includes(keyword));
  return { words: wordsOf(name, rule.id), value, remark: isNear || !("named" in rule) ? "" : (keywords[0] ?? "") };
}

/** `datadog`, `api`, `key` of `datadogapikey`, where the rule's id begins with `datadog`. */
function wordsOf(name: string, id: string): readonly string[] {
  const provider = startsOf(id).find((start) => name.startsWith(start)) ?? "";
  const words: string[] = [];
  let rest = name.slice(provider.length);
  for (let match = lastWords.exec(rest); match; match = lastWords.exec(rest)) {
    words.unshift(match[0]);
    rest = rest.slice(0, match.index);
  }
  return [provider, rest, ...words].filter((word) => word !== "");
}

/** `auth0management`, `auth0` of `secrets/auth0-management-token`. */
function startsOf(id: string): readonly string[] {
  const parts = id.slice(id.indexOf("/") + 1).split("-");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("")).slice(1);
}
