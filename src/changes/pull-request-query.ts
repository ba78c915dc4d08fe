/** What GraphQL says of a blob; of a tree or a commit it says nothing. */
export interface BlobAnswer {
  readonly oid?: string;
  readonly byteSize?: number;
  readonly isBinary?: boolean | null;
  readonly isTruncated?: boolean;
  readonly text?: string | null;
}

interface BlobFields {
  readonly declarations: string;
  readonly fields: string;
  readonly variables: Readonly<Record<string, string>>;
  /** The answers in the order of the expressions, from the value of `repository`. */
  read(repository: object | null | undefined): readonly (BlobAnswer | null)[];
}

const blobFragment = "fragment Text on Blob { oid byteSize isBinary isTruncated text }";

/** Fields that read blobs by alias. Expressions hold paths of the reviewed repository: they go in as variables, never as text. */
function blobFields(expressions: readonly string[]): BlobFields {
  const aliases = expressions.map((_, index) => `b${index}`);
  return {
    declarations: aliases.map((alias) => `$${alias}: String!`).join(" "),
    fields: aliases.map((alias) => `${alias}: object(expression: $${alias}) { ...Text }`).join(" "),
    variables: Object.fromEntries(expressions.map((expression, index) => [`b${index}`, expression])),
    read(repository) {
      // The shape is that of the fields above.
      const answers = Object(repository) as Record<string, BlobAnswer | null | undefined>;
      return aliases.map((alias) => answers[alias] ?? null);
    },
  };
}

export interface BlobQuery {
  readonly text: string;
  readonly variables: Readonly<Record<string, string>>;
  read(data: object): readonly (BlobAnswer | null)[];
}

/** A query for blobs alone; it also takes `owner` and `name`. */
export function blobQuery(expressions: readonly string[]): BlobQuery {
  const { declarations, fields, variables, read } = blobFields(expressions);
  return {
    text: `query ($owner: String!, $name: String!, ${declarations}) {
      repository(owner: $owner, name: $name) { ${fields} }
    } ${blobFragment}`,
    variables,
    read: (data) => read((data as { repository?: object }).repository),
  };
}

/** A page of the pull request's threads: our comments are the first of theirs. */
const threadFields = `pageInfo { hasNextPage endCursor } nodes { path line comments(first: 1) {
  totalCount nodes { fullDatabaseId body author { __typename login } }
} }`;

const pullRequestFields = `pullRequest(number: $number) {
  number title state isDraft headRefOid headRefName baseRefOid baseRefName isCrossRepository changedFiles
  author { __typename login }
  reviewThreads(first: 100) { ${threadFields} }
}`;

/** Where an owner keeps the config for all repositories; `HEAD` is the default branch of `.github`. */
const organizationFields = `organization: repository(owner: $owner, name: ".github") {
  nested: object(expression: "HEAD:.github/nodesec.yml") { ...Text }
  plain: object(expression: "HEAD:nodesec.yml") { ...Text }
}`;

/**
 * The query that opens a review: the configs, the first blobs and, of a pull request, its state and the bot's comments. It
 * takes `owner`, `name`, `config` (an expression) and, for a pull request, `number`.
 */
export function openingQuery(expressions: readonly string[], isPullRequest: boolean): BlobQuery {
  const { declarations, fields, variables, read } = blobFields(expressions);
  return {
    text: `query ($owner: String!, $name: String!, $config: String!, ${isPullRequest ? "$number: Int!, " : ""}${declarations}) {
      repository(owner: $owner, name: $name) {
        ${isPullRequest ? pullRequestFields : ""}
        config: object(expression: $config) { ...Text }
        ${fields}
      }
      ${organizationFields}
    } ${blobFragment}`,
    variables,
    read: (data) => read((data as { repository?: object }).repository),
  };
}

/** The next page of the threads after `cursor`. */
export const threadsQuery = `query ($owner: String!, $name: String!, $number: Int!, $cursor: String!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { reviewThreads(first: 100, after: $cursor) { ${threadFields} } }
  }
}`;
