import { allTaints, type Taint, type Value } from "./value.ts";

/** How deep objects in objects are looked through: a hostile file may put an object into itself. */
const deepest = 6;

/** Everything that the value carries but what is in fields of these names: `{ user: { $eq: x } }` without `$eq`. */
export function taintsOutside(value: Value, except: RegExp, depth = 0): readonly Taint[] {
  if (!value.fields || depth > deepest) return value.taints;
  const inner = [...value.fields].filter(([name]) => !except.test(name));
  return [...value.taints, ...inner.flatMap(([, field]) => taintsOutside(field, except, depth + 1))];
}

/** Everything in fields of these names, at any depth, but where its text is like `unless`: `$where` in `{ $or: [{ $where: x }] }`. */
export function taintsUnder(value: Value, names: RegExp, unless?: RegExp, depth = 0): readonly Taint[] {
  if (!value.fields || depth > deepest) return [];
  return [...value.fields].flatMap(([name, field]) => {
    if (!names.test(name)) return taintsUnder(field, names, unless, depth + 1);
    return unless && field.text !== undefined && unless.test(field.text) ? [] : allTaints(field);
  });
}

/** Everything but what is in fields with such a text: of the arguments `["--name=" + x, y]` only `y`, where those with a beginning are no matter. */
export function taintsUnlike(value: Value, text: RegExp, depth = 0): readonly Taint[] {
  if (value.text !== undefined && text.test(value.text)) return [];
  if (!value.fields || depth > deepest) return value.taints;
  return [...value.taints, ...[...value.fields.values()].flatMap((field) => taintsUnlike(field, text, depth + 1))];
}
