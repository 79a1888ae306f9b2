import { once } from "node:events"
import type { ServerResponse } from "node:http"
import { pipeline } from "node:stream/promises"
import type { IFileModuleService } from "@medusajs/framework/types"

/** A file is shown, never run: opened by itself, a page or a drawing must not act in the name of whoever is signed in. */
export function harmless(res: Pick<ServerResponse, "setHeader">): void {
  res.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  res.setHeader("X-Content-Type-Options", "nosniff")
}

/** What a bucket and a folder say of a name that no file has, or can have. */
const MISSING = ["NoSuchKey", "KeyTooLongError", "ENOENT", "ENAMETOOLONG", "ENOTDIR", "EISDIR"]

const isMissing = ({ name, code = name }: NodeJS.ErrnoException): boolean => MISSING.includes(code)

/**
 * Sends a file of the shop, wherever it is kept: nobody but the shop has to reach the store.
 *
 * @param head sets the headers, once there is something to send
 * @returns false where there is no such file: nothing was sent, and no header set
 * @throws what the store said when it failed before anything was sent
 */
export async function handOn(
  files: Pick<IFileModuleService, "getDownloadStream">,
  id: string,
  res: ServerResponse,
  head: () => void,
): Promise<boolean> {
  try {
    const stored = await files.getDownloadStream(id)
    // A folder notices only now that it has none of this name.
    await once(stored, "readable")
    head()
    harmless(res)
    await pipeline(stored, res)
  } catch (error) {
    if (res.headersSent) res.destroy()
    else if (isMissing(error as NodeJS.ErrnoException)) return false
    else throw error
  }
  return true
}
