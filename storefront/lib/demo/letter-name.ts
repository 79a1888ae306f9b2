export interface Letter {
  /** Name of the file. */
  name: string
  /** ISO 8601. */
  sent_at: string
  template: string
}

/** `2026-11-21T15-04-05-123Z-order-placed-1a2b3c4d.html`, as the shop's mail provider names them. */
const NAME =
  /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-([A-Za-z0-9._-]{1,100})-[0-9a-f]{8}\.html$/

/** Reads a letter's file name; `undefined` for anything else, paths out of the folder included. */
export function letterOf(name: string): Letter | undefined {
  const match = NAME.exec(name)
  if (!match) return undefined
  const [, day, hour, minute, second, ms, template = ""] = match
  return { name, sent_at: `${day}T${hour}:${minute}:${second}.${ms}Z`, template }
}
