import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Mailer } from "./mailer";

function baseUrl(request: FastifyRequest): string {
  const proto = request.headers["x-forwarded-proto"] === "https" ? "https" : "http";
  return `${proto}://${request.headers["x-forwarded-host"] ?? request.hostname}`;
}

export default async function invitations(app: FastifyInstance & { mailer: Mailer }) {
  app.post<{ Body: { email: string; team: string } }>("/invitations", async (request, reply) => {
    const { email, team } = request.body;
    const invitation = await app.db.invitations.create({ email, team });
    await app.mailer.sendInvite(email, { team, link: `${baseUrl(request)}/join/${invitation.code}` }); // finding
    return reply.code(201).send({ id: invitation.id });
  });

  app.get("/join", async (request, reply) => {
    return reply.redirect(`${baseUrl(request)}/login?from=join`); // finding
  });
}
