const nunjucks = require("nunjucks");
const fastify = require("fastify")();

const env = nunjucks.configure("views", { autoescape: true });
const own = new nunjucks.Environment(new nunjucks.FileSystemLoader("mails"));

fastify.post("/preview", async (request) => {
  const { template, name } = request.body;
  const one = nunjucks.renderString(template, { name }); // flow: template
  const two = env.renderString("Hello " + name, {}); // flow: template
  const three = nunjucks.compile(request.body.template, env).render({ name }); // flow: template
  const four = own.render("welcome.html", { name });
  const five = env.renderString("Hello {{ name }}", { name });
  return { texts: [one, two, three, four, five] };
});
