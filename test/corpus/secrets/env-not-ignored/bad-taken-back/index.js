import { loadEnvFile } from "node:process";

try {
  loadEnvFile(); // finding
} catch {
  console.warn("no settings");
}
