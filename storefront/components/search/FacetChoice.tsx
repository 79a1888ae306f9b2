import type { ReactNode } from "react"

/** One choice of a facet with how many products it would leave. */
export function FacetChoice({
  name,
  value,
  checked,
  count,
  countLabel,
  note,
  children,
}: {
  name: string
  value: string
  checked: boolean
  count?: number
  /** "12 sản phẩm", for who does not see that the number stands at the end of the line. */
  countLabel?: string
  note?: ReactNode
  children: ReactNode
}) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 py-1 leading-snug">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={checked}
        className="size-5 shrink-0 accent-la-che"
      />
      <span className="flex-1">
        {children}
        {note ? <span className="block text-xs text-cham-nhat">{note}</span> : null}
      </span>
      {count === undefined ? null : (
        <span className="text-sm tabular-nums text-cham-nhat" aria-label={countLabel}>
          {count}
        </span>
      )}
    </label>
  )
}
