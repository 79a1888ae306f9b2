import { Button, Input, Label } from "@medusajs/ui"
import { Choice } from "./choice"

/** What staff did, in a line, and what came of it by a list, with the button that writes both down. */
export const OutcomeForm = <Outcome extends string>({
  id,
  text,
  note,
  onNote,
  outcome,
  values,
  words,
  onChoose,
  act,
}: {
  id: (name: string) => string
  text: { note: string; outcome: string }
  note: string
  onNote: (note: string) => void
  outcome: Outcome
  values: readonly Outcome[]
  words: Record<Outcome, string>
  onChoose: (outcome: Outcome) => void
  act: { label: string; isPending: boolean; disabled?: boolean; onClick: () => void }
}) => (
  <>
    <div className="max-w-xl">
      <Label size="small" htmlFor={id("note")}>
        {text.note}
      </Label>
      <Input
        id={id("note")}
        value={note}
        maxLength={500}
        onChange={(event) => onNote(event.target.value)}
      />
    </div>
    <div className="flex flex-wrap items-end gap-3">
      <Choice
        id={id("outcome")}
        label={text.outcome}
        value={outcome}
        words={words}
        values={values}
        onChoose={onChoose}
      />
      <Button
        size="small"
        variant="secondary"
        disabled={act.disabled ?? false}
        isLoading={act.isPending}
        onClick={act.onClick}
      >
        {act.label}
      </Button>
    </div>
  </>
)
