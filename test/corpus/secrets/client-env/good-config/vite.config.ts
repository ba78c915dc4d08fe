import { sentryVitePlugin } from "@sentry/vite-plugin";
import { defineConfig } from "vite";

export default defineConfig({
  define: { __COMMIT__: JSON.stringify(process.env.GIT_SHA) },
  plugins: [sentryVitePlugin({ authToken: process.env.SENTRY_AUTH_TOKEN, project: "web" })],
});
