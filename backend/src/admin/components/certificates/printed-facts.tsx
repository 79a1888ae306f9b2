import { Input, Label, Select } from "@medusajs/ui"
import type { Printed } from "../../lib/certificate-submissions"
import type { CertificateWords } from "../../lib/certificate-words"

const STARS = [3, 4, 5]
const LEVELS = ["national", "provincial", "district"] as const
const TEXTS = ["name", "holder", "decision_number", "issuer"] as const
const DAYS = ["issued_on", "expires_on"] as const
const OPTIONAL = ["number", "product_code"] as const

/** What is printed on a paper, to be set right where its seller misread it. */
export const PrintedFacts = ({
  printed,
  text,
  onChange,
}: {
  printed: Printed
  text: CertificateWords
  onChange: (part: Partial<Printed>) => void
}) => {
  const field = (name: keyof Printed, type: string, write: (typed: string) => Partial<Printed>) => (
    <div key={name}>
      <Label size="small" htmlFor={`printed-${name}`}>
        {text.fields[name]}
      </Label>
      <Input
        id={`printed-${name}`}
        type={type}
        value={printed[name] ?? ""}
        maxLength={300}
        onChange={({ target }) => onChange(write(target.value))}
      />
    </div>
  )
  return (
    <div className="grid gap-3 md:grid-cols-2">
      {TEXTS.map((name) => field(name, "text", (typed) => ({ [name]: typed })))}
      <Choice
        name="stars"
        label={text.fields.stars}
        value={`${printed.stars}`}
        options={STARS.map((stars) => [`${stars}`, text.stars.replace("{stars}", `${stars}`)])}
        onChange={(stars) => onChange({ stars: Number(stars) })}
      />
      <Choice
        name="level"
        label={text.fields.level}
        value={printed.level}
        options={LEVELS.map((level) => [level, text.levels[level]])}
        onChange={(level) => onChange({ level })}
      />
      {DAYS.map((name) => field(name, "date", (typed) => ({ [name]: typed || null })))}
      {field("score", "number", (typed) => ({ score: typed === "" ? null : Number(typed) }))}
      {OPTIONAL.map((name) => field(name, "text", (typed) => ({ [name]: typed || null })))}
    </div>
  )
}

const Choice = ({
  name,
  label,
  value,
  options,
  onChange,
}: {
  name: string
  label: string
  value: string
  options: [value: string, label: string][]
  onChange: (value: string) => void
}) => (
  <div>
    <Label size="small" htmlFor={`printed-${name}`}>
      {label}
    </Label>
    <Select value={value} onValueChange={onChange}>
      <Select.Trigger id={`printed-${name}`}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {options.map(([one, called]) => (
          <Select.Item key={one} value={one}>
            {called}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  </div>
)
