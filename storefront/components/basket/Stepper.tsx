"use client"

/**
 * A number with a tap on either side. The field itself takes typing, so that twelve is not eleven
 * taps away; without JavaScript the field is all there is, and it is enough.
 */
export function Stepper({
  label,
  fewer,
  more,
  value,
  least,
  most,
  onChange,
}: {
  label: string
  fewer: string
  more: string
  value: number
  least: number
  most: number
  onChange: (value: number) => void
}) {
  const within = (wanted: number) => Math.min(most, Math.max(least, wanted))
  const step =
    "tap justify-center text-xl leading-none text-la-che hover:bg-la-che-nhat disabled:text-vien disabled:hover:bg-transparent"
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor="quantity" className="font-semibold">
        {label}
      </label>
      <div className="flex rounded-md border border-vien bg-giay">
        <button
          type="button"
          className={step}
          aria-label={fewer}
          disabled={value <= least}
          onClick={() => onChange(within(value - 1))}
        >
          −
        </button>
        <input
          id="quantity"
          name="quantity"
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          step={1}
          required
          value={value || ""}
          onChange={(event) => onChange(Math.min(most, event.target.valueAsNumber || 0))}
          onBlur={() => onChange(within(value))}
          className="[appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none [&::-webkit-outer-spin-button]:appearance-none w-14 border-x border-ke text-center tabular-nums"
        />
        <button
          type="button"
          className={step}
          aria-label={more}
          disabled={value >= most}
          onClick={() => onChange(within(value + 1))}
        >
          +
        </button>
      </div>
    </div>
  )
}
