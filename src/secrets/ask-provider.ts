import type { Provider, SecretState } from "./providers.ts";

/** An answer that is longer is not read: those that count have some hundred characters. */
const longestAnswer = 100_000;

/**
 * Asks the provider once whether the secret is in use. What is no clear answer (an error, a redirect, which is not followed, or
 * the signal) is `unknown`; it never rejects, so that no error can carry the secret.
 */
export async function askProvider(provider: Provider, secret: string, signal: AbortSignal): Promise<SecretState> {
  try {
    const path = typeof provider.path === "string" ? provider.path : provider.path(secret);
    const headers = { "user-agent": "nodesec", accept: "application/json", ...provider.headers(secret) };
    const answer = await fetch(`https://${provider.host}${path}`, { headers, signal, redirect: "manual" });
    if (provider.judge) return answer.status === 200 ? provider.judge(await readBody(answer)) : "unknown";
    await answer.body?.cancel();
    if (provider.active.includes(answer.status)) return "active";
    return provider.inactive.includes(answer.status) ? "inactive" : "unknown";
  } catch {
    // The cause may hold the request, and with it the secret.
    return "unknown";
  }
}

async function readBody(answer: Response): Promise<unknown> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const part of answer.body ?? []) {
    text += decoder.decode(part, { stream: true });
    if (text.length > longestAnswer) return undefined;
  }
  return JSON.parse(text);
}
