import { Button, Input, Label, toast } from "@medusajs/ui"
import { useState } from "react"
import type { FigureWords } from "../../lib/figure-words"
import type { Period } from "../../lib/national-figures"

const LONGEST = 366
const DAY_MS = 86_400_000

/** Which days are shown: the first and the last, both counted. */
export const PeriodForm = ({
  period,
  text,
  onShow,
}: {
  period: Period
  text: FigureWords
  onShow: (period: Period) => void
}) => {
  const [typed, setTyped] = useState(period)
  return (
    <form
      noValidate
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        const days = (Date.parse(typed.to) - Date.parse(typed.from)) / DAY_MS + 1
        if (days >= 1 && days <= LONGEST) onShow(typed)
        else toast.error(text.wrong)
      }}
    >
      {(["from", "to"] as const).map((side) => (
        <div key={side}>
          <Label size="small" htmlFor={`figures-${side}`}>
            {text[side]}
          </Label>
          <Input
            id={`figures-${side}`}
            type="date"
            value={typed[side]}
            onChange={({ target }) => setTyped({ ...typed, [side]: target.value })}
          />
        </div>
      ))}
      <Button type="submit" size="small" variant="secondary">
        {text.show}
      </Button>
    </form>
  )
}
