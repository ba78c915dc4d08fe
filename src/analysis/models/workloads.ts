import type { PackageModel } from "../package-model.ts";

const hashes = ["bcrypt", "bcryptjs", "@node-rs/bcrypt", "bcrypt-nodejs"];
const named = ["hash", "hashSync", "genSalt", "genSaltSync"];

/** Packages whose work grows with a number that they are given: rounds of a hash, points of a picture. */
export default {
  aliases: { "@napi-rs/canvas.createCanvas": "canvas.createCanvas", "canvas.Canvas": "canvas.createCanvas" },
  sinks: [
    {
      kind: "size",
      apis: hashes.flatMap((name) => named.slice(0, 2).map((each) => `${name}.${each}`)),
      arguments: [1],
      effect: "takes so many rounds",
    },
    {
      kind: "size",
      apis: hashes.flatMap((name) => named.slice(2).map((each) => `${name}.${each}`)),
      arguments: [0],
      effect: "takes so many rounds",
    },
    { kind: "size", apis: ["canvas.createCanvas"], arguments: [0, 1], effect: "takes so many points" },
    { kind: "size", apis: ["sharp().resize", "jimp.read().resize"], arguments: [0, 1], effect: "makes so many points" },
  ],
} satisfies PackageModel;
