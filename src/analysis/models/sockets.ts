import type { PackageModel } from "../package-model.ts";

/** Events of a connection that carry no data of the other side. */
const data = /^(?!(?:open|close|error|ping|pong|listening|drain|connect|disconnect|disconnecting|upgrade)$)/;
const message = "sockets.Message";

/** WebSockets: Socket.IO and `ws`. */
export default {
  aliases: {
    "socket.io()": "socket.io.Server()",
    "socket.io.Server().of()": "socket.io.Server()",
    "ws.Server()": "ws.WebSocketServer()",
  },
  callbacks: [
    { apis: ["socket.io.Server().on"], first: /^connect(?:ion)?$/, parameters: ["socket.io.Socket"] },
    { apis: ["socket.io.Socket.on"], first: data, parameters: [message, message, message] },
    { apis: ["ws.WebSocketServer().on"], first: /^connection$/, parameters: ["ws.WebSocket", "express.Request"] },
    { apis: ["ws.WebSocket.on"], first: /^message$/, parameters: [message, undefined] },
  ],
  sources: { [message]: "remote", "socket.io.Socket.handshake": "remote" },
} satisfies PackageModel;
