import { fold } from "../text"

export interface NamedPlace {
  slug: string
  name: string
}

/** The places whose slugs are spelled most like `slug`, best first: what somebody meant by `/tinh/thai-nguyne`. */
export function nearestPlaces(slug: string, places: NamedPlace[], count = 4): NamedPlace[] {
  const wanted = letters(slug)
  return places
    .map((place) => ({ place, distance: distanceTo(wanted, letters(place.slug)) }))
    .toSorted((a, b) => a.distance - b.distance || a.place.slug.localeCompare(b.place.slug))
    .slice(0, count)
    .map((entry) => entry.place)
}

/** Letters alone: the rest of an address that somebody typed says nothing. */
function letters(text: string): string {
  return fold(text.slice(0, 60)).replace(/[^a-z]/g, "")
}

/** Edit distance, halved where one contains the other: "lam" means Lâm Đồng, not Hà Nam. */
function distanceTo(wanted: string, candidate: string): number {
  const plain = editDistance(wanted, candidate)
  return wanted.length > 1 && (candidate.includes(wanted) || wanted.includes(candidate))
    ? plain / 2
    : plain
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    previous = row
  }
  return previous[b.length] ?? 0
}
