import { ask } from "@ocop/kit/browser/ask"

/** Cash of one parcel that its carrier has not handed over, as `GET /admin/collected-cash` lists it; đồng. */
export interface HeldParcel {
  seller_order_id: string
  amount: number
  display_id: string | null
  carrier: string | null
  tracking_number: string | null
}

const ROOT = "/admin/collected-cash"

export const readHeld = async (): Promise<HeldParcel[]> =>
  (await ask<{ parcels: HeldParcel[] }>(ROOT)).parcels

/** Carriers by name, each with its parcels; those of whom no name was said come last. Pure. */
export function byCarrier(parcels: readonly HeldParcel[]): [string | null, HeldParcel[]][] {
  const heaps = new Map<string | null, HeldParcel[]>()
  for (const parcel of parcels)
    heaps.set(parcel.carrier, [...(heaps.get(parcel.carrier) ?? []), parcel])
  return [...heaps].sort(([one], [other]) =>
    one === null ? 1 : other === null ? -1 : one.localeCompare(other, "vi"),
  )
}

/** Notes one transfer of a carrier: the whole of each parcel that is in it. @throws Error naming the field or the parcel */
export const noteRemittance = (
  parcels: readonly HeldParcel[],
  { reference, note }: { reference: string; note: string },
) =>
  ask<{ noted: number }>(`${ROOT}/remittances`, {
    body: {
      holder: "carrier",
      reference: reference.trim(),
      note: note.trim(),
      parcels: parcels.map(({ seller_order_id, amount }) => ({ seller_order_id, amount })),
    },
  })

/**
 * Notes that a seller has the cash of these parcels, also where their carrier was to hand it to the platform: one after the other,
 * each once. @throws Error naming the field, at the first that is refused; those before it stand
 */
export async function noteBrought(
  parcels: readonly Pick<HeldParcel, "seller_order_id">[],
  note: string,
): Promise<number> {
  for (const { seller_order_id } of parcels)
    await ask(`/admin/seller-orders/${encodeURIComponent(seller_order_id)}/cash-received`, {
      body: { note: note.trim() },
    })
  return parcels.length
}
