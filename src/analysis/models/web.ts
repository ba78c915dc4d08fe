import type { PackageModel } from "../package-model.ts";

/** Requests as browsers define them, which the routes of Next.js, Remix, SvelteKit and others get. */
export default {
  aliases: {
    "Request()": "web.Request",
    "next/server.NextRequest()": "web.Request",
    "next.NextApiRequest()": "express.Request",
    "next.NextApiResponse()": "express.Response",
  },
  sources: {
    "web.Context.params": "remote",
    "web.Request.headers": "remote",
    "web.Request.nextUrl": "remote",
    "web.Request.url": "remote",
    "web.Request.formData()": "remote",
    "web.Request.json()": "remote",
    "web.Request.text()": "remote",
    "next/headers.cookies()": "remote",
    "next/headers.headers()": "remote",
  },
} satisfies PackageModel;
