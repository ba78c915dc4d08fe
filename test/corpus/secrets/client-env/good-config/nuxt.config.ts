export default defineNuxtConfig({
  runtimeConfig: {
    apiSecret: process.env.API_SECRET,
    public: { apiBase: process.env.API_BASE ?? "/api" },
  },
});
