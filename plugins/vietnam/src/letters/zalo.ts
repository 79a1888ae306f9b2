/** Characters of a message that Zalo's own notifications take. */
export const ZALO_LENGTH = 400

/** A letter as a message by Zalo: with accents, its one thing to do last, where a thumb finds it. */
export function zalo({
  title,
  text,
  action,
}: {
  title: string
  text: readonly string[]
  action?: { label: string; url: string }
}): string {
  const link = action ? `\n${action.label}: ${action.url}` : ""
  const words = [title, ...text].join("\n")
  // Cut between words, never within the address.
  const room = ZALO_LENGTH - link.length
  const said = words.length <= room ? words : `${words.slice(0, room - 1).replace(/\s+\S*$/, "")}…`
  return said + link
}
