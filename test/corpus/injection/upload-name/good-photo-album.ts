import { randomBytes } from "node:crypto";
import path from "node:path";
import express from "express";
import multer from "multer";

const types: Record<string, string> = { "image/jpeg": ".jpg", "image/png": ".png" };

const storage = multer.diskStorage({
  destination: "uploads/photos",
  filename(req, file, cb) {
    cb(null, `${randomBytes(16).toString("hex")}${types[file.mimetype] ?? ""}`);
  },
});

const upload = multer({ storage, limits: { fileSize: 5_000_000 } });
const router = express.Router();

router.post("/photos", upload.single("photo"), async (req, res) => {
  const photo = await req.app.locals.db.photos.add({
    file: req.file?.filename,
    title: path.parse(req.file?.originalname ?? "").name,
  });
  res.status(201).json(photo);
});

export default router;
