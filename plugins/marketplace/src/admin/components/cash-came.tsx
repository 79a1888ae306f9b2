import { Button, Input, Label, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { noteBrought } from "../lib/cash"
import { type PartWords, refusalOf } from "../lib/part-words"
import type { Part } from "../lib/parts"

/** A seller who only has a telephone says that the cash of a parcel came, which is on its way or there. */
export const CashCame = ({
  part,
  orderId,
  text,
}: {
  part: Part
  orderId: string
  text: PartWords
}) => {
  const cache = useQueryClient()
  const [note, setNote] = useState("")
  const readAgain = () => cache.invalidateQueries({ queryKey: ["seller-orders", orderId] })
  const act = useMutation({
    mutationFn: () => noteBrought([{ seller_order_id: part.id }], note),
    onSuccess: async () => {
      toast.success(text.saved)
      await readAgain()
    },
    onError: async (error: Error) => {
      toast.error(refusalOf(error.message, text))
      // It stands otherwise than this page knew, or nothing has changed.
      await readAgain()
    },
  })
  const id = `${part.id}-cash-came`
  return (
    <div className="flex flex-col gap-y-3">
      <Text size="small">{text.cash_awaited}</Text>
      <div className="max-w-xl">
        <Label size="small" htmlFor={id}>
          {text.cash_note}
        </Label>
        <Input
          id={id}
          value={note}
          maxLength={500}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <Button
        size="small"
        variant="secondary"
        className="w-fit"
        isLoading={act.isPending}
        onClick={() => act.mutate()}
      >
        {text.cash_act}
      </Button>
    </div>
  )
}
