const { exec } = require("child_process");
const restify = require("restify");

const server = restify.createServer({ name: "tools" });
server.use(restify.plugins.queryParser());
server.use(restify.plugins.bodyParser({ mapParams: true }));

function show(request, response, next) {
  exec(`a ${request.params.id}`); // flow: command
  exec(`a ${request.getQuery()}`); // flow: command
  exec(`a ${request.header("x-name")}`); // flow: command
  exec(`a ${request.id()} ${request.time()} ${request.getRoute().name}`);
  response.send(204);
  return next();
}

server.get("/a/:id", show);

server.post("/b", [
  async (request, response) => {
    exec(request.body.command); // flow: command
    response.send(204);
  },
]);

server.on("restifyError", (request, response, error, done) => {
  exec(`logger ${request.path()}`); // flow: command
  exec(`logger ${error.code}`);
  return done();
});
