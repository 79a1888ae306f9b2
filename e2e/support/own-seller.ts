import { type APIRequestContext, expect } from "@playwright/test"
import { storeApi } from "./api"
import { PASSWORD, PDF } from "./joining"
import { ownPhone } from "./pages"
import type { Ready } from "./ready"
import { signedIn } from "./signed-in"

const NAME = "Hoàng Thị Nấm"
/** What staff look up of a cooperative before it opens. */
const LOOKED_UP = ["registration", "tax_code", "bank_account", "food_safety", "ocop_certificate"]

/**
 * A shop of a cooperative that has sold nothing yet, joined and opened by the API as its owner and staff would
 * (e2e/tests/seller-joining-phone.spec.ts does it by hand).
 * @param foodSafetyUntil YYYY-MM-DD: until when that paper holds
 * @returns by what its owner signs in, what it is called, and what staff can do about its money
 */
export async function openOwnSeller(
  request: APIRequestContext,
  shop: Ready,
  foodSafetyUntil = "2031-01-31",
) {
  const own = ownPhone().slice(-6)
  const account = { email: `thoi-ban-${own}@example.com`, password: PASSWORD }
  const store = storeApi(request, shop)
  const found = await store.get("/store/provinces/bac-ninh/communes")
  const { province, communes } = (await found.json()) as {
    province: { code: string }
    communes: { code: string }[]
  }
  const business = {
    kind: "cooperative",
    name_vi: `Minh họa: HTX Thôi Bán ${own}`,
    name_en: `Illustration: Cooperative ${own}`,
    province_code: province.code,
  }
  const begun = await store.post("/store/seller-applications", {
    name: NAME,
    ...account,
    business,
  })
  expect(begun.status(), await begun.text()).toBe(201)
  const { seller } = (await begun.json()) as { seller: { id: string } }

  const owner = await signedIn(request, shop, "seller_member", account)
  const place = {
    province_code: province.code,
    commune_code: communes[0]?.code,
    address: "Thôn 3",
    phone: "0912000061",
  }
  const steps = {
    business: { ...business, ...place },
    tax: { tax_code: "0300588569" },
    representative: { name: NAME, position: "Giám đốc", phone: place.phone },
    identity: {
      name: NAME,
      born_on: "1980-02-28",
      personal_number: "024080000001",
      organisation_number: "240012",
      organisation_seat: "Thôn 3",
    },
    bank: { bank_bin: "970436", account_no: "0123456789", account_name: "HTX NAM RUNG" },
    pickup: { ...place, contact: NAME, hours: "7–17" },
  }
  const application = "/seller/application"
  for (const [step, data] of Object.entries(steps))
    await owner("PUT", `${application}/${step}`, data)
  for (const proof of ["terms", "own_goods"])
    await owner("POST", `${application}/proofs/${proof}`, { attested: true })
  for (const paper of ["registration", "ocop_certificate", "food_safety"])
    await owner(
      "POST",
      `${application}/papers/${paper}?valid_until=${paper === "food_safety" ? foodSafetyUntil : "2031-01-31"}`,
      PDF.buffer,
      PDF.mimeType,
    )
  await owner("POST", `${application}/submit`)

  const staff = await signedIn(request, shop, "user", shop.accounts.admin)
  const review = `/admin/seller-applications/${seller.id}`
  const { papers } = await staff<{ papers: { requirement: string; files: { id: string }[] }[] }>(
    "GET",
    review,
  )
  for (const proof of LOOKED_UP)
    await staff("POST", `${review}/proofs/${proof}`, {
      state: "verified",
      files: papers.find(({ requirement }) => requirement === proof)?.files.map((file) => file.id),
      valid_until: proof === "ocop_certificate" ? "2031-01-31" : undefined,
    })
  await staff("POST", `${review}/decision`, { decision: "approve" })
  return {
    id: seller.id,
    account,
    name: { vi: business.name_vi, en: business.name_en },
    /** Sets its balance right. @param amount đồng, negative for what it owes */
    adjust: (amount: number, reference: string) =>
      staff("POST", `/admin/sellers/${seller.id}/settlements`, {
        kind: "adjustment",
        amount,
        reference: `${reference}-${own}`,
        note: "Tiền mặt đã thu",
      }),
  }
}
