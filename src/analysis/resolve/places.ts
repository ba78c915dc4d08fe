import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { type FunctionNode, plainKey, type Tree } from "../tree.ts";

const methods = new Set(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]);
const roots = new Set(["Query", "Mutation", "Subscription"]);

/** What functions get that a framework finds by the name under which a file gives them out. */
const byExport: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries([...methods].map((name) => [name, ["web.Request", "web.Context"]])),
  action: ["web.Event"],
  loader: ["web.Event"],
  getServerSideProps: ["next.PageContext"],
  generateMetadata: ["next.PageProps"],
};

/** What functions get whose variable has such a type: `const list: APIGatewayProxyHandlerV2 = async (event) => …`. */
const byType: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:APIGateway\w*|ALB|AppSyncResolver|LambdaFunctionURL|SQS|SNS|S3|KinesisStream)Handler(?:V2\w*)?$/,
    ["lambda.Event"],
  ],
  [/^RequestHandler$/, ["express.Request", "express.Response"]],
  [/^ErrorRequestHandler$/, ["Error()", "express.Request", "express.Response"]],
  [/^NextApiHandler$/, ["next.ApiRequest", "express.Response"]],
  [/^GetServerSideProps$/, ["next.PageContext"]],
  [/^(?:LoaderFunction|ActionFunction|APIRoute)$/, ["web.Event"]],
];

/**
 * The API of a parameter by where its function stands: `export function GET(request)` in a file of routes, `exports.handler` of
 * a cloud function, a resolver below `Query` or `Mutation`, an action that a browser calls (`"use server"`).
 */
export function placedApi(holder: FunctionNode, index: number, tree: Tree): string | undefined {
  const name = exportedName(holder, tree);
  const placed = name === undefined || !Object.hasOwn(byExport, name) ? undefined : byExport[name]?.[index];
  // `loader(source)` of a bundler gets no request; those of routes take their one parameter apart.
  if (placed !== undefined && (placed !== "web.Event" || takesApart(holder, ["request", "params"]))) return placed;
  if (index === 0 && isLambda(holder, name)) return "lambda.Event";
  return (
    typedApi(holder, index, tree) ??
    (index === 0 && isPage(holder, tree) ? "next.PageProps" : undefined) ??
    (isAction(holder, name, tree) ? "next.ActionInput" : undefined) ??
    (index === 1 && isResolver(holder, tree) ? "graphql.Arguments" : undefined)
  );
}

/** `exports.handler = (event) => …`, or under another name together with the context of a cloud function. */
function isLambda({ params }: FunctionNode, name: string | undefined): boolean {
  if (name === undefined || !isNamed(params[0], /^_?event$/)) return false;
  return name === "handler" || isNamed(params[1], /^_?context$/);
}

function isNamed(parameter: TSESTree.Parameter | undefined, name: RegExp): boolean {
  return parameter?.type === "Identifier" && name.test(parameter.name);
}

function typedApi(holder: FunctionNode, index: number, tree: Tree): string | undefined {
  const parent = tree.parentOf(holder);
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return undefined;
  const type = parent.id.typeAnnotation?.typeAnnotation;
  if (type?.type !== "TSTypeReference") return undefined;
  const name = type.typeName.type === "TSQualifiedName" ? type.typeName.right.name : undefined;
  const own = name ?? (type.typeName.type === "Identifier" ? type.typeName.name : "");
  return byType.find(([pattern]) => pattern.test(own))?.[1][index];
}

/** A page of Next's app router: a component whose address comes as `params` and `searchParams`. */
function isPage(holder: FunctionNode, tree: Tree): boolean {
  if (tree.parentOf(holder)?.type !== "ExportDefaultDeclaration") return false;
  return takesApart(holder, holder.async ? ["searchParams", "params"] : ["searchParams"]);
}

function takesApart({ params: [first] }: FunctionNode, names: readonly string[]): boolean {
  if (first?.type !== "ObjectPattern") return false;
  return first.properties.some(
    (each) => each.type === "Property" && names.includes(plainKey(each.key, each.computed) ?? ""),
  );
}

/** Browsers call what a file that says `"use server"` gives out, and functions that say it themselves. */
function isAction(holder: FunctionNode, name: string | undefined, tree: Tree): boolean {
  if (holder.body.type === "BlockStatement" && isServer(holder.body.body)) return true;
  if (name === undefined) return false;
  const [program] = tree.nodes;
  return program?.type === "Program" && isServer(program.body);
}

function isServer(statements: readonly TSESTree.Node[]): boolean {
  const [first] = statements;
  return first?.type === "ExpressionStatement" && first.directive === "use server";
}

function isResolver(holder: FunctionNode, tree: Tree): boolean {
  const object = tree.parentOf(tree.parentOf(holder) ?? holder);
  const root = object?.type === "ObjectExpression" ? tree.parentOf(object) : undefined;
  return root?.type === "Property" && roots.has(plainKey(root.key, root.computed) ?? "");
}

/** The name under which the file gives out the function itself. */
function exportedName(holder: FunctionNode, tree: Tree): string | undefined {
  const parent = tree.parentOf(holder);
  if (holder.type === "FunctionDeclaration")
    return parent?.type === "ExportNamedDeclaration" ? holder.id?.name : undefined;
  if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") {
    const declaration = tree.parentOf(parent);
    return declaration && tree.parentOf(declaration)?.type === "ExportNamedDeclaration" ? parent.id.name : undefined;
  }
  if (parent?.type !== "AssignmentExpression" || parent.left.type !== "MemberExpression") return undefined;
  const { object, property, computed } = parent.left;
  const isExports = object.type === "Identifier" ? object.name === "exports" : object.type === "MemberExpression";
  return isExports ? plainKey(property, computed) : undefined;
}
