import type { Rates, Zone } from "../../parcels"
import { ask } from "@ocop/kit/browser/ask"

/** A rate card, as `GET /admin/rate-cards` answers it. đồng, grams, days; `valid_to` null while no end is known. */
export interface RateCard {
  id: string
  /** YYYY-MM-DD */
  valid_from: string
  valid_to: string | null
  rates: Rates
  note: string | null
}

export type CardToSave = Omit<RateCard, "id"> & { id?: string }

export async function readRateCards(): Promise<RateCard[]> {
  return (await ask<{ rate_cards: RateCard[] }>("/admin/rate-cards")).rate_cards
}

/** Adds a card, or changes the one with this id. @throws Error `field: what is wrong; field: …` */
export async function saveRateCard({ id, ...card }: CardToSave): Promise<void> {
  await ask(id ? `/admin/rate-cards/${id}` : "/admin/rate-cards", { method: "POST", body: card })
}

/** Also the order of the form. */
export const ZONES: readonly Zone[] = ["same_province", "same_region", "inter_region"]
export const ZONE_FIELDS = ["base", "first_grams", "step", "step_grams"] as const
export const SURCHARGES = ["cold_chain", "fragile", "bulky", "remote"] as const

/** What is typed into the form, by the path of each field in the request. */
export type Typed = Record<string, string>

/** @param card to change, or to begin a new one from: then `valid_from` is left empty */
export function typedOf(card: RateCard | undefined, isNew: boolean): Typed {
  if (!card) return {}
  const { rates } = card
  const typed: Typed = {
    valid_from: isNew ? "" : card.valid_from,
    valid_to: isNew ? "" : (card.valid_to ?? ""),
    note: isNew ? "" : (card.note ?? ""),
    "rates.volumetric_divisor": String(rates.volumetric_divisor),
    "rates.remote_days": String(rates.remote_days),
    "rates.remote_communes": rates.remote_communes.join(" "),
  }
  for (const zone of ZONES) {
    for (const field of ZONE_FIELDS) {
      typed[`rates.zones.${zone}.${field}`] = String(rates.zones[zone][field])
    }
    typed[`rates.zones.${zone}.days.from`] = String(rates.zones[zone].days.from)
    typed[`rates.zones.${zone}.days.to`] = String(rates.zones[zone].days.to)
  }
  for (const kind of SURCHARGES) {
    typed[`rates.surcharges.${kind}`] = String(rates.surcharges[kind])
  }
  return typed
}

/** The request that a form asks for. What is no number goes as it is: the backend refuses it and names the field. */
export function cardOf(typed: Typed, id?: string): CardToSave {
  const number = (path: string) => {
    const bare = (typed[path] ?? "").replace(/[\s.,]/g, "")
    return bare === "" ? Number.NaN : Number(bare)
  }
  const zone = (name: Zone) => {
    const at = `rates.zones.${name}`
    return {
      base: number(`${at}.base`),
      first_grams: number(`${at}.first_grams`),
      step: number(`${at}.step`),
      step_grams: number(`${at}.step_grams`),
      days: { from: number(`${at}.days.from`), to: number(`${at}.days.to`) },
    }
  }
  const surcharge = (kind: (typeof SURCHARGES)[number]) => number(`rates.surcharges.${kind}`)
  return {
    id,
    valid_from: typed.valid_from ?? "",
    valid_to: typed.valid_to || null,
    note: typed.note || null,
    rates: {
      zones: {
        same_province: zone("same_province"),
        same_region: zone("same_region"),
        inter_region: zone("inter_region"),
      },
      surcharges: {
        cold_chain: surcharge("cold_chain"),
        fragile: surcharge("fragile"),
        bulky: surcharge("bulky"),
        remote: surcharge("remote"),
      },
      volumetric_divisor: number("rates.volumetric_divisor"),
      remote_communes: (typed["rates.remote_communes"] ?? "").split(/[\s,;]+/).filter(Boolean),
      remote_days: number("rates.remote_days"),
    },
  }
}

/** The fields that a refusal names: `rates.zones.same_region.base: …; valid_to: …`. */
export function refusedFields(message: string): Set<string> {
  return new Set(
    message.split("; ").flatMap((refusal) => {
      const field = /^([a-z_]+(?:\.\w+)*): /.exec(refusal)?.[1]
      // A list is one field of the form, whichever of its entries is wrong.
      return field ? [field.replace(/\.\d+$/, "")] : []
    }),
  )
}

/** The card of a day: of those that cover it, the one that began last. As the shop itself chooses. */
export function currentCard(cards: readonly RateCard[], day: string): RateCard | undefined {
  return cards
    .filter(
      ({ valid_from, valid_to }) => valid_from <= day && (valid_to === null || valid_to >= day),
    )
    .sort((a, b) => (a.valid_from < b.valid_from ? 1 : -1))[0]
}
