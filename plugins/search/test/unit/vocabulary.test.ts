import { editDistance } from "@ocop/kit/text"
import { synonymsAt } from "@ocop/kit/synonyms"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { editBudget, Vocabulary } from "../../src/providers/postgres/vocabulary"

const word = fc.string({ unit: fc.constantFrom(..."abcdhnou"), minLength: 1, maxLength: 11 })

describe("the words of an index", () => {
  it("finds by left-out letters what comparing with every word finds", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, typed) => {
        const vocabulary = new Vocabulary(words.length)
        vocabulary.set(words.map((known) => [known, 3] as const))
        const max = editBudget(typed)
        const wanted = words.filter(
          (known) => known !== typed && max > 0 && editDistance(typed, known, max) <= max,
        )
        const found = vocabulary.corrections(typed)
        expect(found).toHaveLength(Math.min(24, wanted.length))
        for (const one of found) expect(wanted).toContain(one)
      }),
      { numRuns: 300, seed: 5 },
    )
  })

  it("names the words that begin so, as they come and go, unless they are too many", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (words, typed) => {
        const vocabulary = new Vocabulary(words.length)
        vocabulary.set(words.map((known) => [known, 1] as const))
        vocabulary.begunBy(typed)
        vocabulary.set([
          [`${typed}x`, 1],
          [words[0] ?? "x", 0],
        ])
        const held = new Set([...words.slice(1), `${typed}x`])
        const wanted = [...held]
          .filter((known) => known !== typed && known.startsWith(typed))
          .sort()
        expect(vocabulary.begunBy(typed)).toEqual(wanted.length > 24 ? undefined : wanted)
      }),
      { numRuns: 300, seed: 6 },
    )
  })

  it("forgets a word that no document holds, and prefers near to common, common to rare", () => {
    const vocabulary = new Vocabulary(10)
    vocabulary.set([
      ["mam", 9],
      ["nam", 2],
      ["man", 5],
      ["mang", 50],
    ])
    expect(vocabulary.corrections("mamm")).toEqual(["mam"])
    expect(vocabulary.corrections("maam")).toEqual(["mam"])
    expect(vocabulary.corrections("mem")).toEqual(["mam"])
    vocabulary.set([["mam", 0]])
    expect(vocabulary.has("mam")).toBe(false)
    expect(vocabulary.corrections("mem")).toEqual([])
    expect(vocabulary.corrections("mamg")).toEqual(["mang"])
  })

  it("takes a word seen once in a large catalogue for a slip, not for what was meant", () => {
    const vocabulary = new Vocabulary(10_000)
    vocabulary.set([
      ["mắm".normalize("NFC"), 9],
      ["mam", 9],
      ["mem", 1],
    ])
    expect(vocabulary.corrections("mom")).toEqual(["mam"])
  })

  it("leaves weights and codes alone", () => {
    for (const code of ["500", "26", "1k", "a"]) expect(editBudget(code)).toBe(0)
    expect(editBudget("st25x")).toBe(1)
    expect(editBudget("macadamia")).toBe(2)
  })

  it("splits two words typed as one at the commonest pair", () => {
    const vocabulary = new Vocabulary(10)
    vocabulary.set([
      ["nuoc", 9],
      ["mam", 9],
      ["nu", 1],
      ["ocmam", 1],
    ])
    expect(vocabulary.split("nuocmam")).toEqual(["nuoc", "mam"])
    expect(vocabulary.split("xyz")).toBeUndefined()
  })
})

describe("synonyms", () => {
  it("takes the longest run, and keeps apart what only the accent tells apart", () => {
    expect(synonymsAt(["dau", "phong"], ["dau", "phong"], 0)).toMatchObject({ length: 2 })
    expect(synonymsAt(["lac"], ["lạc"], 0)?.meant).toContainEqual(["dau", "phong"])
    expect(synonymsAt(["lac"], ["lác"], 0)).toBeUndefined()
    expect(synonymsAt(["lac"], ["lac"], 0)).toBeDefined()
  })
})
