import type { MedusaContainer } from "@medusajs/framework/types"
import { eachInTurn } from "@ocop/kit/in-turn"
import { OFFICE_MODULE, type OfficeModuleService } from "@ocop/ocop/modules/office"
import { send, type SellerNotice } from "./send"

/** A person of an office, as a letter needs them. */
export interface OfficerReader {
  id: string
  email: string
}

/** Those who act for the office of a province now; none where there is no office, or it is suspended. */
export async function officersOf(
  container: MedusaContainer,
  province_code: string,
): Promise<OfficerReader[]> {
  const offices = container.resolve<OfficeModuleService>(OFFICE_MODULE)
  const [office] = await offices.listOffices({ province_code, status: "active" })
  return office ? offices.listOfficers({ office_id: office.id, status: "active" }) : []
}

/** Writes to everybody who acts for the office of a province, once each about one `id` and `type`. */
export async function tellOfficers(
  container: MedusaContainer,
  province_code: string,
  notice: SellerNotice,
  about: { id: string; type: string },
): Promise<void> {
  const readers = await officersOf(container, province_code)
  await eachInTurn(
    readers.map(
      ({ id, email }) =>
        () =>
          send(container, { email }, notice, {
            ...about,
            template: `office-${about.type}`,
            reader: id,
          }),
    ),
  )
}
