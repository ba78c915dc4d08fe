import { Router } from "express";
import multer from "multer";
import { imageFolder } from "../config.js";

export const images = Router();

const products = multer({ dest: imageFolder, limits: { fileSize: 5 * 1024 * 1024, files: 1 } });
const avatars = multer({ dest: imageFolder, limits: { fileSize: 2 * 1024 * 1024, files: 1 } });

images.post("/product", products.single("image"), (req, res) => {
  res.status(201).json({ name: req.file.filename });
});

images.post("/avatar", avatars.single("image"), (req, res) => {
  res.status(201).json({ name: req.file.filename });
});
