const { exec } = require("child_process");
const Hapi = require("@hapi/hapi");

const init = async () => {
  const server = Hapi.server({ port: 3000, host: "localhost" });

  server.route({
    method: "GET",
    path: "/a/{id}",
    handler: (request, h) => {
      exec(`a ${request.params.id}`); // flow: command
      exec(`a ${request.query.name}`); // flow: command
      exec(`a ${request.headers.host}`); // flow: command
      exec(`a ${request.auth.credentials.id} ${request.info.id}`);
      return h.response("done");
    },
  });

  server.route([
    {
      method: "POST",
      path: "/b",
      options: {
        handler(request) {
          exec(request.payload.command); // flow: command
          return "done";
        },
      },
    },
  ]);

  server.ext("onRequest", (request, h) => {
    exec(`logger ${request.path}`); // flow: command
    return h.continue;
  });

  await server.start();
};

init();
