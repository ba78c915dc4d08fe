import { z } from "zod";

/** What the schema of every entry that allows findings has. */
export function allowanceFields() {
  return {
    reason: checked((text) => (text.trim() === "" ? "Say why it is allowed." : undefined)).describe(
      "Why it is allowed; the report shows it.",
    ),
    expires: checked(findDateProblem).optional().describe("The last day on which the entry holds, such as 2030-12-31."),
  };
}

/** A text that is not empty, and of which `problemOf` finds nothing. */
export function checked(problemOf: (text: string) => string | undefined) {
  return z
    .string()
    .min(1)
    .max(500)
    .superRefine((text, { addIssue }) => {
      const problem = problemOf(text);
      if (problem !== undefined) addIssue(problem);
    });
}

function findDateProblem(text: string): string | undefined {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && isOnCalendar(text);
  return isDate ? undefined : "Write a date as year, month and day, such as 2030-12-31.";
}

function isOnCalendar(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
