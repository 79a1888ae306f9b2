import { basename } from "node:path/posix"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { handOn } from "../../../../hand-on"

/**
 * A file of the shop for its staff, to be saved: what Medusa Admin exported, above all, which nobody else may read.
 *
 * @param req `id` as Medusa's file routes give it
 * @returns 200 the file's bytes; 400 for a name that leads out of the data folder; 404 where there is none
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params
  const sent = await handOn(req.scope.resolve(Modules.FILE), id, res, () => {
    res.attachment(basename(id)).setHeader("cache-control", "private, no-store")
  })
  if (!sent) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no file ${id}`)
}
