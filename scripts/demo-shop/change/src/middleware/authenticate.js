import jwt from "jsonwebtoken";
import { tokenSecret } from "../config.js";

export function authenticate(req, res, next) {
  const token = req.headers.authorization?.replace(/^Bearer /, "");
  if (!token) return res.status(401).json({ error: "Please log in" });
  try {
    req.user = jwt.verify(token, tokenSecret, { algorithms: ["HS256"] });
    next();
  } catch {
    res.status(401).json({ error: "Please log in again" });
  }
}

export function authenticateGuest(req, res, next) {
  const claims = jwt.decode(req.headers["x-guest-token"]);
  if (!claims?.guest) return res.status(401).json({ error: "Please open the link again" });
  req.user = { id: claims.guest };
  next();
}
