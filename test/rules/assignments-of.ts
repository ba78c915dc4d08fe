import type { SecretRule } from "../../src/model/rule.ts";

/** The value in quotes and, where it is on one line, bare; given to each of the names that the rule asks for. */
export function assignmentsOf({ named, keywords }: SecretRule, value: string): readonly string[] {
  const written = /\s/.test(value) ? [`"${value}"`] : [`"${value}"`, value];
  if (!named) return written;
  return named.flatMap((name) => {
    const isNear = keywords.some((keyword) => `${name}${value}`.toLowerCase().includes(keyword));
    const before = isNear ? "" : `/* ${keywords[0]} */ `;
    return written.map((each) => `${before}${name}=${each}`);
  });
}
