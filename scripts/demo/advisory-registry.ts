import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";

/** Two published advisories about lodash in the registry's format, cut to what is read. */
const known = {
  lodash: [
    {
      id: 1106913,
      url: "https://github.com/advisories/GHSA-35jh-r3h4-6jhm",
      title: "Command Injection in lodash",
      severity: "high",
      vulnerable_versions: "<4.17.21",
      cwe: ["CWE-77", "CWE-94"],
      cvss: { score: 7.2, vectorString: "CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H" },
    },
    {
      id: 1106914,
      url: "https://github.com/advisories/GHSA-p6mc-m468-83gw",
      title: "Prototype Pollution in lodash",
      severity: "high",
      vulnerable_versions: ">=3.7.0 <4.17.19",
      cwe: ["CWE-770", "CWE-1321"],
      cvss: { score: 7.4, vectorString: "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:H/A:H" },
    },
  ],
};

/** A local registry that answers npm's bulk advisory question and has no package, so that the demo needs no network. */
export async function startAdvisoryRegistry(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    if (request.method !== "POST") {
      response.writeHead(404).end();
      return;
    }
    buffer(request).then(
      (body) => {
        const isZipped = request.headers["content-encoding"] === "gzip";
        const asked: object = JSON.parse((isZipped ? gunzipSync(body) : body).toString());
        const answer = Object.fromEntries(Object.entries(known).filter(([name]) => name in asked));
        response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an address and a port.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
