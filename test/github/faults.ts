/** What happens to a request instead of, before or after its work. */
export type Fault =
  | "cut"
  /** The work is done, but the answer never arrives. */
  | "cut-after"
  | { readonly delayMs: number }
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

/** Which requests a fault meets, and how often. GraphQL goes by the operation `graphql`. */
export interface FaultPlan {
  readonly operation?: string;
  readonly method?: string;
  readonly path?: RegExp;
  readonly times?: number;
  readonly with: Fault;
}

/** The faults that are still to come. */
export interface Faults {
  plan(fault: FaultPlan): void;
  /** The fault for a request, which is used up by it. */
  take(request: {
    readonly method: string;
    readonly path: string;
    readonly operation: string | undefined;
  }): Fault | undefined;
  clear(): void;
}

/** Keeps the planned faults in the order in which they were planned. */
export function createFaults(): Faults {
  const plans: { readonly plan: FaultPlan; left: number }[] = [];
  return {
    plan: (plan) => {
      plans.push({ plan, left: plan.times ?? 1 });
    },
    take: ({ method, path, operation }) => {
      const found = plans.find(
        ({ plan, left }) =>
          left > 0 &&
          (plan.operation === undefined || plan.operation === operation) &&
          (plan.method === undefined || plan.method.toUpperCase() === method) &&
          (plan.path === undefined || plan.path.test(path)),
      );
      if (found === undefined) return undefined;
      found.left -= 1;
      return found.plan.with;
    },
    clear: () => {
      plans.length = 0;
    },
  };
}
