/**
 * One of a few, each a line that a thumb cannot miss; the first is chosen, as it is the most frequent, unless each means
 * something else for the money: then one has to be chosen (`asked`).
 */
export function Choices({
  name,
  legend,
  choices,
  asked = false,
}: {
  name: string
  legend: string
  /** `hint`: what follows from it. */
  choices: readonly { value: string; label: string; hint?: string }[]
  asked?: boolean
}) {
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      {choices.map(({ value, label, hint }, index) => (
        <label
          key={value}
          className="flex min-h-12 cursor-pointer items-center gap-3 border-b border-ke py-2 last:border-b-0"
        >
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={index === 0 && !asked}
            required={asked}
            className="size-6 shrink-0 accent-la-che"
          />
          <span>
            {label}
            {hint ? <span className="block text-sm text-cham-nhat">{hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
