import { exec } from "node:child_process";
import { server as WebSocketServer1 } from "websocket";
import { WebSocketServer } from "ws";

const wss = new WebSocketServer({ port: 8080 });

wss.on("connection", (socket, request) => {
  exec(`a ${request.url}`); // flow: command
  socket.on("message", (data) => {
    const { command } = JSON.parse(data);
    exec(command); // flow: command
  });
  socket.on("close", (code) => {
    exec(`logger ${code}`);
  });
  socket.addEventListener("message", (event) => {
    exec(event.data); // flow: command
    exec(`logger ${event.type}`);
  });
});

const older = new WebSocketServer1({ httpServer });

older.on("request", (request) => {
  exec(`a ${request.resourceURL.query.name}`); // flow: command
  const connection = request.accept("echo", request.origin);
  connection.on("message", (message) => {
    exec(message.utf8Data); // flow: command
  });
});
