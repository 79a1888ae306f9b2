import { accToks, toks } from "./text"

/**
 * Words that mean the same good in the North and in the South, usual shorthands, and other spellings of
 * places. Every search engine reads this one list.
 *
 * There are no stop words anywhere: folded, "của" is a crab (cua), "các" nearly a fish (cá) and "là" a leaf (lá).
 */

/** Interchangeable names of one thing. */
const SAME: readonly (readonly string[])[] = [
  ["trà", "chè"],
  ["lợn", "heo"],
  ["ngô", "bắp"],
  ["lạc", "đậu phộng", "đậu phụng"],
  ["bánh đa nem", "bánh tráng"],
  ["miến", "bún tàu"],
  ["mắc ca", "macca", "macadamia"],
  ["quất", "tắc"],
  ["vừng", "mè"],
  ["sắn", "khoai mì"],
  ["rau mùi", "ngò"],
  ["ruốc", "chà bông"],
  ["giò lụa", "chả lụa"],
  ["cá quả", "cá lóc", "cá chuối"],
  ["hồng xiêm", "sapoche"],
  ["na", "mãng cầu"],
  ["hạt tiêu", "hồ tiêu"],
  ["mắm tôm", "mắm ruốc"],
  ["nấm hương", "nấm đông cô"],
  ["mộc nhĩ", "nấm mèo"],
  ["atiso", "artichoke", "artiso"],
  ["ca cao", "cacao", "cocoa"],
  ["sô cô la", "socola", "chocolate"],
  ["lạp xưởng", "lạp xường", "lap suon"],
  ["phê", "cafe", "coffee"],
  ["hồ chí minh", "sài gòn", "tphcm", "hcm", "saigon"],
  ["huế", "thừa thiên huế"],
  ["đắk lắk", "đắc lắc", "daklak", "đăk lăk", "darlac"],
  ["đắk nông", "đắc nông", "daknong", "đăk nông"],
  ["bắc kạn", "bắc cạn"],
  ["vũng tàu", "bà rịa vũng tàu"],
  ["kon tum", "kontum", "công tum"],
  ["gia lai", "pleiku"],
  ["yến sào", "tổ yến"],
  ["đông trùng hạ thảo", "cordyceps"],
]

/** Read from left to right only: the left word has other meanings, or is the narrower one. */
const ONE_WAY: readonly (readonly [typed: string, ...meant: string[]])[] = [
  ["thơm", "dứa"],
  ["khóm", "dứa"],
  ["bắp nếp", "ngô nếp"],
  ["ocop", "đặc sản"],
  ["tôm chua", "mắm tôm chua"],
  ["wine", "rượu"],
  ["fish sauce", "nước mắm"],
  ["tea", "trà"],
  ["honey", "mật ong"],
  ["rice", "gạo"],
  ["pho", "phở"],
]

interface Entry {
  words: string[]
  accented: string[]
  meant: string[][]
}

function build(): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>()
  const put = (typed: string, meant: readonly string[]): void => {
    const words = toks(typed)
    const first = words[0]
    if (!first) return
    const others = meant.map(toks).filter((other) => other.join(" ") !== words.join(" "))
    entries.set(first, [
      ...(entries.get(first) ?? []),
      { words, accented: accToks(typed), meant: others },
    ])
  }
  for (const group of SAME)
    for (const name of group)
      put(
        name,
        group.filter((other) => other !== name),
      )
  for (const [typed, ...meant] of ONE_WAY) put(typed, meant)
  // The longest phrase first: "mắm tôm chua" before "mắm tôm".
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length)
  return entries
}

const ENTRIES = build()

/** A run of typed words that has other names. */
export interface SynonymRun {
  /** How many typed words the run covers. */
  length: number
  /** Each other name as folded words. */
  meant: string[][]
}

/**
 * The other names of the longest run of words that starts at `at`.
 * Where the accent was typed it must be the entry's own: "lác" (a reed) is not "lạc" (a peanut).
 *
 * @param words folded words of the query, as `toks` gives them
 * @param accented the same words with accents, as `accToks` gives them
 */
export function synonymsAt(
  words: readonly string[],
  accented: readonly string[],
  at: number,
): SynonymRun | undefined {
  for (const entry of ENTRIES.get(words[at] ?? "") ?? []) {
    const matches = entry.words.every((word, i) => {
      const typed = accented[at + i]
      return (
        words[at + i] === word &&
        (typed === word || typed === entry.accented[i] || typed === undefined)
      )
    })
    if (matches) return { length: entry.words.length, meant: entry.meant }
  }
  return undefined
}

/**
 * The same list for an engine that is told its synonyms: for each name what else to look for, in small letters.
 * Where a name stands in several rows it has all of their words.
 */
export function synonymLists(): Record<string, string[]> {
  const lists = new Map<string, Set<string>>()
  const put = (typed: string, meant: readonly string[]): void => {
    const known = lists.get(typed) ?? new Set()
    for (const other of meant) known.add(other)
    lists.set(typed, known)
  }
  for (const group of SAME)
    for (const name of group)
      put(
        name,
        group.filter((other) => other !== name),
      )
  for (const [typed, ...meant] of ONE_WAY) put(typed, meant)
  return Object.fromEntries([...lists].map(([typed, meant]) => [typed, [...meant]]))
}
