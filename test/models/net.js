const { exec } = require("child_process");
const dgram = require("dgram");
const net = require("net");

const server = net.createServer((connection) => {
  connection.setEncoding("utf8");
  connection.on("data", (text) => {
    exec(`say ${text}`); // flow: command
  });
  connection.on("error", (problem) => {
    exec(`logger ${problem}`);
  });
});

server.on("connection", async (socket) => {
  for await (const chunk of socket) {
    exec(chunk.toString()); // flow: command
  }
});

const udp = dgram.createSocket("udp4");
udp.on("message", (message, from) => {
  exec(`say ${message.toString().trim()}`); // flow: command
  exec(`logger ${from.port}`);
});

// The answer to a client of its own is another matter.
const client = net.connect(25, "localhost");
client.on("data", (text) => {
  exec(`say ${text}`);
});
