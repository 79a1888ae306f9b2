import type { SearchTypes } from "@medusajs/framework/types"
import fc from "fast-check"
import type { Good } from "./shop"

/** Words that titles are made of. */
export const words = [
  "nước mắm",
  "mật ong",
  "chè xanh",
  "gạo nếp",
  "cà phê",
  "bánh đa",
  "rượu cần",
  "bơ sáp",
  "bò khô",
]
const provinces = ["Gia Lai", "Thái Nguyên", "Huế", null]
/** Any product, but for its id. */
export const good: fc.Arbitrary<Omit<Good, "id">> = fc.record({
  title: fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((two) => two.join(" ")),
  province: fc.constantFrom(...provinces),
  former_province: fc.constantFrom("Bắc Kạn", "Bình Định", null),
  price: fc.option(fc.integer({ min: 0, max: 20 })),
  stars: fc.constantFrom(0, 3, 4, 5),
  sold: fc.integer({ min: 0, max: 500 }),
  open: fc.option(fc.boolean()),
  certifications: fc.option(fc.uniqueArray(fc.constantFrom("HACCP", "ISO", "VietGAP"))),
  months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
  status: fc.constantFrom("published", "draft"),
})

const text = (values: readonly (string | null)[]) => {
  const value = fc.constantFrom(...values)
  const known = fc.constantFrom(...values.filter((item): item is string => item !== null))
  return fc.oneof(
    value,
    fc.array(value, { maxLength: 3 }),
    fc.record({ $eq: value }),
    fc.record({ $ne: value }),
    fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
    fc.record({ $nin: fc.array(value, { maxLength: 3 }) }),
    fc.record({ $exists: fc.boolean() }),
    fc.record({ $prefix: known.map((item) => item.slice(0, 2)) }),
    fc.record({ $like: known.map((item) => item.slice(1, 4)) }),
    fc.record({ $gte: known, $lt: known }),
  )
}
const number = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.record({
    $gte: fc.integer({ min: 0, max: 20 }),
    $lte: fc.double({ min: 0, max: 20, noNaN: true }),
  }),
  fc.record({ $gt: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ $lt: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ $nin: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 3 }) }),
  fc.constant(null),
)
const certification = fc.constantFrom("HACCP", "ISO", "VietGAP")
const list = fc.oneof(
  certification,
  fc.record({ $contains: fc.oneof(certification, fc.array(certification, { maxLength: 2 })) }),
  fc.record({ $overlaps: fc.array(certification, { maxLength: 2 }) }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $nin: fc.array(certification, { maxLength: 2 }) }),
)
const leaf = fc.oneof(
  fc.record({ province: text(provinces) }),
  fc.record({ status: text(["published", "draft"]) }),
  fc.record({ price: number }),
  fc.record({ stars: number, open: fc.constantFrom(true, false, null) }),
  fc.record({ certifications: list }),
  fc.record({ months: fc.record({ $contains: fc.integer({ min: 1, max: 12 }) }) }),
)
const tree = fc.letrec<{ filters: SearchTypes.SearchFilters }>((tie) => ({
  filters: fc.oneof(
    { maxDepth: 3 },
    leaf as fc.Arbitrary<SearchTypes.SearchFilters>,
    fc.record({
      $and: fc.array(tie("filters"), { maxLength: 3 }),
    }) as fc.Arbitrary<SearchTypes.SearchFilters>,
    fc.record({
      $or: fc.array(tie("filters"), { maxLength: 3 }),
    }) as fc.Arbitrary<SearchTypes.SearchFilters>,
    fc.record({ $not: tie("filters") }) as fc.Arbitrary<SearchTypes.SearchFilters>,
  ),
}))

/** Any filter over the products' fields, some levels deep. */
export const { filters } = tree
