// What is large here is the program's own choice.
import { randomBytes } from "node:crypto";
import bcrypt from "bcrypt";
import Koa from "koa";

const app = new Koa();
const sizes = { small: 16, large: 64 };

app.use(async (ctx) => {
  const { size = "small", name, password } = ctx.query;
  const count = Object.hasOwn(sizes, size) ? sizes[size] : 16;
  const token = randomBytes(count).toString("hex");
  const hash = await bcrypt.hash(password, 12);
  for (let i = 0; i < 3; i++) ctx.append("x-part", name);
  setTimeout(() => console.log(name), 1000);
  ctx.body = { token, hash, line: "-".repeat(80), title: name.padEnd(20, "-") };
});

app.listen(3000);
