import { pbkdf2Sync } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import bcrypt from "bcrypt";
import Fastify from "fastify";

interface Registration {
  readonly password: string;
  readonly rounds?: number;
  readonly delay: number;
}

const app = Fastify();

app.post<{ Body: Registration }>("/users", async (request) => {
  const { password, rounds = 10, delay } = request.body;
  const hash = await bcrypt.hash(password, rounds); // finding
  const key = pbkdf2Sync(password, "salt", rounds * 1000, 32, "sha256"); // finding
  await wait(delay); // finding
  return { hash, key: key.toString("hex") };
});
