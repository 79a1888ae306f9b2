/** One of a few, each a line that a thumb cannot miss; the first is chosen, as it is the most frequent. */
export function Choices({
  name,
  legend,
  choices,
}: {
  name: string
  legend: string
  choices: readonly { value: string; label: string }[]
}) {
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      {choices.map(({ value, label }, index) => (
        <label
          key={value}
          className="flex min-h-12 cursor-pointer items-center gap-3 border-b border-ke py-2 last:border-b-0"
        >
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={index === 0}
            className="size-6 shrink-0 accent-la-che"
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
