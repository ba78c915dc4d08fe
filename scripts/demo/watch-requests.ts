import type { GitHubStandIn } from "../../test/github/index.ts";

const interval = 20;

/** Tells what goes between GitHub and the app while it happens: each webhook with its answer, each request of the app. */
export function watchRequests(
  github: GitHubStandIn,
  say: (text: string) => void,
): { readonly flush: () => void; readonly stop: () => void } {
  let [requests, deliveries] = [github.requests.length, github.deliveries.length];
  const timer = setInterval(flush, interval);
  return { flush, stop: () => clearInterval(timer) };

  function flush(): void {
    for (const { event, action, status, status_code: code, duration } of github.deliveries.slice(deliveries)) {
      if (status === "pending") break;
      deliveries += 1;
      say(`→ webhook ${event}${action ? `.${action}` : ""}: answered ${code} in ${Math.round(duration * 1000)} ms`);
    }
    for (const { method, path, status } of github.requests.slice(requests))
      say(`← ${method} ${short(path)}: ${status}`);
    requests = github.requests.length;
  }
}

function short(path: string): string {
  const plain = path.replace(/\?.*$/s, "").replace(/[0-9a-f]{40}/g, (sha) => sha.slice(0, 7));
  return plain.length > 64 ? `${plain.slice(0, 63)}…` : plain;
}
