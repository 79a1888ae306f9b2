import { createRequire } from "node:module"
import type * as SignedLinks from "../../plugins/kit/src/signed-links"
import { loadSecrets } from "../../tools/lib/secrets.mjs"
import { dataDir } from "./data-dir"

// The plugins are CommonJS, which has no names to import here.
const { sign } = createRequire(import.meta.url)(
  "../../plugins/kit/src/signed-links",
) as typeof SignedLinks

/**
 * A seller's one-tap link, signed anew by the shop's own secret for another time.
 *
 * @param link as the letter has it
 * @param end when it stops to open anything
 */
export function signedUntil(link: string, end: Date): string {
  const { LINK_SECRET } = loadSecrets(dataDir(), process.env, { make: false })
  const [path, token] = link.split("/xac-nhan/")
  const [purpose, subject] = decodeURIComponent(token ?? "")
    .split(".")
    .map((part) => Buffer.from(part, "base64url").toString())
  return `${path}/xac-nhan/${encodeURIComponent(sign(purpose ?? "", subject ?? "", end, LINK_SECRET))}`
}
