/**
 * Months as spans for reading: [11,12,1,2] → [[11,2]], [5,9] → [[5,5],[9,9]]. A season may run over
 * the turn of the year. Null when the season is not known.
 */
export function monthSpan(months: number[]): [number, number][] | null {
  const known = new Set(months.filter((month) => month >= 1 && month <= 12))
  if (known.size === 0) return null
  if (known.size === 12) return [[1, 12]]
  const previous = (month: number) => (month === 1 ? 12 : month - 1)
  const next = (month: number) => (month === 12 ? 1 : month + 1)
  const starts = [...known].filter((month) => !known.has(previous(month))).toSorted((a, b) => a - b)
  return starts.map((start) => {
    let end = start
    while (known.has(next(end))) end = next(end)
    return [start, end]
  })
}
