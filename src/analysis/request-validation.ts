import type { Range } from "../model/place.ts";
import type { Step } from "../model/rule.ts";
import type { Module } from "./module.ts";
import type { TSESTree } from "./parse/parse-module.ts";
import { definitionOf } from "./resolve/definition.ts";
import { type FunctionNode, isFunction, plainKey } from "./tree.ts";

/** Names of what validates a request before a handler sees it: `validate(schema)`, `celebrate({…})`, `zValidator("json", schema)`. */
const validating = /valid|celebrate|sanitiz|schema|\b(?:joi|zod|yup)\b|\bdto\b/i;

/** Options of a route that hold a schema of its body or query, as Fastify's and hapi's do. */
const options = /\b(?:schema|validate|validation|validator)\b/;

/**
 * Whether a validator goes before the handler in which data enters: middleware of its route, a schema in the route's options,
 * a class with decorators as the type of the parameter, which Nest's pipe holds the data against, or a call of what cannot be
 * seen and is named like one.
 */
export function isValidatedBefore(module: Module, { path, range }: Step): boolean {
  const source = path === undefined || path === module.path ? nodeAt(module, range) : undefined;
  if (!source) return false;
  if (isOfCheckedClass(module, source) || isGivenToValidator(module, source)) return true;
  return handlersAround(module, source).some((place) => isBehind(module, place, (each) => isValidator(module, each)));
}

/** Whether middleware of such a name goes before the handler in which data enters. */
export function isEnteringBehind(module: Module, { path, range }: Step, name: RegExp): boolean {
  const source = path === undefined || path === module.path ? nodeAt(module, range) : undefined;
  if (!source) return false;
  const isNamed = (node: TSESTree.Node) =>
    node.type !== "Literal" && !isFunction(node) && name.test(module.text.slice(...node.range));
  return handlersAround(module, source).some((place) => isBehind(module, place, isNamed));
}

/** The innermost node with this range. */
function nodeAt({ tree }: Module, [start, end]: Range): TSESTree.Node | undefined {
  return tree.nodes.findLast(({ range }) => range[0] === start && range[1] === end);
}

/** Where the functions around a node stand: each may be a handler of a route. */
function handlersAround(module: Module, node: TSESTree.Node): readonly TSESTree.Node[] {
  const places: TSESTree.Node[] = [];
  const first = isFunction(node) ? node : module.tree.functionAround(node);
  for (let holder = first; holder; holder = module.tree.functionAround(holder))
    places.push(...placesOf(module, holder));
  return places;
}

/** `validateUser(req.body)` before `req.body.name` is read, where the function is in no file at hand. */
function isGivenToValidator(module: Module, source: TSESTree.Node): boolean {
  const holder = module.tree.functionAround(source);
  const text = module.text.slice(...source.range);
  return (holder ? module.tree.within(holder) : []).some((node) => {
    if (node.type !== "CallExpression" || node.range[1] > source.range[0]) return false;
    if (!/validat/i.test(module.text.slice(...node.callee.range)) || definitionOf(module, node.callee)) return false;
    if (/^(?:express-)?validator\b/.test(module.apiOf(node.callee) ?? "")) return false;
    return node.arguments.some(({ range }) => {
      const given = module.text.slice(...range);
      return text.startsWith(given) && /^(?:$|[.?[])/.test(text.slice(given.length));
    });
  });
}

/** Where the function stands: itself, and each use of its name. */
function placesOf({ tree, scopes }: Module, holder: FunctionNode): readonly TSESTree.Node[] {
  const parent = tree.parentOf(holder);
  const declared = parent?.type === "VariableDeclarator" && parent.init === holder ? parent.id : undefined;
  const name = holder.type !== "ArrowFunctionExpression" && holder.id ? holder.id : declared;
  const references = (name && scopes.variableOf(name)?.references) ?? [];
  return [holder, ...references.map(({ identifier }) => identifier)];
}

function isBehind(module: Module, place: TSESTree.Node, is: (node: TSESTree.Node) => boolean): boolean {
  const { tree } = module;
  const parent = tree.parentOf(place);
  if (parent?.type === "Property") return isBesideSchema(module, parent);
  // `asyncHandler(async (req, res) => …)` and a list of handlers stand in the route's call themselves.
  const isWrapped = parent?.type === "ArrayExpression" || (parent?.type === "CallExpression" && !isRoute(parent));
  if (isWrapped && isBehind(module, parent, is)) return true;
  const before = handlersOf(parent);
  return before.slice(0, before.indexOf(place)).some(is);
}

function handlersOf(parent: TSESTree.Node | undefined): readonly TSESTree.Node[] {
  if (parent?.type === "CallExpression") return parent.arguments;
  return parent?.type === "ArrayExpression" ? parent.elements.filter((element) => element !== null) : [];
}

function isRoute({ callee }: TSESTree.CallExpression): boolean {
  const name = callee.type === "MemberExpression" ? plainKey(callee.property, callee.computed) : undefined;
  return /^(?:all|delete|get|patch|post|put|use|route|on)$/.test(name ?? "");
}

/** `validate(schema)`, `body("name").isString()`, `[body("name").notEmpty()]`, `{ schema: { body } }`. */
function isValidator(module: Module, node: TSESTree.Node): boolean {
  const text = module.text.slice(...node.range);
  if (node.type === "Literal" || node.type === "TemplateLiteral" || isFunction(node)) return false;
  if (node.type === "ObjectExpression") return options.test(text);
  return validating.test(text) || isChain(module, node);
}

/** A chain of express-validator: what it begins with is one of the package's functions. */
function isChain(module: Module, node: TSESTree.Node): boolean {
  return module.tree
    .within(node)
    .some((each) => each.type === "Identifier" && /^express-validator\b/.test(module.apiOf(each) ?? ""));
}

/** `{ method, url, schema: {…}, handler() {} }`, as routes of Fastify and hapi are declared. */
function isBesideSchema({ tree, text }: Module, handler: TSESTree.Property): boolean {
  const object = tree.parentOf(handler);
  if (object?.type !== "ObjectExpression") return false;
  return object.properties.some((each) => each !== handler && options.test(text.slice(...each.range)));
}

/** A decorated parameter (`@Body() user: CreateUser`) whose class says by decorators what its fields hold, or cannot be seen. */
function isOfCheckedClass(module: Module, source: TSESTree.Node): boolean {
  const definition = source.type === "Identifier" ? module.scopes.variableOf(source)?.defs[0] : undefined;
  const name = definition?.name;
  if (definition?.type !== "Parameter" || name?.type !== "Identifier" || !isFunction(definition.node)) return false;
  const parameter = definition.node.params.find((each) => each === name || isDefaulted(each, name));
  const type = name.typeAnnotation?.typeAnnotation;
  if (!parameter?.decorators?.length || type?.type !== "TSTypeReference") return false;
  if (type.typeName.type !== "Identifier") return false;
  const declared = module.scopes.variableOf(type.typeName)?.defs[0]?.node;
  if (!declared || declared.type === "TSInterfaceDeclaration" || declared.type === "TSTypeAliasDeclaration")
    return false;
  return declared.type !== "ClassDeclaration" || hasDecorators(declared);
}

function isDefaulted(parameter: TSESTree.Parameter, name: TSESTree.Node): boolean {
  return parameter.type === "AssignmentPattern" && parameter.left === name;
}

function hasDecorators({ body, superClass }: TSESTree.ClassDeclaration): boolean {
  return Boolean(superClass) || body.body.some((member) => "decorators" in member && member.decorators.length > 0);
}
