import { invalid } from "./errors"
import type { FlatField, ValueKind } from "./fields"

/** Every value at a dotted path, through arrays of objects, nulls left out. */
export function valuesAt(document: unknown, path: string): unknown[] {
  // Nearly every path is one name, and a rebuild asks a million times.
  if (!path.includes(".")) {
    const value = (document as Record<string, unknown> | null)?.[path]
    return present(Array.isArray(value) ? value : [value])
  }
  let level: unknown[] = [document]
  for (const segment of path.split(".")) {
    level = level.flatMap((item) => {
      if (item === null || typeof item !== "object") return []
      const value = (item as Record<string, unknown>)[segment]
      return Array.isArray(value) ? value : [value]
    })
  }
  return present(level)
}

const present = (values: readonly unknown[]): unknown[] =>
  values.filter((value) => value !== null && value !== undefined)

/**
 * One value as its field holds it.
 * @throws INVALID_DATA naming the field when the value cannot be what the field holds
 */
export function castValue(
  field: Pick<FlatField, "path" | "kind">,
  value: unknown,
): string | number | boolean {
  switch (field.kind) {
    case "text":
      if (typeof value === "object") return invalid(`"${field.path}" must be text`)
      // No engine's text holds this one.
      return String(value).replaceAll("\u0000", "")
    case "boolean":
      if (value === true || value === "true") return true
      if (value === false || value === "false") return false
      return invalid(`"${field.path}" must be true or false`)
    case "date": {
      const time =
        value instanceof Date
          ? value.getTime()
          : typeof value === "number"
            ? value
            : Date.parse(String(value))
      return Number.isFinite(time) ? Math.trunc(time) : invalid(`"${field.path}" must be a date`)
    }
    default: {
      const number = typeof value === "string" && value.trim() ? Number(value) : value
      if (typeof number !== "number" || !Number.isFinite(number))
        return invalid(`"${field.path}" must be a number`)
      if (field.kind === "integer" && !Number.isSafeInteger(number)) {
        return invalid(`"${field.path}" must be a whole number`)
      }
      return number
    }
  }
}

/**
 * A bound that a field is compared with. A price of "at least 99.5" is a fair question about whole numbers.
 * @throws INVALID_DATA as {@link castValue} does
 */
export function boundOf(
  { path, kind: held }: Pick<FlatField, "path" | "kind">,
  value: unknown,
): { kind: ValueKind; value: string | number | boolean } {
  const kind = held === "integer" ? "float" : held
  return { kind, value: castValue({ path, kind }, value) }
}

/** Takes the wanted paths out of stored bodies; made once for all hits of a query, since a document has many names. */
export function projector(
  wanted: readonly string[],
): (body: Record<string, unknown>) => Record<string, unknown> {
  const names = new Map<string, string[]>()
  for (const path of wanted) {
    const [name = "", ...rest] = path.split(".")
    const below = names.get(name) ?? []
    names.set(name, rest.length ? [...below, rest.join(".")] : below)
  }
  const takes = [...names].map(([name, below]) => ({
    name,
    take: below.length && !wanted.includes(name) ? through(projector(below)) : undefined,
  }))
  return (body) => {
    const document: Record<string, unknown> = {}
    for (const { name, take } of takes) {
      const value = body[name]
      // A stored body has null where a document had nothing: what it never had, it does not get.
      if (value !== undefined) document[name] = take ? take(value) : value
    }
    return document
  }
}

/** The same for each object of a list; what is no object stays as it is. */
function through(
  project: (body: Record<string, unknown>) => Record<string, unknown>,
): (value: unknown) => unknown {
  const each = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(each)
    if (value === null || typeof value !== "object") return value
    return project(value as Record<string, unknown>)
  }
  return each
}
