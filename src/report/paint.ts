import { styleText } from "node:util";
import type { Severity } from "../model/severity.ts";

type Style = Parameters<typeof styleText>[0];

/** Gives a text a style, or leaves it as it is where colour is not wanted. */
export type Paint = (style: Style, text: string) => string;

export function painter(color: boolean): Paint {
  return (style, text) => (color && text !== "" ? styleText(style, text, { validateStream: false }) : text);
}

export const severityStyles: Readonly<Record<Severity, Style>> = {
  critical: ["bold", "inverse", "red"],
  high: ["bold", "red"],
  medium: ["bold", "yellow"],
  low: ["bold", "blue"],
};
