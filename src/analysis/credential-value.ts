import { wordsOf } from "./credential-name.ts";
import { isStandInPassword } from "./live-login.ts";
import { isPlaceholder, isRandom } from "./secret-shape.ts";

/** How much a value looks like a secret in use: drawn by a generator, chosen by a person, or neither. */
export type CredentialStrength = "random" | "chosen";

const fewestLetters = 6;
const mostLetters = 500;
const fewestRandom = 16;
/** As base64; drawn by chance, one in three hundred of that length decodes to a text. */
const fewestEncoded = 8;

/** What refers to a value that is elsewhere, or is put in later. */
const references = [
  /\$\{|\$\(|\{\{|<%|%\(|^\$\w|^%\w+%$|^@\w+@$|^#\{|^\{.*\}$|^<.*>$|^\[.*\]$|^\(.*\)$/,
  /^(?:process\.env|env|os\.environ|secrets?|vault|ref|arn|file|ssm|sops|op|keyvault|config|configmap|var|local|data|module|import\.meta)[.:/[(]/i,
  /^(?:ENC|AES|AQICAH|sealed|enc:|vault:|\$ANSIBLE_VAULT|!vault)/,
  /^(?:\/|\.\.?\/|~\/|[A-Za-z]:\\)|\.(?:pem|key|json|crt|txt|ya?ml|env|jks|p12|html?|js|ts|svg|png)$/i,
  /^(?:https?|wss?|file|data|blob|mailto|urn):/i,
];

/** What is public, a fingerprint, or a kind of value rather than a value. */
const harmless = [
  /^(?:sha(?:1|256|384|512)|md5)[-:]/i,
  /^\$(?:2[abxy]|argon2\w*|pbkdf2\w*|scrypt|[156y])\$/,
  /^(?:pbkdf2|scrypt|bcrypt|argon2)\w*[:$]/i,
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-)\S*|^-----BEGIN (?:PUBLIC KEY|CERTIFICATE|RSA PUBLIC)/,
  /^[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}$/,
  /^v?\d{1,4}(?:[.-]\d{1,4}){1,3}\b/,
  /^(?:application|text|image|multipart)\//,
  /^#[\da-f]{3,8}$/i,
  // An account or a contract on a blockchain.
  /^0x[\da-f]{40}$/i,
  /token|passw|secret|credential|existing/i,
  /^(?:sbx?|sandbox|test|pk|pub|public)[-_]|[-_](?:test|sandbox)[-_]|examp/i,
  /^(?:true|false|null|none|undefined|nil|empty|n\/a|void|yes|no|on|off)$/i,
];

/** A person's stand-ins, beside those of every token. */
const standIns =
  /change|example|sample|place.?holder|dummy|fake|your|my[-_]?(?:secret|pass|token|key|api)|replace|insert|redacted|todo|fixme|xxx|\*\*\*|\.\.\.|…|<|>|not[-_]?(?:real|secret|used|a)|mock|test|demo|foo|bar$|lorem|secret|passw|token|here$|api[-_]?key|credential|default|string|value|encrypted|hidden|^(?:abc|1234567?8?9?0?|asdf|qwerty)/i;

/**
 * What the value of a name with a secret's meaning is: `"random"` as a generator draws it, `"chosen"` as a person makes up a
 * password, `undefined` where it is a placeholder, a reference, a hash, a text for people, an identifier, or another harmless
 * thing.
 */
export function credentialStrengthOf(name: string, value: string): CredentialStrength | undefined {
  if (value.length < fewestLetters || value.length > mostLetters || /\s/.test(value)) return undefined;
  if (references.some((each) => each.test(value)) || harmless.some((each) => each.test(value))) return undefined;
  if (fold(value) === fold(name) || isPlaceholder(value) || isEncodedText(value)) return undefined;
  if (value.length >= fewestRandom && isRandom(value) && !isWords(value)) return "random";
  return isChosen(value) && !standIns.test(value) && !isStandInPassword(value) ? "chosen" : undefined;
}

/** A word with digits or signs in it, such as `Summer2019!`; what has only letters, or is put together from words, is a name. */
function isChosen(value: string): boolean {
  if (/^[A-Za-z]+(?:[-_.:/][A-Za-z]+)*$/.test(value)) return false;
  if (/^[\w$]+\.[\w$.()]+$/.test(value) || /^[\d.,:-]+$/.test(value)) return false;
  return /[a-z]/i.test(value) && /[\d!@#$%^&*?+=~]/.test(value) && !/[()<>{}[\];,"'`\\]/.test(value);
}

/** `sk_user_profile_settings_v2`, `getElementsByClassName`: words that a person reads, with a number at most. */
function isWords(value: string): boolean {
  const words = wordsOf(value).filter((word) => !/^\d+$/.test(word));
  const letters = words.join("").length;
  const readable = words.filter((word) => /^[a-z]{3,}$/.test(word) && /[aeiouy]/.test(word)).join("").length;
  return letters === 0 || readable / letters > 0.8;
}

/** Base64 of a text, which is not what a generator draws. */
function isEncodedText(value: string): boolean {
  return (
    value.length >= fewestEncoded &&
    /^[\w+/-]+={0,2}$/.test(value) &&
    /^[\t\n\r -~]+$/.test(Buffer.from(value, "base64").toString("latin1"))
  );
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]/g, "");
}
