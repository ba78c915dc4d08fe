/** Whether to print in colours: options first, then the usual variables, then whether a person is looking. */
export function useColor(options: { readonly color: boolean }, stream: { readonly isTTY?: boolean }): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (!options.color || NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return stream.isTTY === true && TERM !== "dumb";
}

/** Columns to write for. */
export function columns(): number {
  return Math.min(Math.max(process.stdout.columns ?? 100, 40), 140);
}
