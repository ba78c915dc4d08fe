/** The weaknesses (CWE) by which a finding is of a fact's kind. */
const weaknesses: Readonly<Record<string, readonly number[]>> = {
  "command-injection": [77, 78, 88],
  "code-injection": [94, 95, 96, 1336],
  "path-traversal": [22, 23, 35, 36, 59, 73, 99],
  "prototype-pollution": [1321, 915, 471],
  redos: [1333, 730, 185, 625, 400],
  xss: [79, 80, 87, 116],
  sql: [89, 564],
  nosql: [943],
  ssrf: [918],
  "open-redirect": [601],
  "weak-random": [330, 331, 334, 335, 338],
  "tls-verification": [295, 297],
  "incomplete-sanitization": [20, 116, 184],
};

/** The kinds for which a tool names no weakness but has such words in its rule's name. */
const words: Readonly<Record<string, RegExp>> = {
  "command-injection": /command|child[-_. ]?process|shell|\bexec\b|unsafe-command|spawn/i,
  "code-injection": /\beval\b|eval-|code-?(inj|eval)|new-?func|unsafe-stmt|vm-/i,
  "path-traversal": /path|fs-filename|traversal|directory|zip-?slip/i,
  "prototype-pollution": /proto(type)?-?pollut|object-injection|proto-|mass-assign/i,
  redos: /redos|regex|backtrack/i,
  xss: /xss|cross-site|html/i,
  sql: /(?<!no)sql/i,
  nosql: /nosql/i,
  ssrf: /ssrf|request-forgery/i,
  "open-redirect": /redirect/i,
  "weak-random": /random/i,
  "tls-verification": /tls|certificate|ssl/i,
  "incomplete-sanitization": /sanitiz|escap/i,
};

/** The kinds of vulnerability that a finding is about. */
export function kindsOf(rule: string, cwes: ReadonlySet<number>): ReadonlySet<string> {
  if (cwes.size === 0) return new Set(Object.keys(words).filter((kind) => words[kind]?.test(rule)));
  return new Set(Object.keys(weaknesses).filter((kind) => weaknesses[kind]?.some((cwe) => cwes.has(cwe))));
}
