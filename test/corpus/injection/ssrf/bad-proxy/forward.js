import { request } from "undici";

const secure = process.env.INSECURE !== "1";

export async function forward(region, path) {
  const origin = (secure ? "https://" : "http://") + region + ".backend.internal";
  const { statusCode, body } = await request(`${origin}/${path}`, { maxRedirections: 3 }); // finding
  return { status: statusCode, body };
}
