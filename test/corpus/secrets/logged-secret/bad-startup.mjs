import "dotenv/config";
import { logger } from "./logger.mjs";

console.log(process.env); // finding
console.log("stripe key: " + process.env.STRIPE_SECRET_KEY); // finding
logger.info(`connecting as ${process.env.DB_USER}:${process.env.DB_PASSWORD}`); // finding
logger.debug({ env: { ...process.env } }, "started"); // finding
console.info(JSON.stringify({ jwtSecret: process.env.JWT_SECRET || "none" })); // finding
