import type { PackageModel } from "../package-model.ts";

/** Requests as browsers define them, which the routes of Next.js, Remix, SvelteKit, Astro and others get. */
export default {
  aliases: {
    "Request()": "web.Request",
    "web.Request.clone()": "web.Request",
    // The one parameter of Remix's loaders and of SvelteKit's and Astro's endpoints has the request in it.
    "web.Event.request": "web.Request",
    "web.Request.request": "web.Request",
  },
  sources: {
    "web.Context.params": "remote",
    "web.Event.params": "remote",
    "web.Event.url": "remote",
    "web.Request.body": "remote",
    "web.Request.headers": "remote",
    "web.Request.params": "remote",
    "web.Request.url": "remote",
    "web.Request.arrayBuffer()": "remote",
    "web.Request.blob()": "remote",
    "web.Request.cookies.get()": "remote",
    "web.Request.formData()": "remote",
    "web.Request.json()": ["remote", "structured"],
    "web.Request.text()": "remote",
  },
} satisfies PackageModel;
