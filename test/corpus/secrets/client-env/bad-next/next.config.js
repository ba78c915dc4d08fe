/** @type {import('next').NextConfig} */
module.exports = {
  reactStrictMode: true,
  env: {
    API_URL: process.env.API_URL,
    DATABASE_PASSWORD: process.env.DATABASE_PASSWORD, // finding
  },
};
