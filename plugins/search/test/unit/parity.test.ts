import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { catalogue as madeUp, searchDocument } from "../../../../tools/bench/lib/catalogue.mjs"
import {
  gainAtTen,
  labelledQueries,
  recallAtTen,
  reciprocalRank,
  relevantTo,
} from "../../../../tools/bench/lib/queries.mjs"
import { hasMeilisearch } from "../../../../tools/testing/meilisearch.mjs"
import { type Asked, openBoth, openPostgres, openSecond, type OpenEngine } from "../support/engines"
import { FLOORS } from "../support/floors"
import { catalogue as real, gradesOf, QUERIES } from "../support/real-queries"
import type { Good } from "../support/shop"

interface Judged extends Asked {
  kind: string
  grades: ReadonlyMap<string, number>
}

/** From this grade on an answer counts as found. */
const RELEVANT = 2

function byHand(): { goods: Good[]; queries: Judged[] } {
  const queries = Object.entries(QUERIES).flatMap(([kind, list]) =>
    list.map(([q, grades]) => ({
      kind,
      q,
      typing: kind === "while it is being typed",
      grades: gradesOf(grades),
    })),
  )
  return { goods: real(), queries }
}

function generated(size: number): { goods: Good[]; queries: Judged[] } {
  const products = madeUp(size)
  const queries = labelledQueries(products).map((query): Judged => ({
    ...query,
    grades: new Map(relevantTo(query, products).map((id) => [id, 3])),
  }))
  return { goods: products.map(searchDocument), queries }
}

const CATALOGUES = [
  { goods: "the real catalogue", make: byHand },
  { goods: "1,000 made-up goods", make: () => generated(1_000) },
  { goods: "10,000 made-up goods", make: () => generated(10_000) },
]
const ENGINES = [
  { engine: "PostgreSQL", open: openPostgres, there: true },
  { engine: "Meilisearch", open: openSecond, there: hasMeilisearch },
  { engine: "a shop with both", open: openBoth, there: hasMeilisearch },
]
const CASES = CATALOGUES.flatMap((catalogue) =>
  ENGINES.map((engine) => ({ ...catalogue, ...engine })),
).filter(({ goods, engine }) => FLOORS[goods]?.[engine])

/**
 * Both engines find the same goods for the same words, each as well as is written down in `FLOORS`. Where Meilisearch
 * finds nothing a shop asks PostgreSQL: what a shopper gets is measured beside the engine itself.
 */
describe.each(CASES)("$engine on $goods", ({ goods: name, make, engine, open, there }) => {
  describe.skipIf(!there)("on a server", () => {
    const floors = FLOORS[name]?.[engine] ?? {}
    const judged: { kind: string; q: string; found: string[]; scores: number[] }[] = []
    let opened: OpenEngine

    beforeAll(async () => {
      const { goods, queries } = make()
      opened = await open(goods)
      for (const query of queries) {
        const found = await opened.find(query)
        const relevant = [...query.grades].flatMap(([id, grade]) => (grade < RELEVANT ? [] : [id]))
        const scores = [
          gainAtTen(found, query.grades),
          recallAtTen(found, relevant),
          reciprocalRank(found, relevant),
        ]
        judged.push({ kind: query.kind, q: query.q, found, scores })
      }
    }, 240_000)
    afterAll(() => opened?.close())

    it("is asked in every class that has a floor, and in no other", () => {
      expect([...new Set(judged.map(({ kind }) => kind))].sort()).toEqual(
        Object.keys(floors).sort(),
      )
      expect(judged.length).toBeGreaterThanOrEqual(100)
    })

    it.each(Object.entries(floors))("keeps nDCG@10, recall@10 and MRR of: %s", (kind, floor) => {
      const own = judged.filter((one) => one.kind === kind)
      const means = floor.map(
        (_, i) => own.reduce((sum, { scores }) => sum + (scores[i] ?? 0), 0) / own.length,
      )
      const worst = own
        .filter(({ scores }) => (scores[0] ?? 0) < 1)
        .map(
          ({ q, found, scores }) =>
            `"${q}" ${scores.map((score) => score.toFixed(2)).join(" ")}: ${found.slice(0, 5).join(", ") || "nothing"}`,
        )
      for (const [i, mean] of means.entries())
        expect(mean, worst.join("\n")).toBeGreaterThanOrEqual(floor[i] as number)
    })
  })
})
