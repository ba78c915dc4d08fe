import { readFile } from "node:fs/promises";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { renderReport } from "../../src/report/index.ts";
import { toolVersion } from "../../src/report/tool-version.ts";
import { aFinding, aReport } from "../helpers/reports.ts";
import { aSampleReport } from "../helpers/sample-report.ts";
import { renderOptions } from "./render-options.ts";

const schema: object = JSON.parse(
  await readFile(new URL("../fixtures/sarif-2.1.0.schema.json", import.meta.url), "utf8"),
);
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const render = (report = aSampleReport()) => renderReport(report, "sarif", renderOptions);

describe("renderSarif", () => {
  it("is valid by the schema of SARIF 2.1.0", async () => {
    validate(JSON.parse(await render()));
    expect(validate.errors).toBeNull();
    validate(JSON.parse(await render(aReport())));
    expect(validate.errors).toBeNull();
  });

  it("would fail on a wrong log", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: { driver: {} } }] })).toBe(false);
  });

  it("shows what GitHub code scanning reads", async () => {
    const text = (await render()).replaceAll(`"${toolVersion()}"`, '"0.0.0"');
    await expect(text).toMatchFileSnapshot("../fixtures/report/sample.sarif");
  });

  it("percent-encodes paths and stays below the root", async () => {
    const log = JSON.parse(await render(aReport({ findings: [aFinding({ path: "a b/ü#1?/%2e.js" })] })));
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual({
      uri: "a%20b/%C3%BC%231%3F/%252e.js",
      uriBaseId: "%SRCROOT%",
    });
  });

  it("says that the run was not successful where something could not be looked at", async () => {
    const log = JSON.parse(await render(aReport({ skipped: [{ path: "a.js", reason: "time limit" }] })));
    expect(log.runs[0].invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: "warning", message: { text: "Not reviewed: time limit." } }],
    });
  });

  it("makes no link of a name in a message", async () => {
    const log = JSON.parse(
      await render(aReport({ findings: [aFinding({ message: "See [here](https://evil.example)" })] })),
    );
    expect(log.runs[0].results[0].message.text).toBe("See \\[here\\](https://evil.example)");
  });
});
