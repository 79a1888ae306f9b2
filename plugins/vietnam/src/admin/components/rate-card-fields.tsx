import { Heading, Input, Label, Text, Textarea } from "@medusajs/ui"
import { SURCHARGES, type Typed, ZONE_FIELDS, ZONES } from "../lib/rate-cards"
import type { RateWords } from "../lib/rate-words"

/** Every field of a rate card; those in `refused` are marked. */
export const RateCardFields = ({
  typed,
  refused,
  text,
  onType,
}: {
  typed: Typed
  refused: ReadonlySet<string>
  text: RateWords
  onType: (path: string, value: string) => void
}) => {
  const field = (path: string, label: string, type: "date" | "text" = "text") => (
    <div className="flex flex-col gap-y-1">
      <Label size="small" htmlFor={path}>
        {label}
      </Label>
      <Input
        id={path}
        size="small"
        type={type}
        inputMode={type === "text" && path !== "note" ? "numeric" : undefined}
        value={typed[path] ?? ""}
        aria-invalid={refused.has(path)}
        onChange={(event) => onType(path, event.target.value)}
      />
    </div>
  )
  return (
    <div className="flex flex-col gap-y-6">
      <div className="grid grid-cols-2 gap-3">
        {field("valid_from", text.from, "date")}
        {field("valid_to", text.to, "date")}
        <div className="col-span-2">{field("note", text.note)}</div>
      </div>
      {ZONES.map((zone) => (
        <fieldset key={zone} className="flex flex-col gap-y-2">
          <legend>
            <Heading level="h3">{text.zones[zone]}</Heading>
          </legend>
          <div className="grid grid-cols-2 gap-3">
            {ZONE_FIELDS.map((name) => (
              <div key={name}>{field(`rates.zones.${zone}.${name}`, text[name])}</div>
            ))}
            {field(`rates.zones.${zone}.days.from`, `${text.days}, ${text.days_from}`)}
            {field(`rates.zones.${zone}.days.to`, `${text.days}, ${text.days_to}`)}
          </div>
        </fieldset>
      ))}
      <fieldset className="flex flex-col gap-y-2">
        <legend>
          <Heading level="h3">{text.surcharges_title}</Heading>
        </legend>
        <div className="grid grid-cols-2 gap-3">
          {SURCHARGES.map((kind) => (
            <div key={kind}>{field(`rates.surcharges.${kind}`, text.surcharges[kind])}</div>
          ))}
          {field("rates.volumetric_divisor", text.volumetric_divisor)}
          {field("rates.remote_days", text.remote_days)}
        </div>
      </fieldset>
      <div className="flex flex-col gap-y-1">
        <Label size="small" htmlFor="rates.remote_communes">
          {text.remote_communes}
        </Label>
        <Textarea
          id="rates.remote_communes"
          value={typed["rates.remote_communes"] ?? ""}
          aria-invalid={refused.has("rates.remote_communes")}
          onChange={(event) => onType("rates.remote_communes", event.target.value)}
        />
      </div>
      {refused.size > 0 && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {text.refused}
        </Text>
      )}
    </div>
  )
}
