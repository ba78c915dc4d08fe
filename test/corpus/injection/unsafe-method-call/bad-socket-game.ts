import { Server, type Socket } from "socket.io";

class Room {
  readonly players = new Map<string, Socket>();

  join(id: string, socket: Socket) {
    this.players.set(id, socket);
  }

  leave(id: string) {
    this.players.delete(id);
  }

  closeForEveryone() {
    for (const player of this.players.values()) player.disconnect(true);
  }
}

const room = new Room();
const io = new Server(3000);

io.on("connection", (socket) => {
  socket.on("action", ({ name, options }, done) => {
    if (typeof room[name] !== "function") return done("unknown");
    room[name](socket.id, options); // finding
    done(null);
  });
});
