/**
 * Labelled queries: what is relevant to each is known from how it was made, never from what an engine answered.
 * Classes: as written, without accents, with one slip, still being typed, English, a former province, with a
 * filter, and with the tone mark in its other place or in decomposed Unicode.
 *
 * @typedef {object} LabelledQuery
 * @property {string} kind its class
 * @property {string} q
 * @property {Record<string, unknown>} wanted what a product that answers it has
 * @property {import("@medusajs/framework/types").SearchTypes.SearchFilters} [filters]
 * @property {boolean} [typing] whether the last word is still being typed
 */
import { GOODS } from "./catalogue.mjs"
import { Random } from "./random.mjs"

/** Written here on its own, so that a fault in the shop's folding cannot hide in the test of it. */
const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()

const LETTERS = [..."abcdeghiklmnopqrstuvxy"]
const TONES = [
  ["òa", "oà"],
  ["óa", "oá"],
  ["ỏa", "oả"],
  ["úy", "uý"],
  ["ùy", "uỳ"],
  ["ủy", "uỷ"],
]

/** One slip in one word of four letters or more (or the longest), never in its first letter. */
function slip(text, random) {
  const words = text.split(" ")
  const long = words.flatMap((word, i) => (word.length >= 4 ? [i] : []))
  const at = long.length
    ? random.pick(long)
    : words.reduce((best, word, i) => (word.length > words[best].length ? i : best), 0)
  const word = words[at]
  const letter = 1 + random.below(Math.max(1, word.length - 1))
  const before = word.slice(0, letter)
  const kind = random.below(4)
  if (kind === 0) words[at] = before + word.slice(letter + 1)
  else if (kind === 1) words[at] = before + word[letter] + word.slice(letter)
  else if (kind === 2 && letter < word.length - 1)
    words[at] = before + word[letter + 1] + word[letter] + word.slice(letter + 2)
  else words[at] = before + random.pick(LETTERS) + word.slice(letter + 1)
  return words[at] === word ? slip(text, random) : words.join(" ")
}

function flipTone(text) {
  for (const [a, b] of TONES) if (text.includes(a)) return text.replace(a, b)
  return text.normalize("NFD")
}

/** How many queries of each class. */
const CLASSES = {
  exact: 45,
  folded: 45,
  typo: 60,
  prefix: 40,
  english: 30,
  former_province: 30,
  filter: 30,
  tone: 20,
}

/**
 * 300 labelled queries about the first thousand products, so that every size of catalogue can answer them.
 * @param {ReturnType<import("./catalogue.mjs").catalogue>} products
 * @returns {LabelledQuery[]}
 */
