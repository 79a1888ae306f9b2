import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import fc from "fast-check"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { dropSchema, migrate, openSchema } from "../../../kit/test/support/schema"
import { SAME_LOOK_BITS, sharedLooks } from "../../src/modules/listing-draft/looks"
import { Migration20261122174000 } from "../../src/modules/listing-draft/migrations/Migration20261122174000"
import { Migration20261123041000 } from "../../src/modules/listing-draft/migrations/Migration20261123041000"

interface Photo {
  id: string
  draft_id: string
  seller_id: string
  status: string
  look: bigint | null
  rank: number
}

/** What is in the draft twice or another seller's, each photo compared with every other. */
function compared(photos: readonly Photo[], { id, seller_id }: { id: string; seller_id: string }) {
  return photos
    .filter(({ draft_id }) => draft_id === id)
    .sort((one, other) => one.rank - other.rank)
    .flatMap((photo) => {
      const alike = photos.filter(
        (other) =>
          other.id !== photo.id &&
          other.status !== "discarded" &&
          bitsApart(photo.look, other.look) <= SAME_LOOK_BITS &&
          (other.seller_id !== seller_id || (other.draft_id === id && other.rank < photo.rank)),
      )
      return alike.length > 0
        ? [{ id: photo.id, foreign: alike.some((other) => other.seller_id !== seller_id) }]
        : []
    })
}

function bitsApart(one: bigint | null, other: bigint | null): number {
  if (one === null || other === null) return Infinity
  return [...BigInt.asUintN(64, one ^ other).toString(2)].filter((bit) => bit === "1").length
}

const flipped = (look: bigint, bits: readonly number[]): bigint =>
  BigInt.asIntN(
    64,
    bits.reduce((changed, bit) => changed ^ (1n << BigInt(bit)), look),
  )

/** One of a few looks, with some of its bits the other way round: nearly all are near another's. */
const looks = fc.option(
  fc
    .tuple(
      fc.constantFrom(0n, -1n, 0x0123_4567_89ab_cdefn, -0x7000_0000_0000_0001n),
      fc.uniqueArray(fc.nat(63), { maxLength: 5 }),
    )
    .map(([look, bits]) => flipped(look, bits)),
  { freq: 12, nil: null },
)

const shops = fc
  .array(
    fc.record({
      seller_id: fc.constantFrom("an", "binh", "chi"),
      status: fc.constantFrom("draft", "approved", "discarded"),
      photos: fc.array(looks, { maxLength: 4 }),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .map((drafts) =>
    drafts.flatMap(({ photos, ...draft }, number) =>
      photos.map((look, rank): Photo => ({
        ...draft,
        id: `photo_${number}_${rank}`,
        draft_id: `draft_${number}`,
        look,
        rank,
      })),
    ),
  )

describe("photos that look alike", () => {
  let knex: Knex

  beforeAll(async () => {
    knex = await openSchema("looks")
    await migrate(knex, Migration20261122174000, Migration20261123041000)
  })
  beforeEach(() => knex.raw("truncate listing_draft cascade"))
  afterAll(() => dropSchema(knex))

  const add = async (photos: readonly Photo[]) => {
    const drafts = new Map(photos.map((photo) => [photo.draft_id, photo]))
    if (drafts.size === 0) return
    await knex("listing_draft").insert(
      [...drafts.values()].map(({ draft_id, seller_id, status }) => ({
        id: draft_id,
        seller_id,
        status,
        facts: "{}",
        versions: "{}",
        findings: "[]",
      })),
    )
    await knex("listing_draft_picture").insert(
      photos.map(({ id, draft_id, look, rank }) => ({
        id,
        draft_id,
        url: id,
        look: look === null ? null : look.toString(),
        rank,
      })),
    )
  }

  it("are those that a comparison of each with all others finds", async () => {
    let alike = 0
    await fc.assert(
      fc.asyncProperty(shops, async (photos) => {
        await knex.raw("truncate listing_draft cascade")
        await add(photos)
        for (const { draft_id: id, seller_id } of photos) {
          const wanted = compared(photos, { id, seller_id })
          expect(await sharedLooks(knex, { id, seller_id })).toEqual(wanted)
          alike += wanted.length
        }
      }),
      { numRuns: 60 },
    )
    expect(alike).toBeGreaterThan(100)
  })

  it("are found wherever the bits lie by which they differ", async () => {
    const look = 0x0f1e_2d3c_4b5a_6978n
    const others = Array.from({ length: 64 }, (_, bit) => [
      flipped(look, [bit, (bit + 1) % 64, (bit + 2) % 64]),
      flipped(look, [bit, (bit + 21) % 64, (bit + 42) % 64]),
      flipped(look, [bit, (bit + 1) % 64, (bit + 2) % 64, (bit + 3) % 64]),
    ]).flat()
    const own = { draft_id: "own", seller_id: "an", status: "draft" }
    await add([
      ...others.map((other, rank) => ({ ...own, id: `own_${rank}`, look: other, rank })),
      { id: "first", draft_id: "theirs", seller_id: "binh", status: "draft", look, rank: 0 },
    ])
    const found = await sharedLooks(knex, { id: "own", seller_id: "an" })
    expect(found.filter(({ foreign }) => foreign).map(({ id }) => id)).toEqual(
      others.flatMap((_, rank) => (rank % 3 === 2 ? [] : [`own_${rank}`])),
    )
  })

  it("are looked for by index: the photos of all others are not read", async () => {
    await knex.raw(`insert into listing_draft (id, seller_id, facts, versions, findings)
      select 'd' || n, 's' || n % 50, '{}', '{}', '[]' from generate_series(1, 2500) n`)
    await knex.raw(`insert into listing_draft_picture (id, draft_id, url, look, rank)
      select 'p' || n, 'd' || n / 8 + 1, '', hashtextextended(n::text, 0), n % 8 from generate_series(0, 19999) n`)
    await knex.raw("analyze listing_draft, listing_draft_picture")
    const plans: string[] = []
    const explained = {
      raw: async (sql: string, bindings: unknown[]) => {
        const answer = await knex.raw<{ rows: unknown[] }>(
          `explain (format json) ${sql}`,
          bindings as string[],
        )
        plans.push(JSON.stringify(answer.rows))
        return { rows: [] }
      },
    }
    await sharedLooks(explained, { id: "d7", seller_id: "s7" })
    expect(plans).toHaveLength(1)
    expect(plans[0]).not.toContain("Seq Scan")
    for (const band of [0, 1, 2, 3])
      expect(plans[0]).toContain(`"IDX_listing_draft_picture_look_${band}"`)
  })
})
