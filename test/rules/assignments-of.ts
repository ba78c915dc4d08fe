import type { SecretRule } from "../../src/model/rule.ts";

/** The value in quotes, given to each of the names that the rule asks for. */
export function assignmentsOf({ named, keywords }: SecretRule, value: string): readonly string[] {
  if (!named) return [`"${value}"`];
  return named.map((name) => {
    const isNear = keywords.some((keyword) => `${name}${value}`.toLowerCase().includes(keyword));
    return isNear ? `${name}="${value}"` : `/* ${keywords[0]} */ ${name}="${value}"`;
  });
}