export function labelledQueries(products, seed = 2026) {
  const random = new Random(seed)
  const known = products.slice(0, 1000)
  const any = () => random.pick(known)
  const nameOf = (product) => GOODS[product.kind].vi
  const tail = (product) => product.maker.name.split(" ").slice(-2).join(" ")
  const plain = () => {
    const product = any()
    const luck = random.next()
    if (luck < 0.3) return { q: nameOf(product), wanted: { kind: product.kind } }
    if (luck < 0.7) {
      const { province } = product.maker
      return { q: `${nameOf(product)} ${province}`, wanted: { kind: product.kind, province } }
    }
    return {
      q: `${nameOf(product)} ${tail(product)}`,
      wanted: { kind: product.kind, makerTail: tail(product) },
    }
  }
  const makers = {
    exact: plain,
    folded: () => {
      const { q, wanted } = plain()
      return { q: fold(q), wanted }
    },
    typo: () => {
      const { q, wanted } = plain()
      return { q: slip(random.chance(0.7) ? fold(q) : q.toLowerCase(), random), wanted }
    },
    prefix: () => {
      const product = any()
      const words = fold(nameOf(product)).split(" ")
      const last = words[words.length - 1]
      if (random.chance(0.5) && words.length > 1) {
        const q = [
          ...words.slice(0, -1),
          last.slice(0, Math.max(1, Math.ceil(last.length / 2))),
        ].join(" ")
        return { q, wanted: { titleHas: q }, typing: true }
      }
      const [first, second = ""] = fold(product.maker.province).split(" ")
      const place = `${first} ${second.slice(0, 2)}`.trim()
      return {
        q: `${words.join(" ")} ${place}`,
        wanted: { kind: product.kind, provinceStart: place },
        typing: true,
      }
    },
    english: () => {
      const product = any()
      const { province } = product.maker
      if (random.chance(0.5)) return { q: GOODS[product.kind].en, wanted: { kind: product.kind } }
      return {
        q: `${GOODS[product.kind].en} ${fold(province)}`,
        wanted: { kind: product.kind, province },
      }
    },
    former_province: () => {
      let product
      do product = any()
      while (product.maker.former === product.maker.province || product.maker.province === "Huế")
      const { former } = product.maker
      const place = random.chance(0.5) ? former : fold(former)
      if (random.chance(0.35)) return { q: place, wanted: { former } }
      const name = nameOf(product)
      return {
        q: `${random.chance(0.5) ? name : fold(name)} ${place}`,
        wanted: { kind: product.kind, former },
      }
    },
    filter: (i) => {
      const product = any()
      const { province } = product.maker
      const filters = [
        { province: [province] },
        { stars: [product.stars], group: [product.group] },
        {
          group: [product.group],
          price: { $gte: Math.floor(product.price * 0.7), $lte: Math.ceil(product.price * 1.3) },
        },
      ][i % 3]
      const name = nameOf(product)
      return { q: random.chance(0.5) ? name : fold(name), wanted: { kind: product.kind }, filters }
    },
    tone: (i) => {
      let product
      let q
      let tries = 0
      do {
        product = any()
        q = `${nameOf(product)} ${i % 2 ? product.maker.province : tail(product)}`
      } while (i < 14 && flipTone(q) === q.normalize("NFD") && tries++ < 400)
      const wanted = i % 2 ? { province: product.maker.province } : { makerTail: tail(product) }
      return { q: flipTone(q), wanted: { kind: product.kind, ...wanted } }
    },
  }
  return Object.entries(CLASSES).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, i) => ({ kind, ...makers[kind](i) })),
  )
}

/**
 * The ids of the products that answer a query, by its label.
 * @param {LabelledQuery} query
 * @param {ReturnType<import("./catalogue.mjs").catalogue>} products
 * @returns {string[]}
 */
export function relevantTo({ wanted, filters = {} }, products) {
  return products
    .filter((product) => {
      const { maker } = product
      if (wanted.kind !== undefined && product.kind !== wanted.kind) return false
      if (wanted.province && maker.province !== wanted.province) return false
      if (wanted.former && maker.former !== wanted.former) return false
      if (wanted.makerTail && !maker.name.endsWith(wanted.makerTail)) return false
      if (wanted.provinceStart && !fold(maker.province).startsWith(wanted.provinceStart))
        return false
      if (wanted.titleHas && !` ${fold(product.title)}`.includes(` ${wanted.titleHas}`))
        return false
      if (filters.province && !filters.province.includes(maker.province)) return false
      if (filters.group && !filters.group.includes(product.group)) return false
      if (filters.stars && !filters.stars.includes(product.stars)) return false
      return (
        !filters.price ||
        (product.price >= filters.price.$gte && product.price <= filters.price.$lte)
      )
    })
    .map(({ id }) => id)
}

/**
 * Share of the first ten answers that are relevant, out of as many as there could be.
 * @param {readonly string[]} answered
 * @param {readonly string[]} relevant
 */
export function recallAtTen(answered, relevant) {
  const possible = Math.min(10, relevant.length)
  const wanted = new Set(relevant)
  return answered.slice(0, 10).filter((id) => wanted.has(id)).length / possible
}

/**
 * One divided by the place of the first relevant answer; 0 when there is none.
 * @param {readonly string[]} answered
 * @param {readonly string[]} relevant
 */
export function reciprocalRank(answered, relevant) {
  const wanted = new Set(relevant)
  const place = answered.findIndex((id) => wanted.has(id))
  return place < 0 ? 0 : 1 / (place + 1)
}

/**
 * How well the first ten answers are ordered (nDCG@10): the worth of each, halved and more the further down it stands,
 * out of the best order there could be. An answer of grade g is worth 2^g − 1.
 * @param {readonly string[]} answered
 * @param {ReadonlyMap<string, number>} grades by id; what is not graded is worth nothing
 */
export function gainAtTen(answered, grades) {
  const worth = (/** @type {readonly number[]} */ list) =>
    list.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0)
  const best = worth([...grades.values()].sort((a, b) => b - a))
  return worth(answered.map((id) => grades.get(id) ?? 0)) / best
}
