import { Button, Drawer, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { cardOf, type RateCard, refusedFields, saveRateCard, typedOf } from "../lib/rate-cards"
import type { RateWords } from "../lib/rate-words"
import { RateCardFields } from "./rate-card-fields"

export const RATE_CARDS_KEY = ["rate-cards"]

/** One rate card to change, or a new one that begins with the prices of another. */
export const RateCardDrawer = ({
  card,
  isNew,
  text,
  onClose,
}: {
  card: RateCard | undefined
  isNew: boolean
  text: RateWords
  onClose: () => void
}) => {
  const client = useQueryClient()
  const [typed, setTyped] = useState(() => typedOf(card, isNew))
  const save = useMutation({
    mutationFn: () => saveRateCard(cardOf(typed, isNew ? undefined : card?.id)),
    onSuccess: () => {
      toast.success(text.saved)
      void client.invalidateQueries({ queryKey: RATE_CARDS_KEY })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const refused = refusedFields(save.error?.message ?? "")
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{isNew ? text.add : `${text.title}, ${card?.valid_from}`}</Drawer.Title>
          <Drawer.Description>{text.lead}</Drawer.Description>
        </Drawer.Header>
        <form onSubmit={submit} className="flex flex-1 flex-col overflow-hidden">
          <Drawer.Body className="flex-1 overflow-y-auto">
            <RateCardFields
              typed={typed}
              refused={refused}
              text={text}
              onType={(path, value) => setTyped((before) => ({ ...before, [path]: value }))}
            />
            {save.error && (
              <Text size="small" className="text-ui-fg-error mt-2" data-testid="refusal">
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
