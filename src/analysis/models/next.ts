import type { PackageModel } from "../package-model.ts";

/** Next.js: routes of both routers, server actions, middleware and the data of pages. */
export default {
  aliases: {
    "next/server.NextRequest()": "web.Request",
    "next.NextApiRequest()": "next.ApiRequest",
    "next.NextApiResponse()": "express.Response",
    "next.PageContext.req": "express.Request",
    "next.PageContext.res": "express.Response",
    "next.GetServerSidePropsContext()": "next.PageContext",
    "next.NextPageContext()": "next.PageContext",
    // Since Next 15 both are promises; `await` gives what a call did before.
    "next/headers.cookies().getAll()": "next/headers.cookies().get()",
  },
  never: ["next/navigation.notFound", "next/navigation.redirect", "next/navigation.permanentRedirect"],
  sources: {
    "next.ActionInput": ["remote", "structured"],
    "next.ApiRequest.body": ["remote", "structured"],
    "next.ApiRequest.cookies": "remote",
    "next.ApiRequest.headers": "remote",
    "next.ApiRequest.query": ["remote", "repeated"],
    "next.ApiRequest.url": "remote",
    "next.PageContext.params": "remote",
    "next.PageContext.query": ["remote", "repeated"],
    "next.PageContext.resolvedUrl": "remote",
    "next.PageProps.params": "remote",
    "next.PageProps.searchParams": ["remote", "repeated"],
    "web.Request.nextUrl": "remote",
    "next/headers.cookies()": "remote",
    "next/headers.headers()": "remote",
  },
} satisfies PackageModel;
