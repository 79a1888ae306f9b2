/** How far something is. Its words stand beside it, in the element that `labelledBy` names. */
export function Progress({
  value,
  max,
  labelledBy,
}: {
  value: number
  max: number
  labelledBy: string
}) {
  return (
    <div
      role="progressbar"
      aria-labelledby={labelledBy}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      className="h-2 overflow-hidden rounded-full bg-ke"
    >
      <div className="h-full bg-la-che" style={{ width: `${(value / max) * 100}%` }} />
    </div>
  )
}
