export const port = Number(process.env.PORT ?? 3000);
export const databaseUrl = process.env.DATABASE_URL;
export const tokenSecret = process.env.TOKEN_SECRET;
export const imageFolder = "/var/lib/shop/images";
