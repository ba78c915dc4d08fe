import type { Range } from "../../model/place.ts";

/** A value of a lockfile and where it stands: what every format is brought to before it is understood. */
export type Located = LocatedLeaf | LocatedObject | LocatedList;

interface LocatedLeaf {
  readonly value: string | number | boolean | null;
  readonly range: Range;
}

/** A Map, so that a member called `__proto__` is one like any other. Of members of the same name the last is kept. */
interface LocatedObject {
  readonly members: ReadonlyMap<string, LocatedMember>;
  readonly range: Range;
}

export interface LocatedMember {
  readonly key: Range;
  readonly node: Located;
}

interface LocatedList {
  readonly items: readonly Located[];
  readonly range: Range;
}

/** A text that could be read as its format, with what is odd in it. */
export interface LocatedText {
  readonly root: Located;
  /** Keys that stand twice in one object. */
  readonly repeated: readonly Range[];
}

/** Why a text is not of its format, and the offset where that shows. */
export interface SyntaxProblem {
  readonly problem: string;
  readonly at: number;
}

const none: ReadonlyMap<string, LocatedMember> = new Map();

/** The members of an object; none where it is no object. */
export function membersOf(node: Located | undefined): ReadonlyMap<string, LocatedMember> {
  return node && "members" in node ? node.members : none;
}

/** The value of a member, if there is such a member. */
export function memberOf(node: Located | undefined, name: string): Located | undefined {
  return membersOf(node).get(name)?.node;
}

/** The items of a list; none where it is no list. */
export function itemsOf(node: Located | undefined): readonly Located[] {
  return node && "items" in node ? node.items : [];
}

/** The text, if the node is one. */
export function textOf(node: Located | undefined): string | undefined {
  return node && "value" in node && typeof node.value === "string" ? node.value : undefined;
}

/** The text of a member, if it has one. */
export function textAt(node: Located | undefined, name: string): string | undefined {
  return textOf(memberOf(node, name));
}

/** Whether the member is `true`; YAML without types says it as text. */
export function isTrueAt(node: Located | undefined, name: string): boolean {
  const member = memberOf(node, name);
  return member !== undefined && "value" in member && (member.value === true || member.value === "true");
}

/** Where the value of a member stands, if there is such a member. */
export function rangeAt(node: Located | undefined, name: string): Range | undefined {
  return memberOf(node, name)?.range;
}
