/** What a name says that its value is. */
export type CredentialKind = "password" | "secret";

const passwords = new Set(["password", "passwd", "pwd", "passphrase", "passcode", "pass", "pw", "passwort"]);

/** Words that are a secret by themselves at the end of a name. */
const secrets = new Set([
  "secret",
  "secrets",
  "apikey",
  "secretkey",
  "credential",
  "credentials",
  "apisecret",
  "authtoken",
  "accesstoken",
  "privatekey",
]);

/** What a `key` or `token` before which one of these stands is. */
const keyKinds = new Set(
  "api secret private auth authentication access signing encryption encrypt crypto master admin session cookie jwt hmac service account license licence deploy webhook shared root storage subscription".split(
    " ",
  ),
);
const tokenKinds = new Set(
  "access auth authentication authorization api bearer refresh bot oauth secret session id jwt admin service app personal deploy github gitlab slack npm user hook webhook registry private security".split(
    " ",
  ),
);

/** Words after the secret's own that do not change what it is. */
const trailing =
  /^(?:\d+|prod|production|live|dev|development|staging|stage|test|local|default|value|val|str|string|text|plain|raw|base64|b64|hex|current|old|new|previous|backup|main)$/;

/** Words before it that make it something that is shown, asked or counted. */
const leading = new Set(
  "forgot forgotten reset change changed show hide toggle is has no invalid wrong missing incorrect enter confirm confirmation repeat retype require required requires validate check verify public csrf xsrf next page continuation sort partition primary foreign cache idempotency react translation placeholder label title hint sandbox example min max length expired expire get set with use error".split(
    " ",
  ),
);

/**
 * Whether the name says that its value is a password or another secret: by its last words, as in `dbPassword`,
 * `STRIPE_SECRET_KEY`, `auth-token`, `clientSecret2`; not where it names something about one (`passwordLabel`, `tokenUrl`).
 */
export function credentialKindOf(name: string): CredentialKind | undefined {
  const words = wordsOf(name.slice(name.lastIndexOf(".") + 1));
  while (words.length > 1 && trailing.test(words.at(-1) ?? "")) words.pop();
  const last = (words.at(-1) ?? "").replace(/\d+$/, "");
  if (words.some((word) => leading.has(word))) return undefined;
  if (passwords.has(last)) return last === "pass" && words.length === 1 ? undefined : "password";
  return isSecret(last, words.at(-2)) ? "secret" : undefined;
}

function isSecret(last: string, before: string | undefined): boolean {
  if (last === "key") return before !== undefined && keyKinds.has(before);
  if (last === "token") return before === undefined || tokenKinds.has(before);
  return secrets.has(last);
}

/** The words of a name in lower case: parted by signs and by capitals. */
export function wordsOf(name: string): string[] {
  return name
    .slice(0, 100)
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");
}

/** Whether a text may hold a name that {@link credentialKindOf} knows; cheap. */
export function mayNameCredential(text: string): boolean {
  return /pass|pwd|secret|token|key|credential/i.test(text);
}
