import { createRequire } from "node:module"
import type * as ShortLinks from "../../plugins/kit/src/short-links"
import { loadSecrets } from "../../tools/lib/secrets.mjs"
import { dataDir } from "./data-dir"

// The plugins are CommonJS, which has no names to import here.
const { signShort, verifyShort } = createRequire(import.meta.url)(
  "../../plugins/kit/src/short-links",
) as typeof ShortLinks

/**
 * A seller's one-tap link, signed anew by the shop's own secret for another time.
 *
 * @param link as the letter has it
 * @param end when it stops to open anything
 */
export function signedUntil(link: string, end: Date): string {
  const { LINK_SECRET } = loadSecrets(dataDir(), process.env, { make: false })
  const [path, token] = link.split("/xac-nhan/")
  const read = verifyShort("confirm", "sord", token ?? "", LINK_SECRET)
  if (!read.ok) throw new Error(`${link} is ${read.refusal}`)
  return `${path}/xac-nhan/${signShort("confirm", read.subject, end, LINK_SECRET)}`
}
