import { assignedNames } from "./assigned-name.ts";

/** How far before the value the names may stand that its own name belongs to. */
const reach = 400;

/** Owners of owners are looked at so often. */
const mostLevels = 4;

/** What says what kind of thing an owner is, and not whose. */
const kindOfOwner =
  /(?:(?:^|[\s._$-])(?:const|let|var|new|export|default|return|await|module|exports)|[\s._$-]?(?:client|sdk|config|configuration|options|opts|settings|credentials?|params|env|headers|defaults))+$/i;

/** A block of code, or a part of a template: what stands before its brace names no owner. */
const block = /(?:=>|\)|\$|\b(?:else|try|finally|do))\s*$/;

const entry = /^(\s*(?:- +)?)["']?[\w.-]+["']?[ \t]*:[ \t]/;
const parent = /^(\s*(?:- +)?)["']?([\w.-]+)["']?[ \t]*:[ \t]*(?:#.*)?$/;
const setting = /^\s*[\w.-]+[ \t]*=/;
const section = /^[ \t]*\[{1,2}([^[\]\n]{1,100})\]{1,2}[ \t\r]*$/gm;

/**
 * The names of what the value's own name belongs to, by the text alone: `new Cohere` in `new CohereClient({ token: "…" })`,
 * `datadog` in `datadog: { apiKey: "…" }`, in the same as YAML, and in a section `[datadog]`. Owners that say only what kind they
 * are, such as `credentials`, give way to theirs.
 */
export function ownerNames(text: string, start: number): readonly string[] {
  const before = text.slice(Math.max(0, start - reach), start);
  const owners = ownersByBraces(before);
  if (owners.length > 0) return owners;
  const lines = before.split("\n");
  const own = lines.pop() ?? "";
  if (entry.test(own)) return ownersByIndent(lines, own);
  const [, name] = setting.test(own) ? ([...before.matchAll(section)].at(-1) ?? []) : [];
  return name ? [name] : [];
}

function ownersByBraces(before: string): readonly string[] {
  let closed = 0;
  let levels = 0;
  for (let end = before.length; end > 0 && levels < mostLevels; ) {
    const at = before.lastIndexOf("{", end - 1);
    if (at < 0) return [];
    closed += before.slice(at, end).split("}").length - 1;
    end = at;
    if (closed > 0) {
      closed -= 1;
      continue;
    }
    levels += 1;
    if (block.test(before.slice(Math.max(0, at - 20), at))) return [];
    const owners = withoutKinds(assignedNames(before, at));
    if (owners.length > 0) return owners;
  }
  return [];
}

function ownersByIndent(lines: readonly string[], own: string): readonly string[] {
  let indent = entry.exec(own)?.[1]?.length ?? 0;
  for (const line of lines.toReversed()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const depth = /^\s*(?:- +)?/.exec(line)?.[0].length ?? 0;
    if (depth >= indent) continue;
    const [, , name] = parent.exec(line) ?? [];
    if (!name) return [];
    const owners = withoutKinds([name]);
    if (owners.length > 0) return owners;
    indent = depth;
  }
  return [];
}

function withoutKinds(names: readonly string[]): readonly string[] {
  return names.map((name) => name.replace(kindOfOwner, "")).filter((name) => name !== "");
}
