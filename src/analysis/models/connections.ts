import type { PackageModel } from "../package-model.ts";

const fields = ["host", "hostname", "path", "target", "forward"];

/** Connections to a host, and proxies that pass a request on to one. */
export default {
  aliases: { "http-proxy.createProxy()": "http-proxy.createProxyServer()" },
  sinks: [
    {
      kind: "url",
      apis: ["net.connect", "net.createConnection", "net.Socket().connect", "tls.connect", "tls.TLSSocket().connect"],
      arguments: [1],
      effect: "connects to the host that it names",
    },
    {
      kind: "url",
      apis: [
        ...["net.connect", "net.createConnection", "net.Socket().connect", "tls.connect"],
        ...["http-proxy-middleware.createProxyMiddleware", "http-proxy-middleware.legacyCreateProxyMiddleware"],
        ...["http-proxy.createProxyServer", "express-http-proxy", "fastify-http-proxy", "ssh2.Client().connect"],
        ...["ftp().connect", "basic-ftp.Client().access", "ssh2-sftp-client().connect"],
      ],
      arguments: [0],
      fields,
      effect: "connects to the host that it names",
    },
    {
      kind: "url",
      apis: ["http-proxy.createProxyServer().web"],
      arguments: [2],
      fields,
      effect: "passes the request on to the host that it names",
    },
    {
      kind: "url",
      apis: ["http-proxy.createProxyServer().ws"],
      arguments: [3],
      fields,
      effect: "passes the connection on to the host that it names",
    },
  ],
} satisfies PackageModel;
