import { describe, expect, it } from "vitest";
import { assignedNames } from "../../src/secrets/assigned-name.ts";

const value = "0123456789abcdef";
const namesIn = (text: string) => assignedNames(text, text.indexOf(value));
const isDatadogKey = (name: string) => /datadog[ _.-]?api[ _.-]?key/i.test(name);

describe("assignedNames", () => {
  it.each([
    `DATADOG_API_KEY=${value}`,
    `export DATADOG_API_KEY="${value}"`,
    `ENV DATADOG_API_KEY ${value}`,
    `const datadogApiKey = "${value}";`,
    `const datadogApiKey: string = '${value}';`,
    `  datadogApiKey: "${value}",`,
    `{ id: "7", "datadog-api-key": "${value}" }`,
    `{\\"datadog_api_key\\":\\"${value}\\"}`,
    `datadog.api_key = ${value}`,
    `"Datadog-Api-Key" => "${value}"`,
    `datadogApiKey := "${value}"`,
    `run --datadog-api-key ${value}`,
    `run --datadog-api-key=${value}`,
    `headers.set("Datadog-Api-Key", "${value}")`,
    `curl -H "Datadog-Api-Key: ${value}"`,
    `<datadogApiKey>${value}</datadogApiKey>`,
    `<add key="DATADOG_API_KEY" value="${value}" />`,
    `const key = process.env.DATADOG_API_KEY || "${value}";`,
    `const key = process.env["DATADOG_API_KEY"] ?? "${value}";`,
    `const key = getenv("DATADOG_API_KEY", "${value}")`,
    `https://example.com/?a=1&datadog_api_key=${value}`,
    `setDatadogApiKey("${value}")`,
    `- Datadog API key: \`${value}\``,
  ])("reads the name in %s", (text) => {
    expect(namesIn(text).some(isDatadogKey)).toBe(true);
  });

  it.each([
    `{ datadogApiKey: process.env.KEY, commit: "${value}" }`,
    `datadogApiKey(); const commit = "${value}";`,
    `?datadog_api_key=x&commit=${value}`,
    `datadogApiKey =\n"${value}"`,
    `commit = "${value}"; // datadogApiKey`,
    `"src/rules/datadog-api-key.ts": "${value}"`,
    `\`datadog-api-key.test.js\` has the checksum ${value}`,
  ])("takes no other name for it in %s", (text) => {
    expect(namesIn(text).some(isDatadogKey)).toBe(false);
  });

  it("has none where the value begins the line, or too far away", () => {
    expect(namesIn(`${value}`)).toEqual([]);
    expect(namesIn(`name${" ".repeat(400)}${value}`)).toEqual([]);
  });
});
