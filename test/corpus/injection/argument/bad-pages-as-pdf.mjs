import { execa } from "execa";
import Koa from "koa";
import { simpleGit } from "simple-git";

const app = new Koa();
const site = simpleGit({ baseDir: "/srv/site", maxConcurrentProcesses: 1 });

async function print(address, target) {
  await execa("wkhtmltopdf", ["--quiet", address, target], { timeout: 30_000 }); // finding
}

app.use(async (ctx) => {
  if (ctx.path === "/pdf") {
    await print(ctx.query.address, "/tmp/page.pdf");
  } else if (ctx.path === "/diff") {
    ctx.body = await site.diff([ctx.query.from, ctx.query.to]); // finding
  } else {
    await execa("curl", ["-s", "-o", "/tmp/page", ctx.query.address]); // finding
  }
});

app.listen(3000);
