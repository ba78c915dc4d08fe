import { exec } from "node:child_process";

// An endpoint of SvelteKit or Astro.
export async function GET({ params, url, locals }) {
  exec(`a ${params.id}`); // flow: command
  exec(`a ${url.searchParams.get("q")}`); // flow: command
  exec(`a ${locals.user}`);
  return new Response("done");
}

export async function POST({ request }: { request: Request }) {
  const { command } = await request.json();
  exec(command); // flow: command
  return new Response("done");
}

// Routes of Remix and React Router.
export async function loader({ request, params }) {
  const url = new URL(request.url);
  exec(`a ${url.searchParams.get("q")}`); // flow: command
  exec(`a ${params.id}`); // flow: command
  return null;
}

export const action = async ({ request, context }) => {
  const form = await request.formData();
  exec(`a ${form.get("name")}`); // flow: command
  exec(`a ${context.cwd}`);
  return null;
};

// A worker, a service of Bun or Deno.
export async function serve(request: Request): Promise<Response> {
  exec(`a ${request.headers.get("x-name")}`); // flow: command
  exec(`a ${request.method}`);
  return new Response("done");
}
