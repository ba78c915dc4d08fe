import type { PackageModel } from "../package-model.ts";

const message = "ws.Message";

/** WebSockets of the package `ws`, and of what stands on it. */
export default {
  aliases: {
    "ws.Server()": "ws.WebSocketServer()",
    "ws.WebSocket.Server()": "ws.WebSocketServer()",
    "websocket.server()": "websocket.Server",
    "websocket.Server.accept()": "websocket.Connection",
    "websocket.Request.accept()": "websocket.Connection",
  },
  callbacks: [
    { apis: ["ws.WebSocketServer().on"], first: /^connection$/, parameters: ["ws.Socket", "express.Request"] },
    { apis: ["ws.Socket.on", "ws.Socket.once"], first: /^message$/, parameters: [message, undefined] },
    { apis: ["ws.Socket.addEventListener"], first: /^message$/, parameters: ["ws.Event"] },
    { apis: ["websocket.Server.on"], first: /^request$/, parameters: ["websocket.Request"] },
    { apis: ["websocket.Server.on"], first: /^connect$/, parameters: ["websocket.Connection"] },
    { apis: ["websocket.Connection.on"], first: /^message$/, parameters: [message] },
    { apis: ["@fastify/websocket().on"], first: /^message$/, parameters: [message] },
  ],
  sources: {
    [message]: "remote",
    "ws.Event.data": "remote",
    "websocket.Request.resource": "remote",
    "websocket.Request.resourceURL": "remote",
    "websocket.Request.httpRequest.headers": "remote",
    "websocket.Request.origin": "remote",
  },
} satisfies PackageModel;
