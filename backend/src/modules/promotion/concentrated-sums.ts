/** What programmes take off the lines that a concentrated one reduces, by line. */
export function concentratedSums(
  due: readonly { line_id: string; amount: number; concentrated: boolean }[],
): Map<string, number> {
  const lines = new Set(due.flatMap((one) => (one.concentrated ? [one.line_id] : [])))
  const sums = new Map<string, number>()
  for (const { line_id, amount } of due)
    if (lines.has(line_id)) sums.set(line_id, (sums.get(line_id) ?? 0) + amount)
  return sums
}
