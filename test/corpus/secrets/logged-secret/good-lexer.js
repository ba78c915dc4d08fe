export function parse(tokens) {
  for (const token of tokens) {
    console.log("token", token, token.type);
    if (token.type === "secret") console.warn(`unexpected ${token}`);
  }
  console.log("next", nextToken, "count", tokens.length);
}

export function list(page) {
  console.log("continuation", page.continuationToken, page.nextPageToken, page.cacheKey, page.primaryKey);
}
