import pg from "pg";
import { databaseUrl } from "./config.js";

export const db = new pg.Pool({ connectionString: databaseUrl, max: 10 });
