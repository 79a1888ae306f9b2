import { expect, it } from "vitest"
import { installedMedusa, stockRecord } from "../support/stock-record"

it("what stock Medusa does without us was looked at in the version that is installed", () => {
  const installed = installedMedusa()
  expect(
    stockRecord().medusa,
    `Medusa is ${installed} now: "npm test -- stock" looks at it anew, and writes down what it found`,
  ).toBe(installed)
})
