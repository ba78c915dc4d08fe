export default {
  env: { BUILD_ID: process.env.GIT_SHA, TOKEN_URL: process.env.TOKEN_URL },
  serverRuntimeConfig: { apiSecret: process.env.API_SECRET },
  publicRuntimeConfig: { apiUrl: process.env.API_URL },
  async headers() {
    return [{ source: "/api/:path*", headers: [{ key: "x-internal", value: sign(process.env.SIGNING_SECRET) }] }];
  },
};
