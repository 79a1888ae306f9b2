import { describe, expect, it } from "vitest"
import {
  cardOf,
  currentCard,
  type RateCard,
  refusedFields,
  typedOf,
} from "../../src/admin/lib/rate-cards"
import { RateCardBody } from "../../src/api/admin/validators"
import { OPENING_CARD } from "../../src/rates"

const CARD: RateCard = { id: "ratecard_1", ...OPENING_CARD }
const RATES = { ...CARD.rates, remote_communes: ["00001", "31117"] }

describe("the form of a rate card", () => {
  it("gives back the card it was filled with, as the route takes it", () => {
    const { id: _, ...body } = cardOf(typedOf({ ...CARD, rates: RATES }, false), CARD.id)
    expect(RateCardBody.parse(body)).toEqual({ ...OPENING_CARD, rates: RATES })
  })

  it("begins a new card with the prices of another and none of its days", () => {
    expect(typedOf(CARD, true)).toMatchObject({
      valid_from: "",
      valid_to: "",
      "rates.surcharges.fragile": "8000",
    })
  })

  it("reads amounts as they are written in Vietnam, and marks the fields that the route refuses", () => {
    const typed = {
      ...typedOf(CARD, false),
      "rates.zones.same_region.base": "26.500",
      "rates.zones.same_province.base": "-5",
      "rates.surcharges.bulky": "",
      "rates.remote_communes": "00001, 12",
    }
    const { id: _, ...body } = cardOf(typed)
    expect(body.rates.zones.same_region.base).toBe(26_500)
    // As it travels: JSON has no NaN.
    const read = RateCardBody.safeParse(JSON.parse(JSON.stringify(body)))
    const said = read.error?.issues
      .map(({ path, message }) => `${path.join(".")}: ${message}`)
      .join("; ")
    expect(refusedFields(said ?? "")).toEqual(
      new Set([
        "rates.zones.same_province.base",
        "rates.surcharges.bulky",
        "rates.remote_communes",
      ]),
    )
  })

  it("says which card is in use as the shop chooses it: the one that began last", () => {
    const tet = { ...CARD, id: "tet", valid_from: "2027-01-10", valid_to: "2027-02-10" }
    const cards = [CARD, tet]
    expect(currentCard(cards, "2027-01-09")?.id).toBe(CARD.id)
    expect(currentCard(cards, "2027-02-10")?.id).toBe("tet")
    expect(currentCard(cards, "2027-02-11")?.id).toBe(CARD.id)
  })
})
