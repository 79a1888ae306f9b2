import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { actingOfficer } from "@ocop/ocop/api/office/officer"
import { programmes } from "@ocop/ocop/api/office/programmes/shown"
import { codesOf } from "@ocop/ocop/modules/programme"
import { codesFile } from "../../../../../../programmes/codes-file"
import { TYPES } from "../../../../../../tables/write-table"
import { readerOf } from "../../../../../seller/orders/paper"
import type { CodesFileAsked } from "../../../validators"

/**
 * GET /office/programmes/:id/codes/file?format=csv|xlsx — a programme's codes that are each used once, with the day and the number of the
 * order that uses one; columns named in the reader's language. No cell is a formula. To its own office alone.
 *
 * @returns 200; 404 naming id, also of another office's
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { format } = req.validatedQuery as CodesFileAsked
  const { office } = actingOfficer(req)
  const programme = await programmes(req).read(req.params.id ?? "", office.id)
  const knex = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const bytes = await codesFile(format, await codesOf(knex, programme.id), readerOf(req))
  res
    .setHeader("content-type", TYPES[format])
    .setHeader("content-disposition", `attachment; filename="ma-${programme.slug}.${format}"`)
    .setHeader("cache-control", "private, no-store")
  res.send(bytes)
}
