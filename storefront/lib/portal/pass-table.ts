import "server-only"
import { parseEdition } from "@/i18n/edition"
import { medusaLocales } from "@/lib/api/fetch"
import { noPaper, passPaper } from "@/lib/http/paper"
import { portalToken } from "./session"

/**
 * A table of the backend's, to the officer who is signed in; 404 to everybody else, and in any other format.
 * @param path of the backend's route, which takes `format`
 */
export async function passTable(
  path: string,
  { edition, format }: { edition: string; format: string },
): Promise<Response> {
  const token = await portalToken("office")
  if (!token || (format !== "xlsx" && format !== "csv")) return noPaper()
  const headers = {
    authorization: `Bearer ${token}`,
    "x-medusa-locale": medusaLocales[parseEdition(edition)?.locale ?? "vi"],
  }
  return passPaper(`${path}?format=${format}`, headers, { type: format })
}
