import type { PackageModel } from "../package-model.ts";

const servers = [
  ...["http.createServer", "https.createServer", "http2.createSecureServer", "http2.createServer"],
  ...["http.Server", "https.Server"],
];
const compress = ["deflate", "gunzip", "gzip", "inflate", "unzip", "brotliDecompress", "brotliCompress", "inflateRaw"];
const consumers = ["text", "json", "buffer", "arrayBuffer"];

/** Node's servers, and functions of its own modules that give back what they are given. */
export default {
  aliases: {
    "http.IncomingMessage()": "express.Request",
    "http.ServerResponse()": "express.Response",
    "http2.Http2ServerRequest()": "express.Request",
    "http2.Http2ServerResponse()": "express.Response",
    "http.Server()": "http.createServer()",
    "https.Server()": "http.createServer()",
    "https.createServer()": "http.createServer()",
    "http2.createServer()": "http.createServer()",
    "http2.createSecureServer()": "http.createServer()",
    ...Object.fromEntries(
      ["on", "once", "setEncoding", "addListener"].map((name) => [`express.Request.${name}()`, "express.Request"]),
    ),
  },
  callbacks: [
    { apis: servers, parameters: ["express.Request", "express.Response"] },
    {
      apis: ["http.createServer().on"],
      first: /^(?:request|checkContinue|checkExpectation)$/,
      parameters: ["express.Request", "express.Response"],
    },
    { apis: ["http.createServer().on"], first: /^upgrade$/, parameters: ["express.Request", "net.Socket", undefined] },
    { apis: ["http.createServer().on"], first: /^stream$/, parameters: ["http2.Stream", "http2.Headers"] },
    { apis: ["express.Request.on", "express.Request.once"], first: /^data$/, parameters: ["http.Chunk"] },
    { apis: ["http2.Stream.on"], first: /^data$/, parameters: ["http.Chunk"] },
    // The text comes whole from the request, wherever that was given to the reader.
    { apis: ["concat-stream"], parameters: ["http.Chunk"] },
  ],
  never: ["process.exit", "process.abort"],
  sources: { "http.Chunk": "remote", "http2.Headers": "remote", "express.Request.read()": "remote" },
  sinks: [
    {
      kind: "size-number",
      apis: ["crypto.randomBytes", "crypto.pseudoRandomBytes"],
      arguments: [0],
      effect: "takes so much memory",
    },
    { kind: "size", apis: ["crypto.pbkdf2", "crypto.pbkdf2Sync"], arguments: [2, 3], effect: "takes so many rounds" },
    { kind: "size", apis: ["crypto.scrypt", "crypto.scryptSync"], arguments: [2], effect: "takes so much memory" },
  ],
  propagators: {
    "util.format": "all",
    "util.inspect": [0],
    "util.stripVTControlCharacters": [0],
    "util.styleText": [1],
    "string_decoder.StringDecoder().write": [0],
    "stream.Readable.from": [0],
    "stream.PassThrough": "all",
    "stream.pipeline": "all",
    "stream/promises.pipeline": "all",
    ...Object.fromEntries(consumers.map((name) => [`stream/consumers.${name}`, [0]])),
    ...Object.fromEntries(compress.map((name) => [`zlib.${name}Sync`, [0]])),
    "crypto.publicDecrypt": [1],
    "crypto.privateDecrypt": [1],
    "buffer.Buffer.from": [0],
    atob: [0],
    btoa: [0],
  },
  sanitizers: {
    // Digests are hexadecimal or base64; nobody chooses what they say.
    "crypto.createHash().digest": ["characters", "path-segment", "path-inside"],
    "crypto.createHash().update().digest": ["characters", "path-segment", "path-inside"],
    "crypto.createHmac().update().digest": ["characters", "path-segment", "path-inside"],
  },
} satisfies PackageModel;
