import { IsInt, IsString, MaxLength } from "class-validator";

export class CreateRoomDto {
  @IsString()
  @MaxLength(80)
  name!: string;

  @IsInt()
  seats!: number;
}
