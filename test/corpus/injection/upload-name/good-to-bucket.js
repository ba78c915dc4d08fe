const { PutObjectCommand, S3Client } = require("@aws-sdk/client-s3");
const fastify = require("fastify")();
const { randomUUID } = require("node:crypto");
const { createWriteStream } = require("node:fs");
const path = require("node:path");
const { pipeline } = require("node:stream/promises");

fastify.register(require("@fastify/multipart"), { limits: { fileSize: 5_000_000 } });
const s3 = new S3Client({});

fastify.post("/documents", async (request, reply) => {
  const part = await request.file();
  const key = randomUUID();
  await s3.send(
    new PutObjectCommand({
      Bucket: "documents",
      Key: key,
      Body: await part.toBuffer(),
      Metadata: { name: encodeURIComponent(part.filename) },
    }),
  );
  return reply.code(201).send({ key });
});

fastify.post("/drafts", async (request) => {
  const part = await request.file();
  const extension = path.extname(part.filename).toLowerCase();
  if (![".md", ".txt"].includes(extension)) return { error: "no draft" };
  await pipeline(part.file, createWriteStream(path.join("drafts", `draft-${Date.now()}${extension}`)));
  request.log.info({ name: part.filename }, "stored");
  return { ok: true };
});

fastify.listen({ port: 3000 });
