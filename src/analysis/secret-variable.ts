import { credentialKindOf } from "./credential-name.ts";

/** What only variables are called: the names that tools give to their tokens, and keys with a longer name. */
const variables = /(?:^|_)(?:[A-Z\d]+_TOKEN|PAT|SECRET_KEY_BASE|MASTER_KEY|ENCRYPTION_KEY|ACCESS_KEY)$/;

/** What ends alike and is shown to everybody, counted or asked for. */
const harmless =
  /(?:^|_)(?:CSRF|XSRF|PUBLIC|PUBLISHABLE|MAX|MIN|PAD|EOS|BOS|UNK|NEXT|PAGE|DEVICE|ANON|MAPBOX|CLIENT)_(?:\w+_)?(?:TOKEN|KEY)$|_ID$/;

/**
 * Whether an environment variable with this name holds a secret. Names that say where one is (`DB_PASSWORD_FILE`,
 * `TOKEN_URL`) do not.
 */
export function isSecretVariable(name: string): boolean {
  if (name.length > 100 || harmless.test(name)) return false;
  return credentialKindOf(name) !== undefined || variables.test(name);
}
