import { createServer } from "node:net";
import { Script, createContext } from "node:vm";

/** A console for support: whatever comes in is run, line by line. */
const server = createServer((socket) => {
  const context = createContext({ print: (text) => socket.write(`${text}\n`) });
  let waiting = "";
  socket.on("data", (chunk) => {
    waiting += chunk.toString("utf8");
    const lines = waiting.split("\n");
    waiting = lines.pop() ?? "";
    for (const line of lines) {
      try {
        const script = new Script(line, { filename: "console" }); // finding
        socket.write(`${script.runInContext(context)}\n`);
      } catch (error) {
        socket.write(`${error.message}\n`);
      }
    }
  });
});

server.listen(5001, "0.0.0.0");
