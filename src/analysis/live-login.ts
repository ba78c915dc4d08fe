import { hasVariety, isPlaceholder } from "./secret-shape.ts";

/** Hosts of one machine, of documentation (RFC 2606) and of private names. */
const local =
  /^(?:localhost|127\.|0\.0\.0\.0|\[|10\.0\.2\.2$|host\.docker\.internal$)|(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid|local|localhost|localdomain)$/i;

/** Names that a host has in documentation, such as `x.co`: names of one letter are hardly anybody's. */
const standInHost =
  /your|[<>${}%*[\]]|\.\.|^(?:my)?(?:host|domain|cluster)(?:name)?\b|^(?:my|some)?(?:server|site|website|company|proxy)(?:name)?(?:$|:|\.(?:com|org|net|io|co|tld)$)|xxx|(?:^|[.-])(?:example|abcde?f?|foo|bar)(?:$|[.-])|^(?:[a-z]\.)+[a-z]{1,3}$/i;

/** Users that stand for whoever reads the example; a password beside one counts only if it was drawn by chance. */
const standInUser = /^(?:me|(?:my|your|the|some)?[-_]?(?:user|username|user-?name|login|name|someone))\d?$/i;

/** Passwords that show where one belongs, or that everybody tries first. */
const standInPassword =
  /^(?:(?:my|your|the|db|user|some|super|strong|database|mongo|postgres|mysql|redis|root|admin|test)[-_ ]?)*(?:password|passwd|passphrase|pass|pwd|pw|psw|secret|user|username|admin|root|postgres|postgresql|mysql|mongo|redis|guest|test|tests|foo|bar|baz|key|token|example|changeme|change[-_]?me|default|letmein|qwerty|welcome|hunter2|here|database|dev|development|docker)[-_]?\d{0,4}[!@#.]?$/i;

/** Variables of every language that fills texts, cut marks and stars. */
const variable =
  /[$#%]\{|\{\{|^[$%:{[<(]|\$[A-Z_]{2,}|[<>]|\*{3}|x{4}|\.{3}|…|^%[sdv@]|%[A-Z_]{3,}%|^[A-Z_]*(?:PASSWORD|PASS|SECRET)[A-Z_]*$/i;

/** Whether the password only shows where one belongs, or is one that everybody tries first. */
export function isStandInPassword(password: string, user = ""): boolean {
  if (password.length < 5 || password === user) return true;
  return variable.test(password) || isWellKnown(password) || isPlaceholder(password);
}

/** Also as it is written with digits and signs for letters: `p@ssw0rd1`. */
function isWellKnown(password: string): boolean {
  const letters = password
    .replace(/\d{1,4}[!@#.]?$/, "")
    .replace(/[@4]/g, "a")
    .replaceAll("3", "e")
    .replaceAll("0", "o")
    .replace(/[$5]/g, "s");
  return standInPassword.test(password) || standInPassword.test(letters);
}

/**
 * Whether a login with this password at this host opens something that others reach too: not a developer's own machine, not a
 * placeholder. A host without a dot is a neighbour in a compose file, whose password counts only if it was drawn by chance.
 */
export function isLiveLogin({ host, user, password }: Login): boolean {
  if (isStandInPassword(password, user) || host === "" || local.test(host) || standInHost.test(host)) return false;
  const isNamed = /[.:]/.test(host) && !standInUser.test(user ?? "");
  return isNamed || (password.length >= 12 && hasVariety(password));
}

interface Login {
  readonly host: string;
  readonly user?: string;
  readonly password: string;
}

const login = /^[\w+.:-]{2,40}:\/\/(?<user>[^\s:@/]*):(?<password>[^\s@/]*)@(?<host>\[[^\]]*\]|[^\s:/?,]*)/;

/** Whether the URL carries a user's password for a server that others reach too. */
export function isLiveUrl(url: string): boolean {
  const { host = "", user = "", password = "" } = login.exec(url)?.groups ?? {};
  return isLiveLogin({ host, user, password });
}
