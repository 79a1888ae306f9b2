import { Button, Input, Label, Select } from "@medusajs/ui"
import { CONDITIONS, type Condition, type TypedRate } from "../lib/commission-plans"
import type { CommissionWords } from "../lib/commission-words"

/** Stands for no kind: a list has no empty choice. */
const ANY = "any"

/** One rate of a plan: what it is called, how much, and what it is asked of. */
export const RateRow = ({
  rate,
  number,
  isLast,
  mayGoUp,
  mayGoDown,
  text,
  onChange,
  onMove,
  onRemove,
}: {
  rate: TypedRate
  /** Its place in the order, from 1. */
  number: number
  /** The last asks nothing. */
  isLast: boolean
  mayGoUp: boolean
  mayGoDown: boolean
  text: CommissionWords
  onChange: (changed: TypedRate) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}) => {
  const id = (field: string) => `rate-${rate.key}-${field}`
  const asks = (condition: Condition, value: string) =>
    onChange({ ...rate, when: { ...rate.when, [condition]: value } })
  return (
    <fieldset className="border-ui-border-base flex flex-col gap-y-2 rounded-md border p-3">
      <legend className="txt-small-plus px-1">
        {text.rate} {number}
      </legend>
      <div className="grid grid-cols-2 gap-3">
        <div>
          <Label size="xsmall" htmlFor={id("name")}>
            {text.name}
          </Label>
          <Input
            id={id("name")}
            size="small"
            value={rate.name}
            maxLength={100}
            onChange={(event) => onChange({ ...rate, name: event.target.value })}
          />
        </div>
        <div>
          <Label size="xsmall" htmlFor={id("percent")}>
            {text.percent}
          </Label>
          <Input
            id={id("percent")}
            size="small"
            inputMode="decimal"
            value={rate.percent}
            onChange={(event) => onChange({ ...rate, percent: event.target.value })}
          />
        </div>
        {!isLast &&
          CONDITIONS.map((condition) => (
            <div key={condition}>
              <Label size="xsmall" htmlFor={id(condition)}>
                {text.conditions[condition]}
              </Label>
              {condition === "seller_kind" ? (
                <Select
                  value={rate.when.seller_kind || ANY}
                  onValueChange={(kind) => asks("seller_kind", kind === ANY ? "" : kind)}
                >
                  <Select.Trigger id={id(condition)}>
                    <Select.Value />
                  </Select.Trigger>
                  <Select.Content>
                    <Select.Item value={ANY}>{text.any_kind}</Select.Item>
                    {Object.entries(text.kinds).map(([kind, word]) => (
                      <Select.Item key={kind} value={kind}>
                        {word}
                      </Select.Item>
                    ))}
                  </Select.Content>
                </Select>
              ) : (
                <Input
                  id={id(condition)}
                  size="small"
                  value={rate.when[condition] ?? ""}
                  onChange={(event) => asks(condition, event.target.value)}
                />
              )}
            </div>
          ))}
      </div>
      {!isLast && (
        <div className="flex gap-x-2">
          <Button
            type="button"
            size="small"
            variant="transparent"
            disabled={!mayGoUp}
            onClick={() => onMove(-1)}
          >
            {text.up}
          </Button>
          <Button
            type="button"
            size="small"
            variant="transparent"
            disabled={!mayGoDown}
            onClick={() => onMove(1)}
          >
            {text.down}
          </Button>
          <Button type="button" size="small" variant="transparent" onClick={onRemove}>
            {text.remove}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
