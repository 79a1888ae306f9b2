import { describe, expect, it } from "vitest"
import { standing, type CertificateFacts } from "@ocop/ocop/modules/certification"
import { decisionsOf, reportsOf } from "../../src/seed/certificates"
import { catalogue, provinces } from "../../src/seed/data"
import { demonstrations } from "../../src/seed/demonstrations"
import { sellerHandle, sellersOf } from "../../src/seed/sellers"

const TODAY = "2026-11-21"

describe("badges of the demo", () => {
  const entries = catalogue()
  const ids = new Map(entries.map(({ id }) => [id, id]))
  const decided = decisionsOf(entries, ids).flatMap(({ certificates, issued_on }) =>
    certificates.map((certificate) => ({ ...certificate, issued_on, decision_id: "on file" })),
  )
  const reported = reportsOf(entries, ids)
  const standings = [...decided, ...reported].map((certificate) => ({
    product: certificate.product_id,
    ...standing(certificate satisfies CertificateFacts, TODAY),
  }))
  const count = (badge: string) => standings.filter((today) => today.badge === badge).length

  it("are solid for 12 entries with a dated decision, outlines for 47, none for 38 and 51", () => {
    expect(entries).toHaveLength(148)
    expect(count("solid")).toBe(12)
    expect(count("outline")).toBe(47)
    expect(count("none")).toBe(38)
    expect(entries.length - standings.length).toBe(51)
  })

  it("never say anything negative of a real producer", () => {
    const said = new Set(standings.map((today) => today.standing))
    expect([...said].sort()).toEqual(["reported", "valid"])
  })

  it("rest on three acts, each recorded once", () => {
    const acts = decisionsOf(entries, ids).map(({ number, issuer, issued_on, certificates }) => [
      number,
      issuer,
      issued_on,
      certificates.length,
    ])
    expect(acts).toContainEqual(["2361/QĐ-BNNMT", "Bộ Nông nghiệp và Môi trường", "2025-06-26", 4])
    expect(acts).toContainEqual(["3981/QĐ-UBND", "UBND tỉnh Lâm Đồng", "2026-08-05", 5])
    expect(acts).toContainEqual([null, "Bộ NN&PTNT", "2024-07-01", 3])
    expect(acts).toHaveLength(3)
  })
})

describe("what is invented", () => {
  const illustrations = demonstrations(new Date("2026-11-21T03:00:00Z"), provinces())

  it("shows every standing that a real product is not shown in", () => {
    const shown = illustrations.map(
      ({ decision, events }) =>
        standing({ ...decision, decision_id: "invented" }, TODAY, events).standing,
    )
    expect(shown).toEqual(["expired", "on_hold", "withdrawn", "renewal_due", "extended", "valid"])
  })

  it("is called so, product and seller", () => {
    for (const { entry, events } of illustrations) {
      expect(entry.name_vi).toMatch(/^Minh họa/)
      expect(entry.id).toMatch(/^minh-hoa-/)
      for (const { reason } of events) expect(reason).toMatch(/^Minh họa/)
    }
    for (const seller of sellersOf(illustrations.map(({ entry }) => entry))) {
      expect(seller).toMatchObject({ demonstration: true })
      expect(seller.name_vi).toMatch(/^Minh họa/)
    }
  })

  it("makes up nothing about real producers", () => {
    const real = sellersOf(catalogue()).filter(({ demonstration }) => !demonstration)
    expect(real).toHaveLength(99)
    for (const { phone, address, tax_code, free_delivery_from } of real) {
      expect([phone, address, tax_code, free_delivery_from]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ])
    }
  })

  it("gives entries without a producer to a demonstration seller of their province", () => {
    for (const entry of catalogue().filter(({ producer }) => !producer)) {
      expect(sellerHandle(entry)).toMatch(
        new RegExp(`^minh-hoa-${entry.location.new.province_slug}`),
      )
    }
  })
})
