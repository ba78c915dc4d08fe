import Router from "@koa/router";
import Koa from "koa";
import nunjucks, { Environment } from "nunjucks";

class Pages {
  private readonly env: Environment;

  constructor() {
    this.env = nunjucks.configure("views", { autoescape: true });
  }

  greeting(name: string): string {
    return this.env.renderString(`<h1>Welcome, ${name}!</h1>`, { year: 2026 }); // finding
  }

  page(name: string): string {
    return this.env.render("page.njk", { name });
  }
}

const pages = new Pages();
const router = new Router();

router.get("/hello/:name", (ctx) => {
  ctx.type = "html";
  ctx.body = pages.greeting(ctx.params.name);
});

router.get("/page/:name", (ctx) => {
  ctx.type = "html";
  ctx.body = pages.page(ctx.params.name);
});

const app = new Koa();
app.use(router.routes());
app.listen(3000);
