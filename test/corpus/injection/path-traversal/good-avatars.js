import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, promises as fs } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import sanitize from "sanitize-filename";

const folder = path.resolve("data", "avatars");

export async function upload(request, reply) {
  const part = await request.file();
  const extension = path.extname(part.filename).toLowerCase();
  const target = path.join(folder, randomUUID() + extension);
  await pipeline(part.file, createWriteStream(target));
  await request.server.db.users.update(request.user.id, { avatar: path.basename(target) });
  return reply.code(201).send();
}

export async function show(request, reply) {
  const user = await request.server.db.users.find(request.params.id);
  if (!user?.avatar) return reply.code(404).send();
  return reply.type("image/png").send(createReadStream(path.join(folder, user.avatar)));
}

export async function rename(request, reply) {
  const wanted = sanitize(request.body.name);
  const user = await request.server.db.users.find(request.user.id);
  await fs.rename(path.join(folder, user.avatar), path.join(folder, wanted));
  return reply.code(204).send();
}
