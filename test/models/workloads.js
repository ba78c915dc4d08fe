import bcrypt from "bcryptjs";
import { createCanvas } from "canvas";
import sharp from "sharp";

export async function work(req, res) {
  const { password, rounds, width } = req.query;
  await bcrypt.hash(password, 12);
  await bcrypt.hash(password, Number(rounds)); // flow: size
  await bcrypt.hash(password, rounds); // flow: size
  bcrypt.genSaltSync(rounds); // flow: size
  createCanvas(width, 100); // flow: size
  sharp("in.png").resize(width, 200); // flow: size
  sharp("in.png").resize(100).rotate(90);
  res.end();
}
