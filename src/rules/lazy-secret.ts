import type { RuleFacts, SecretRule } from "../model/rule.ts";

/** What is known of a secret's rule without its module: which texts it must be asked about. */
export interface SecretEntry extends RuleFacts, Pick<SecretRule, "keywords" | "named"> {
  /** The size of the module's source: where it is another one, the entry is out of date. */
  readonly bytes: number;
}

/** The rule of an entry, whose module is loaded when a text has one of its keywords: most reviews need a few of five hundred. */
export function lazySecret({ bytes: _, ...facts }: SecretEntry, load: () => SecretRule): SecretRule {
  return {
    ...facts,
    kind: "secret",
    get pattern() {
      return load().pattern;
    },
    verify: (value) => load().verify?.(value) ?? true,
    sample: (random) => load().sample(random),
  };
}
