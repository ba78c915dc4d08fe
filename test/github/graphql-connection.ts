import { GraphQLError } from "graphql";
import { nodeId } from "./rest/present.ts";
import type { Account } from "./state.ts";

/** The fields of a node; functions among them are asked only when a query wants them. */
export type Fields = Record<string, unknown>;

/** The arguments of a connection. */
export interface Page {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

const maxTextBytes = 512_000;
const maxPage = 100;

/** An error of the kind that GitHub names. */
export function refusal(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/** A connection; as on GitHub, without `first` or `last` there is none. */
export function toConnection<T>(items: readonly T[], page: Page, toNode: (item: T) => Fields): Fields {
  const asked = page.first ?? page.last;
  if (asked === undefined || asked === null) {
    throw refusal(
      "MISSING_PAGINATION_BOUNDARIES",
      "You must provide a `first` or `last` value to properly paginate the connection.",
    );
  }
  if (asked < 1 || asked > maxPage)
    throw refusal("EXCESSIVE_PAGINATION", `Requesting ${asked} records exceeds the limit of 100 records.`);
  const toIndex = (cursor: string) => Number(Buffer.from(cursor, "base64").toString());
  const toCursor = (index: number) => Buffer.from(String(index)).toString("base64");
  const from = page.after ? toIndex(page.after) + 1 : 0;
  const to = page.before ? toIndex(page.before) : items.length;
  const start = page.first ? from : Math.max(from, to - asked);
  const end = page.first ? Math.min(to, from + asked) : to;
  const nodes = items.slice(start, end).map(toNode);
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: toCursor(start + index) })),
    totalCount: items.length,
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length > 0 ? toCursor(start) : null,
      endCursor: nodes.length > 0 ? toCursor(end - 1) : null,
    },
  };
}

/** GraphQL names a bot without the "[bot]" that REST puts behind it. */
export function toActor(account: Account): Fields {
  const login = account.login.replace(/\[bot\]$/, "");
  return { __typename: account.type, login, id: nodeId("U", account.id), databaseId: account.id };
}

/** A blob; a long text is cut, a binary one is none. */
export function toBlob(sha: string, content: Buffer): Fields {
  const isBinary = content.subarray(0, 8000).includes(0);
  return {
    __typename: "Blob",
    id: nodeId("B", sha),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    byteSize: content.length,
    isBinary,
    isTruncated: content.length > maxTextBytes,
    text: isBinary ? null : content.subarray(0, maxTextBytes).toString(),
  };
}
