const pug = require("pug");
const { compile } = require("pug");
const Koa = require("koa");

const app = new Koa();

app.use(async (ctx) => {
  const { layout, name } = ctx.request.body;
  const render = compile(layout, { pretty: true }); // flow: template
  const footer = pug.render(`p ${ctx.query.footer}`); // flow: template
  const page = pug.renderFile("views/page.pug", ctx.query); // flow: template-data
  const plain = pug.render("p= name", { name });
  ctx.state.html = [render({ name }), footer, page, plain].join("");
});
