import type { PackageModel } from "../package-model.ts";

const routing = ["all", "delete", "get", "head", "options", "patch", "post", "put", "use"];
const asEvents = [
  "checkout",
  "copy",
  "link",
  "lock",
  "merge",
  "move",
  "propfind",
  "purge",
  "report",
  "search",
  "unlock",
];

/** What a client says of its files, by multer and express-fileupload; what it calls them is in `uploads.ts`. */
const fileFields = ["mimetype", "encoding", "buffer", "data"];

/** Values that Express parses: `a[b]=c` and JSON make objects of them where a text is expected. */
const structured = ["remote", "structured"] as const;

/** Express, and what its common middleware puts into the request. */
export default {
  aliases: {
    "express()": "express.Application",
    "express.Router()": "express.Application",
    "express.Application()": "express.Application",
    "express.Express()": "express.Application",
    "express.IRouter()": "express.Application",
    "express-promise-router()": "express.Application",
    "express.Request()": "express.Request",
    "express.Response()": "express.Response",
    "express-serve-static-core.Request()": "express.Request",
    "express-serve-static-core.Response()": "express.Response",
    "express.Application.route()": "express.Route",
    ...Object.fromEntries(routing.map((name) => [`express.Route.${name}()`, "express.Route"])),
    ...Object.fromEntries(routing.map((name) => [`express.Application.${name}()`, "express.Application"])),
  },
  callbacks: [
    {
      apis: [...routing, ...asEvents].flatMap((name) => [`express.Application.${name}`, `express.Route.${name}`]),
      parameters: ["express.Request", "express.Response", undefined],
      withError: ["Error()", "express.Request", "express.Response", undefined],
    },
    {
      apis: ["express.Application.param"],
      parameters: ["express.Request", "express.Response", undefined, "express.Request.params", undefined],
    },
    {
      apis: ["express-async-handler", "express-async-handler.default", "express-async-wrap"],
      parameters: ["express.Request", "express.Response", undefined],
    },
    // A name for the file on the disk is often made of the client's.
    {
      apis: ["multer.diskStorage"],
      option: ["filename", "destination"],
      parameters: ["express.Request", "multer.File", "multer.Chosen"],
    },
    { apis: ["multer"], option: "fileFilter", parameters: ["express.Request", "multer.File", undefined] },
    {
      apis: ["express.json", "body-parser.json"],
      option: "verify",
      parameters: ["express.Request", "express.Response"],
    },
  ],
  sources: {
    "express.Request[]": "remote",
    "express.Request.body": structured,
    "express.Request.cookies": structured,
    "express.Request.fields": structured,
    "express.Request.headers": "remote",
    "express.Request.host": "remote",
    "express.Request.hostname": "remote",
    "express.Request.originalUrl": "remote",
    "express.Request.params": "remote",
    "express.Request.path": "remote",
    "express.Request.query": structured,
    "express.Request.rawBody": "remote",
    "express.Request.rawHeaders": "remote",
    "express.Request.subdomains": "remote",
    "express.Request.trailers": "remote",
    "express.Request.url": "remote",
    "express.Request.get()": "remote",
    "express.Request.header()": "remote",
    "express.Request.param()": structured,
    ...Object.fromEntries(fileFields.map((name) => [`multer.File.${name}`, "remote"])),
  },
} satisfies PackageModel;
