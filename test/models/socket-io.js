const { exec } = require("child_process");
const { Server } = require("socket.io");

const io = new Server(3000);

io.use((socket, next) => {
  exec(`a ${socket.handshake.auth.token}`); // flow: command
  exec(`a ${socket.handshake.address}`);
  next();
});

io.on("connection", (socket) => {
  exec(`a ${socket.handshake.query.room}`); // flow: command
  exec(`a ${socket.id}`);
  socket.on("run", ({ command }, done) => {
    exec(command, (error) => done(error === null)); // flow: command
  });
  socket.on("disconnect", (reason) => {
    exec(`logger ${reason}`);
  });
});

io.of("/admin").on("connection", (socket) => {
  socket.once("rename", (from, to) => {
    exec(`mv ${from} x`); // flow: command
    exec(`mv x ${to}`); // flow: command
  });
});
