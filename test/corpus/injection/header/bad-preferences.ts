import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

interface Preferences {
  theme: string;
  language: string;
}

function toCookie(name: string, value: string, days: number): string {
  const expires = new Date(Date.now() + days * 86_400_000).toUTCString();
  return `${name}=${value}; Expires=${expires}; Path=/; SameSite=Lax`;
}

export default async function preferences(app: FastifyInstance) {
  app.post("/preferences", async (request: FastifyRequest<{ Body: Preferences }>, reply: FastifyReply) => {
    const { theme, language } = request.body;
    reply.header("set-cookie", [toCookie("theme", theme, 365), toCookie("language", language, 365)]); // finding
    return reply.code(204).send();
  });

  app.get("/preferences/reset", async (request, reply) => {
    const { theme } = request.query as Partial<Preferences>;
    reply.raw.writeHead(302, { Location: "/", "Set-Cookie": `theme=${theme ?? "light"}` }); // finding
    reply.raw.end();
  });
}
