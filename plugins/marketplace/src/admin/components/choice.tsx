import { Label, Select } from "@medusajs/ui"

/** One of a few, by name. */
export function Choice<Value extends string>({
  id,
  label,
  value,
  values,
  words,
  placeholder,
  onChoose,
}: {
  id: string
  label: string
  /** Empty while nothing is chosen. */
  value: Value | ""
  values: readonly Value[]
  words: Readonly<Record<Value, string>>
  placeholder?: string
  onChoose: (value: Value) => void
}) {
  return (
    <div className="w-56">
      <Label size="small" htmlFor={id}>
        {label}
      </Label>
      <Select value={value} onValueChange={(chosen) => onChoose(chosen as Value)}>
        <Select.Trigger id={id}>
          <Select.Value placeholder={placeholder} />
        </Select.Trigger>
        <Select.Content>
          {values.map((one) => (
            <Select.Item key={one} value={one}>
              {words[one] ?? one}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
