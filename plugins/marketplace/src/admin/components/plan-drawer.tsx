import { Button, Drawer, Input, Label, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { instantOf, type Rate, ratesOf, savePlan, typedRates } from "../lib/commission-plans"
import type { CommissionWords } from "../lib/commission-words"
import { RateRow } from "./rate-row"

export const PLANS_KEY = ["commission-plans"]

/** A new plan, which begins with the rates of another. */
export const PlanDrawer = ({
  from,
  text,
  onClose,
}: {
  from: Rate[]
  text: CommissionWords
  onClose: () => void
}) => {
  const client = useQueryClient()
  const [rates, setRates] = useState(() => typedRates(from))
  const [starts, setStarts] = useState("")
  const [note, setNote] = useState("")
  const save = useMutation({
    mutationFn: () =>
      savePlan({
        valid_from: instantOf(starts),
        rates: ratesOf(rates),
        note: note.trim() || null,
      }),
    onSuccess: () => {
      toast.success(text.saved)
      void client.invalidateQueries({ queryKey: PLANS_KEY })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  // Before the last, which holds for everything: behind it a rate would never be reached.
  const add = () =>
    setRates([
      ...rates.slice(0, -1),
      { key: Math.max(-1, ...rates.map(({ key }) => key)) + 1, name: "", percent: "", when: {} },
      ...rates.slice(-1),
    ])
  const move = (index: number, by: -1 | 1) => {
    const moved = [...rates]
    const [rate] = moved.splice(index, 1)
    if (rate) moved.splice(index + by, 0, rate)
    setRates(moved)
  }
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{text.add}</Drawer.Title>
          <Drawer.Description>{text.lead}</Drawer.Description>
        </Drawer.Header>
        <form onSubmit={submit} className="flex flex-1 flex-col overflow-hidden">
          <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            <div>
              <Label size="small" htmlFor="starts">
                {text.starts}
              </Label>
              <Input
                id="starts"
                type="datetime-local"
                size="small"
                value={starts}
                onChange={(event) => setStarts(event.target.value)}
              />
            </div>
            <div>
              <Label size="small" htmlFor="note">
                {text.note}
              </Label>
              <Input
                id="note"
                size="small"
                value={note}
                maxLength={500}
                onChange={(event) => setNote(event.target.value)}
              />
            </div>
            <Text size="small" className="text-ui-fg-subtle">
              {text.order}. {text.last}
            </Text>
            {rates.map((rate, index) => (
              <RateRow
                key={rate.key}
                rate={rate}
                number={index + 1}
                isLast={index === rates.length - 1}
                mayGoUp={index > 0 && index < rates.length - 1}
                mayGoDown={index < rates.length - 2}
                text={text}
                onChange={(changed) =>
                  setRates(rates.map((one) => (one.key === rate.key ? changed : one)))
                }
                onMove={(by) => move(index, by)}
                onRemove={() => setRates(rates.filter(({ key }) => key !== rate.key))}
              />
            ))}
            <Button type="button" size="small" variant="secondary" onClick={add}>
              {text.add_rate}
            </Button>
            {save.error && (
              <Text role="alert" size="small" className="text-ui-fg-error" data-testid="refusal">
                {save.error.message}
              </Text>
            )}
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button type="submit" size="small" isLoading={save.isPending}>
              {text.save}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
