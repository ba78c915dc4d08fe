import OpenAI from "openai";

export const openai = new OpenAI({
  apiKey: process.env.NEXT_PUBLIC_OPENAI_SECRET_KEY, // finding
  dangerouslyAllowBrowser: true,
});

const { NEXT_PUBLIC_API_URL, NEXT_PUBLIC_WEBHOOK_SECRET } = process.env; // finding

export const settings = { url: NEXT_PUBLIC_API_URL, hook: NEXT_PUBLIC_WEBHOOK_SECRET };
