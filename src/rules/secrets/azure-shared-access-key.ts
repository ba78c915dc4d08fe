/**
 * A shared access key of an Azure message service stands in the code.
 *
 * It sends to, listens on or manages a Service Bus, Event Hub, Relay or IoT Hub: its holder reads the orders and events
 * of all your customers, or injects his own.
 *
 * ## In a file
 *
 * ```env bad
 * SERVICE_BUS=Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = new ServiceBusClient("acme.servicebus.windows.net", new DefaultAzureCredential());
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * SERVICE_BUS=Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=<key>
 * EVENT_HUB=Endpoint=sb://localhost;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/azure-shared-access-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A shared access key of an Azure message service stands in the code.",
  fix: "Regenerate the key of the policy, and let the program log in by its managed identity.",
  inTests: true,
  keywords: ["sharedaccesskey=", "+asb", "+aeh", "+arm", "aiot"],
  pattern:
    /(?<![0-9A-Za-z+/])(?:SharedAccessKey=|(?=[0-9A-Za-z+/]{33}(?:\+A(?:Sb|Eh|Rm)|AIoT)))(?<secret>[0-9A-Za-z+/]{43}=)(?![0-9A-Za-z+/=])/g,
  verify: isRandom,
  sample: (random) =>
    `${lettersOf(random, alphabets.base64, 33)}+A${random() < 0.5 ? "Sb" : "Eh"}${lettersOf(random, alphabets.base64, 5)}${lettersOf(random, "AEIMQUYcgkosw048", 1)}=`,
} satisfies SecretRule;
