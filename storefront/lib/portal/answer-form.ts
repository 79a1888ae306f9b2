import type { MoveState } from "./outcome"

/** What a seller takes on, of each line. */
export interface Taken {
  id: string
  quantity: number
}

const LINE = "line."

/** The field that says how many of a line there are. */
export const lineField = (id: string) => `${LINE}${id}`

/** The quantities that a form of part of an order says; undefined for a form of all of it. */
export function takenLines(form: FormData): Taken[] | undefined {
  const lines = [...form].flatMap(([name, value]) => {
    if (!name.startsWith(LINE)) return []
    const quantity = Number(value)
    return [{ id: name.slice(LINE.length), quantity: Number.isInteger(quantity) ? quantity : -1 }]
  })
  return lines.length > 0 ? lines : undefined
}

/** What an answer lacks before it is worth sending. */
export function missingIn(
  verb: string,
  { reason, lines }: { reason?: string; lines?: readonly Taken[] },
): MoveState["problem"] {
  if (verb === "refuse" || verb === "return") return reason ? undefined : "reason"
  return lines?.every(({ quantity }) => quantity === 0) ? "nothing_left" : undefined
}
