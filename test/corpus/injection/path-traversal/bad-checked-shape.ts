import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import { z } from "zod";

const templates = path.resolve("templates");

const body = z
  .object({
    template: z.string().min(1).max(100),
    locale: z.enum(["en", "de"]),
    customer: z.string().uuid(),
    options: z.object({ page: z.number().int().optional(), style: z.string().optional() }),
  })
  .strict();

// The schema knows the shape of the texts, and of two of them what they may be.
export default async function letters(app: FastifyInstance) {
  app.post("/letters", async (request, reply) => {
    const parsed = body.safeParse(request.body);
    if (!parsed.success) return reply.code(422).send();
    const { template, locale, customer, options } = parsed.data;

    const text = await readFile(path.join(templates, locale, template), "utf8"); // finding
    const style = await readFile(path.join(templates, `${options.style}.css`), "utf8"); // finding
    const logo = await readFile(path.join("logos", customer, `${options.page}.png`));
    return reply.send({ text, style, logo: logo.toString("base64") });
  });
}
