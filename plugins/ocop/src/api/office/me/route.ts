import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { passedSecondFactor } from "@ocop/kit/session"
import { claimsOf } from "@ocop/kit/session-guard"
import { officeProvinces } from "../../../workflows/office/province"
import { actingOfficer } from "../officer"

/**
 * The officer who asks, with the office and its province, and the provinces of before July 2025 that are in it now.
 *
 * @returns 200 `{ officer: { id, name, email, role, second_factor }, office: { id, name, province: { code, slug, name_vi,
 *   name_en, swallowed: [{ name_vi, name_en }] } } }`; `second_factor`: signed in with one, without which nothing is changed
 *   here. 401 without an officer's token, 403 when officer or office is suspended
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { office, id, name, email, role } = actingOfficer(req)
  const { province_code: code } = office
  const provinces = await officeProvinces(req.scope, [code])
  res.json({
    officer: { id, name, email, role, second_factor: passedSecondFactor(claimsOf(req) ?? {}) },
    office: { id: office.id, name: office.name, province: provinces.get(code) ?? null },
  })
}
