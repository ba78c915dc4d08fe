import { config as load } from "dotenv";

load({ path: "/etc/shop/secrets.env" });
load({ path: process.env.SETTINGS });
process.loadEnvFile(`.env.${process.env.NODE_ENV}`);
