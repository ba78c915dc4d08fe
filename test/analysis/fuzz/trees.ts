import type { Module } from "../../../src/analysis/index.ts";
import type { Random } from "./random.ts";

type Part = Module["tree"]["nodes"][number];

/** Changes a program along its syntax tree, so that it parses still: mostly, it means something else and strange. */
export function mutateTree(module: Module, other: Module, random: Random): string {
  const { text, tree } = module;
  const expressions = expressionsOf(module);
  const statements = tree.nodes.filter(isStatement);
  const others = expressionsOf(other).map((node) => other.text.slice(...node.range));
  let changed = text;
  // From the end, so that the places before keep theirs.
  const places = Array.from({ length: 1 + random.below(3) }, () =>
    random.pick(random.below(3) > 0 ? expressions : statements),
  );
  for (const node of places.toSorted((one, next) => next.range[0] - one.range[0])) {
    const own = changed.slice(...node.range);
    const foreign = others.length > 0 && random.below(2) > 0 ? random.pick(others) : "req.query.x";
    const changedPart = !isStatement(node) ? changeExpression(own, foreign, random) : changeStatement(own, random);
    changed = changed.slice(0, node.range[0]) + changedPart + changed.slice(node.range[1]);
  }
  return changed;
}

/** Empty programs have no expression to pick. */
export function canMutate(module: Module): boolean {
  return expressionsOf(module).length > 0 && module.tree.nodes.some(isStatement);
}

const compound =
  /^(?:Call|Member|Binary|Logical|Conditional|Object|Array|Await|New|Assignment|ArrowFunction|Function)Expression$|^TemplateLiteral$/;

/** Names and literals are no expressions everywhere: where something is imported, declared or a key, only these can stand. */
const around = /^(?:Call|Binary|Logical|Conditional|Array|Await|New)Expression$|^ReturnStatement$|^TemplateLiteral$/;

function expressionsOf({ tree }: Module): readonly Part[] {
  return tree.nodes.filter((node) => {
    const parent = tree.parentOf(node)?.type ?? "";
    if (node.type === "Identifier" || node.type === "Literal") return around.test(parent);
    return compound.test(node.type) && parent !== "Decorator" && parent !== "ChainExpression";
  });
}

function isStatement({ type }: Part): boolean {
  return /^(?:Expression|If|For|ForOf|ForIn|While|Return|Throw|Switch|Try|Block)Statement$|^VariableDeclaration$/.test(
    type,
  );
}

function changeExpression(own: string, foreign: string, random: Random): string {
  const deep = 1 + random.below(60);
  return random.pick([
    () => foreign,
    () => `(${own}, ${foreign})`,
    () => `(${own} ?? (${foreign}))`,
    () => `(${foreign} ? (${own}) : ${foreign})`,
    () => `${"(".repeat(deep)}${own}${")".repeat(deep)}`,
    () => `${"[".repeat(deep)}${own}${"]".repeat(deep)}`,
    () => `${"((x) => x)(".repeat(deep)}${own}${")".repeat(deep)}`,
    () => `${"{a: ".repeat(deep)}${own}${"}".repeat(deep)}`,
    () => `[${`${own.slice(0, 200)}, `.repeat(deep)}...[${foreign}]]`,
    () => `(${own})${".a".repeat(deep)}`,
    () => `(${own})?.[${foreign}]?.(${foreign})`,
    () => `\`\${${own}}\``,
    () => `"${random.pick(["é", "\u2028", "a", "\\u{1F600}", "\\0"]).repeat(1_000 * deep)}" + (${own})`,
    () =>
      `new (class extends (${own}) { static #x = ${foreign}; static { this.#x; } get [${foreign}]() { return super.x; } })()`,
    () => `(function* () { for (const x of [${own}]) yield* x; return arguments; })()`,
    () => `(() => { try { return ${own} } catch { return ${foreign} } finally { x = ${foreign} } })()`,
    () =>
      `(() => { switch (${own}) { ${Array.from({ length: deep * 4 }, (_, index) => `case ${index}: x = ${index};`).join(" ")} } return x })()`,
    () => `(${own}).replace(/(a+)+$/g, (x) => ${foreign})`,
    () => `Object.assign({}, ${own}, { ["__proto__"]: ${foreign}, ...(${foreign}) })`,
    () => `(x[${own}] = x[${foreign}] ||= ${foreign})`,
  ])();
}

function changeStatement(own: string, random: Random): string {
  const deep = 1 + random.below(40);
  return random.pick([
    () => "",
    () => ";",
    () => `${own}\n${own}`,
    () => `${"if (x) {".repeat(deep)}${own}${"}".repeat(deep)}`,
    () => `${"for (const x of y) {".repeat(1 + (deep % 12))}${own}${"}".repeat(1 + (deep % 12))}`,
    () => `label: while (true) { ${own}\n if (x) continue label; else break label; }`,
    () => `function f${deep}() { ${own}\n return f${deep}(...arguments); } f${deep}(req.query.x);`,
    () => `switch (x) { case 1: ${own}\n default: ${own} }`,
    () => `try { ${own} } catch ({ message = x, ...rest }) { ${own} } finally { }`,
    () => `{ using x = y; ${own} }`,
  ])();
}
