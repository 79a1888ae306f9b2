import { expect, it } from "vitest"
import { broken } from "../../bench/lib/promises.mjs"

it("names each figure that is not what was promised, with both numbers", () => {
  expect(
    broken([
      { what: "ratio of new queries at 8 clients", is: 24.9, atLeast: 25 },
      { what: "ratio of repeated queries at 8 clients", is: 50, atLeast: 50 },
      { what: "p95 of suggestions", is: 101, atMost: 100 },
    ]),
  ).toEqual([
    "ratio of new queries at 8 clients is 24.9, promised is at least 25",
    "p95 of suggestions is 101, promised is at most 100",
  ])
})

it("keeps no promise with a figure that was never measured", () => {
  expect(broken([{ what: "ratio", is: Number.NaN, atLeast: 25 }])).toHaveLength(1)
})
