import { plainToInstance } from "class-transformer";
import { IsString, isMongoId, validateOrReject } from "class-validator";
import type { Request, Response } from "express";
import mongoose from "mongoose";

const User = mongoose.model("User");

class Login {
  @IsString()
  name!: string;
}

export async function login(req: Request, res: Response) {
  await User.findOne({ name: req.body.name }); // flow: nosql
  if (isMongoId(req.body.id)) await User.findOne({ _id: req.body.id });
  const checked = plainToInstance(Login, req.body);
  await User.create(checked); // flow: mass-assignment
  await validateOrReject(checked, { whitelist: true });
  await User.create(checked);
  res.json(await User.findOne({ name: checked.name }));
}
