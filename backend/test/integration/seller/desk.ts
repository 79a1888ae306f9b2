import { asStaff, Shopper } from "../../support"
import { photo } from "../../support/photo"
import type { SellersShop } from "./isolation"

export interface Draft {
  id: string
  product_id: string | null
  status: string
  facts: Record<string, Record<string, unknown>>
  versions: Record<string, number>
  pictures: { id: string; url: string; place: object | null }[]
  missing: { section: string; field: string }[]
  findings: { code: string; severity: string; section: string; field: string; vi: string }[]
  reason: string | null
  may: string[]
}

export interface Answer {
  draft: Draft
  code?: string
  field?: string
  message: string
  fields?: { field: string; code: string }[]
}

/** A first screen, filled in. */
export const START = {
  name_vi: "Mứt dâu tằm Thung Lũng Mây",
  set_code: "QD26-07",
  unit_vi: "Hũ 250 g",
  price: 85_000,
  stock: 12,
}

/** What people at a seller's desk do, and the platform's staff across from them. */
export function desk(shop: () => SellersShop) {
  let staff: { authorization: string } | undefined

  const call = <Body = Answer>(method: string, path: string, body?: unknown, who = "A") =>
    new Shopper(shop().backend).call<Body>(method, path, body, {
      authorization: `Bearer ${shop().tokens[who]}`,
    })
  const asPlatform = async <Body = Answer>(method: string, path: string, body?: unknown) => {
    staff ??= await asStaff(shop().backend)
    return new Shopper(shop().backend).call<Body>(method, path, body, { ...staff })
  }
  const save = (id: string, section: string, version: number, facts: object) =>
    call("PUT", `/seller/drafts/${id}/sections/${section}`, { version, facts })
  /** A body of bytes, as a telephone sends a photo. */
  const send = async (path: string, bytes: Buffer, type = "image/jpeg") => {
    const response = await fetch(`${shop().backend.url}/seller/drafts/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${shop().tokens.A}`, "content-type": type },
      body: new Uint8Array(bytes),
    })
    return { status: response.status, body: (await response.json()) as Answer }
  }
  const move = (id: string, way: string) => call("POST", `/seller/drafts/${id}/${way}`)
  const decide = (draft: Pick<Draft, "id" | "versions">, decision: string, reason?: string) =>
    asPlatform("POST", `/admin/listing-drafts/${draft.id}/decision`, {
      decision,
      reason,
      versions: draft.versions,
    })
  const place = async () => {
    const [commune] = await shop().backend.sql<{ code: string; province_code: string }>(
      "select code, province_code from commune where province_code = '24' order by code limit 1",
    )
    return { province_code: commune!.province_code, commune_code: commune!.code }
  }
  /** A draft that may be handed in. */
  const whole = async (name_vi: string, look: number): Promise<Draft> => {
    const begun = await call("POST", "/seller/drafts", { start: { ...START, name_vi } })
    const { id } = begun.body.draft
    await send(`${id}/pictures`, await photo(look))
    await save(id, "text", 0, { story_vi: "Dâu hái sáng sớm." })
    await save(id, "parcel", 0, { weight_grams: 400 })
    await save(id, "origin", 0, await place())
    return (await call("GET", `/seller/drafts/${id}`)).body.draft
  }
  return { call, asPlatform, save, send, move, decide, place, whole }
}
