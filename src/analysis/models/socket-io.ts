import type { PackageModel } from "../package-model.ts";

/** Events of a connection that carry no data of the other side. */
const data = /^(?!(?:error|disconnect|disconnecting)$)/;
const message = "socket.io.Message";

/** Socket.IO: clients emit what they like, objects too. */
export default {
  aliases: {
    "socket.io()": "socket.io.Server()",
    "socket.io.Server().of()": "socket.io.Server()",
    "socket.io.Server().sockets": "socket.io.Server()",
    "socket.io.Socket()": "socket.io.Socket",
    "socket.io.Socket.request": "express.Request",
  },
  callbacks: [
    { apis: ["socket.io.Server().on"], first: /^connect(?:ion)?$/, parameters: ["socket.io.Socket"] },
    { apis: ["socket.io.Server().use"], parameters: ["socket.io.Socket", undefined] },
    {
      apis: ["socket.io.Socket.on", "socket.io.Socket.once"],
      first: data,
      parameters: [message, message, message, message],
    },
    { apis: ["socket.io.Socket.onAny"], parameters: [message, message, message, message] },
    { apis: ["socket.io.Socket.use"], parameters: [message, undefined] },
  ],
  sources: {
    [message]: ["remote", "structured"],
    "socket.io.Socket.handshake.auth": ["remote", "structured"],
    "socket.io.Socket.handshake.headers": "remote",
    "socket.io.Socket.handshake.query": ["remote", "repeated"],
    "socket.io.Socket.handshake.url": "remote",
  },
} satisfies PackageModel;
