import { logger } from "./logger";

const { API_KEY, DB_PASSWORD } = process.env;

if (!API_KEY) logger.error("API_KEY is not set");
logger.info({ hasApiKey: !!API_KEY, passwordLength: DB_PASSWORD?.length }, "configuration");
console.log(`API key: ${API_KEY ? "configured" : "missing"}`);
console.log("key", API_KEY?.slice(0, 4) + "…", mask(DB_PASSWORD));
console.log("env", process.env.NODE_ENV, Object.keys(process.env).length);
console.log("fingerprint", createHash("sha256").update(API_KEY).digest("hex"));
