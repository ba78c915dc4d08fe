import { Body, Controller, Param, Patch, Post } from "@nestjs/common";
import { InjectModel } from "@nestjs/mongoose";
import type { Model } from "mongoose";
import { CreateRoomDto } from "./create-room.dto";
import { Room } from "./room.schema";
import { UpdateRoomDto } from "./update-room.dto";

@Controller("rooms")
export class RoomsController {
  constructor(@InjectModel(Room.name) private readonly rooms: Model<Room>) {}

  @Post()
  create(@Body() room: CreateRoomDto) {
    return this.rooms.create(room);
  }

  @Patch(":id")
  update(@Param("id") id: string, @Body() changes: UpdateRoomDto) {
    return this.rooms.findByIdAndUpdate(id, { ...changes, changedAt: new Date() });
  }
}
