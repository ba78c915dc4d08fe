import type { PackageModel } from "../package-model.ts";

const socket = "net.Socket";
const packet = "net.Data";

/** Connections below HTTP: what the other side sends to a server of `net`, `tls` or `dgram`. */
export default {
  aliases: {
    "net.createServer()": "net.Server()",
    "tls.createServer()": "net.Server()",
    "tls.Server()": "net.Server()",
    "dgram.createSocket()": "dgram.Socket",
    // What is set on a connection gives the connection.
    ...Object.fromEntries(["on", "once", "setEncoding", "setTimeout"].map((name) => [`${socket}.${name}()`, socket])),
    "net.Socket.pipe()": socket,
  },
  callbacks: [
    { apis: ["net.createServer", "tls.createServer", "net.Server"], parameters: [socket] },
    { apis: ["net.Server().on"], first: /^(?:secureC|c)onnection$/, parameters: [socket] },
    { apis: [`${socket}.on`, `${socket}.once`], first: /^(?:data|line)$/, parameters: [packet] },
    { apis: ["dgram.Socket.on"], first: /^message$/, parameters: [packet, undefined] },
    { apis: ["dgram.createSocket"], parameters: [packet, undefined] },
  ],
  sources: {
    [packet]: "remote",
    [`${socket}.read()`]: "remote",
    [`${socket}[]`]: "remote",
  },
} satisfies PackageModel;
