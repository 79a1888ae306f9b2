/** A line of a sum: what for, and how much, as it is read. */
export type AmountRow = readonly [label: string, amount: string]

/** What makes up a total, and the total. */
export function Amounts({
  rows,
  total,
  testId,
}: {
  rows: readonly AmountRow[]
  total: AmountRow
  /** By which tests find the total. */
  testId: string
}) {
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-y-1">
      {rows.map(([label, amount]) => (
        <div key={label} className="contents">
          <dt>{label}</dt>
          <dd className="pl-4 text-right tabular-nums">{amount}</dd>
        </div>
      ))}
      <dt className="mt-1 border-t border-ke pt-2 text-lg font-semibold">{total[0]}</dt>
      <dd
        data-testid={testId}
        className="mt-1 border-t border-ke pt-2 pl-4 text-right text-lg font-semibold tabular-nums text-gac"
      >
        {total[1]}
      </dd>
    </dl>
  )
}
