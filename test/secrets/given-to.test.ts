import { describe, expect, it } from "vitest";
import { isGivenTo } from "../../src/secrets/given-to.ts";

const value = "0123456789abcdef";
const words = ["datadogapikey", "datadogkey"];
const isKey = (text: string) => isGivenTo(words, text, text.indexOf(value));

describe("isGivenTo", () => {
  it.each([
    `DATADOG_API_KEY=${value}`,
    `new DatadogClient({ apiKey: "${value}" })`,
    `const client = new DatadogSDK({\n  site: "eu",\n  tags: { team: "shop" },\n  apiKey: "${value}",\n});`,
    `datadog({ key: "${value}" })`,
    `connect(app, datadog("shop", { apiKey: "${value}" }))`,
    `const datadog = { apiKey: "${value}" };`,
    `{ datadog: { "api-key": "${value}" } }`,
    `{\n  "datadog": {\n    "credentials": {\n      "apiKey": "${value}"\n    }\n  }\n}`,
    `{\\"datadog\\":{\\"api_key\\":\\"${value}\\"}}`,
    `provider "datadog" {\n  api_key = "${value}"\n}`,
    `class Datadog {\n  apiKey = "${value}";\n}`,
    `datadog:\n  api_key: ${value}`,
    `services:\n  datadog:\n    site: eu # near\n    credentials:\n      # of the shop\n      api_key: "${value}"`,
    `datadog:\n- site: eu\n  api_key: ${value}`,
    `datadog:\n- api_key: ${value}`,
    `[datadog]\nsite = eu\napi_key = ${value}`,
    `[[tool.datadog]]\napi_key = "${value}"`,
    `- name: DATADOG_API_KEY\n  value: "${value}"`,
    `{ "name": "DATADOG_API_KEY", "value": "${value}" }`,
  ])("is true for %j", (text) => {
    expect(isKey(text)).toBe(true);
  });

  it.each([
    `new AcmeClient({ apiKey: "${value}" })`,
    `datadog({ site: "eu" }); acme({ apiKey: "${value}" })`,
    `{ datadog: { site: "eu" }, apiKey: "${value}" }`,
    `{ datadog: { acme: { apiKey: "${value}" } } }`,
    `function datadog() {\n  const apiKey = "${value}";\n}`,
    `const datadog = () => {\n  const apiKey = "${value}";\n};`,
    `datadog:\n  site: eu\napi_key: ${value}`,
    `datadog: on\n  api_key: ${value}`,
    `datadog:\n  acme:\n    api_key: ${value}`,
    `[datadog]\nsite = eu\n[acme]\napi_key = ${value}`,
    `new DatadogClient({ commit: "${value}" })`,
    `new DatadogClient({ about: "${" ".repeat(400)}", apiKey: "${value}" })`,
    `datadog({{{{{ apiKey: "${value}"`,
    `- name: DATADOG_API_KEY\n  about: "${value}"`,
    `${value}`,
  ])("is false for %j", (text) => {
    expect(isKey(text)).toBe(false);
  });
});
