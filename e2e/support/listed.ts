import { type APIRequestContext, expect } from "@playwright/test"
import { storeApi } from "./api"
import { phonePhoto } from "./photo"
import type { Account, Ready } from "./ready"
import { signedIn } from "./signed-in"

const UNIT = "gói 500 g"

/**
 * Goods that no other test knows: written and handed in by their seller, approved by staff, by the API, and there for
 * shoppers (e2e/tests/seller-joining-phone.spec.ts does it by hand).
 *
 * @param price in đồng
 * @returns where shoppers find it, and what it is sold by
 */
export async function listGood(
  request: APIRequestContext,
  shop: Ready,
  seller: Account,
  { name, price, stock }: { name: string; price: number; stock: number },
): Promise<{ handle: string; unit: string }> {
  const store = storeApi(request, shop)
  const owner = await signedIn(request, shop, "seller_member", seller)
  const begun = await owner<{ draft: { id: string } }>("POST", "/seller/drafts", {
    start: { name_vi: name, set_code: "QD26-07", unit_vi: UNIT, price, stock },
  })
  const draft = `/seller/drafts/${begun.draft.id}`
  await owner("POST", `${draft}/pictures`, await phonePhoto(), "image/jpeg")
  const found = await store.get("/store/provinces/phu-tho/communes")
  const { communes } = (await found.json()) as {
    communes: { code: string; province_code: string }[]
  }
  const { code: commune_code, province_code } = communes[0]!
  const sections = {
    text: { story_vi: "Phơi nắng ba ngày, gói trong lá." },
    parcel: { weight_grams: 600 },
    origin: { province_code, commune_code },
  }
  for (const [section, facts] of Object.entries(sections))
    await owner("PUT", `${draft}/sections/${section}`, { version: 0, facts })
  const read = await owner<{ draft: { versions: object } }>("POST", `${draft}/submit`)

  const staff = await signedIn(request, shop, "user", shop.accounts.admin)
  await staff("POST", `/admin/listing-drafts/${begun.draft.id}/decision`, {
    decision: "approve",
    versions: read.draft.versions,
  })
  let handle: string | undefined
  await expect(async () => {
    const answer = await store.post("/store/search", {
      entity: "product",
      filters: { q: name },
      pagination: { take: 1 },
    })
    const { results } = (await answer.json()) as {
      results: { hits: { document: { handle: string; title: string } }[] }[]
    }
    const hit = results[0]?.hits[0]?.document
    expect(hit?.title).toBe(name)
    handle = hit?.handle
  }).toPass()
  return { handle: handle!, unit: UNIT }
}
