import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { propertyOf } from "../tree.ts";
import { structureOf } from "./structure.ts";

/** What a module gives out under a name: an expression or declaration in it, or a name of another module. */
export type Exported = { readonly node: TSESTree.Node } | { readonly from: string; readonly name: string } | undefined;

/** Finds an export by name; `default` is the default export and `*` the whole module. CommonJS counts as well. */
export function exportedBy(program: TSESTree.Program, name: string): Exported {
  const { values } = structureOf(program);
  const declared = declaredExport(program, name) ?? first(values.valuesAt(`exports.${name}`));
  if (declared) return declared;
  const whole = first(values.valuesAt("exports"));
  if (whole && (name === "default" || name === "*")) return whole;
  const property = whole?.node.type === "ObjectExpression" ? propertyOf(whole.node, name) : undefined;
  if (property) return { node: property };
  const [star] = name === "default" ? [] : starsOf(program);
  return star === undefined ? undefined : { from: star, name };
}

function first([value]: readonly { readonly node: TSESTree.Node }[]): { readonly node: TSESTree.Node } | undefined {
  return value && { node: value.node };
}

/** What `export` statements give out. */
interface ExportTable {
  readonly named: ReadonlyMap<string, NonNullable<Exported>>;
  /** The modules that `export * from` names. */
  readonly stars: readonly string[];
}

const tables = new WeakMap<TSESTree.Program, ExportTable>();

function tableOf(program: TSESTree.Program): ExportTable {
  const known = tables.get(program);
  if (known) return known;
  const named = new Map<string, NonNullable<Exported>>();
  for (const statement of program.body) {
    for (const [name, exported] of exportsIn(statement)) if (!named.has(name)) named.set(name, exported);
  }
  const stars = program.body.flatMap((each) =>
    each.type === "ExportAllDeclaration" && !each.exported ? [each.source.value] : [],
  );
  const table = { named, stars };
  tables.set(program, table);
  return table;
}

/** Finds what an `export` statement gives out under the name. */
export function declaredExport(program: TSESTree.Program, name: string): Exported {
  return tableOf(program).named.get(name);
}

/** The modules that `export * from` names. */
export function starsOf(program: TSESTree.Program): readonly string[] {
  return tableOf(program).stars;
}

/** Whether the module gives anything out. */
export function exportsAnything(program: TSESTree.Program): boolean {
  const isExport = ({ type }: TSESTree.ProgramStatement) => /^(?:TS)?Export/.test(type);
  return program.body.some(isExport) || structureOf(program).values.hasExports;
}

type Entry = readonly [name: string, exported: NonNullable<Exported>];

function exportsIn(statement: TSESTree.ProgramStatement): readonly Entry[] {
  switch (statement.type) {
    case "ExportDefaultDeclaration":
      return [["default", { node: declarationOf(statement.declaration) }]];
    case "ExportNamedDeclaration":
      return namedExports(statement);
    case "ExportAllDeclaration": {
      const { exported, source } = statement;
      return exported ? [[textOf(exported), { from: source.value, name: "*" }]] : [];
    }
    case "TSExportAssignment":
      return ["default", "*"].map((name) => [name, { node: statement.expression }] as const);
    default:
      return [];
  }
}

/** Declarations are named by their identifier, since other places mean them by it. */
function declarationOf(node: TSESTree.ExportDefaultDeclaration["declaration"]): TSESTree.Node {
  return "id" in node && node.id && node.type.endsWith("Declaration") ? node.id : node;
}

function namedExports({ declaration, specifiers, source }: TSESTree.ExportNamedDeclaration): readonly Entry[] {
  const declared = declaration ? declaredNames(declaration) : [];
  const listed = specifiers.map(({ exported, local }): Entry => {
    const from = source ? { from: source.value, name: textOf(local) } : { node: local };
    return [textOf(exported), from];
  });
  return [...declared.map((node): Entry => [node.name, { node }]), ...listed];
}

function declaredNames(declaration: TSESTree.NamedExportDeclarations): readonly TSESTree.Identifier[] {
  if (declaration.type === "VariableDeclaration") return declaration.declarations.flatMap(({ id }) => namesIn(id));
  return declaration.id?.type === "Identifier" ? [declaration.id] : [];
}

/** The names in a pattern: `run` in `export const { run } = tools`. */
function namesIn(pattern: TSESTree.Node): readonly TSESTree.Identifier[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern];
    case "AssignmentPattern":
      return namesIn(pattern.left);
    case "RestElement":
      return namesIn(pattern.argument);
    case "ObjectPattern":
      return pattern.properties.flatMap((each) => namesIn(each.type === "Property" ? each.value : each.argument));
    case "ArrayPattern":
      return pattern.elements.flatMap((each) => (each ? namesIn(each) : []));
    default:
      return [];
  }
}

function textOf(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === "Identifier" ? name.name : name.value;
}
