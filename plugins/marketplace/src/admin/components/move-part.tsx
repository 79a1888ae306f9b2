import { Button, Checkbox, Input, Label, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { CASH_TO } from "../../modules/seller-order/hand-over"
import { type PartWords, refusalOf } from "../lib/part-words"
import { movePart, type Part, type PartStatus, type TypedMove } from "../lib/parts"
import { Choice } from "./choice"

const EMPTY = {
  reason: "",
  note: "",
  hand_over: { carrier: "", tracking_number: "", own_delivery: false },
}

/** A move that staff make for a seller or a shopper, with what they said. */
export const MovePart = ({
  part,
  orderId,
  text,
}: {
  part: Part
  orderId: string
  text: PartWords
}) => {
  const cache = useQueryClient()
  const [to, setTo] = useState<PartStatus | "">("")
  const [move, setMove] = useState<Omit<TypedMove, "to">>(EMPTY)
  // Only what may be done now: the part may have moved on since somebody chose.
  const chosen = part.may.find((one) => one.to === to)
  const act = useMutation({
    mutationFn: (status: PartStatus) => movePart(part.id, { ...move, to: status }),
    onSuccess: async () => {
      setTo("")
      setMove(EMPTY)
      toast.success(text.saved)
      // The seller orders here, and Medusa's own order, which follows.
      await cache.invalidateQueries({ queryKey: ["seller-orders", orderId] })
      await cache.invalidateQueries({ queryKey: ["orders"] })
    },
    onError: (error: Error) => toast.error(refusalOf(error.message, text)),
  })
  const id = (name: string) => `${part.id}-${name}`
  return (
    <div className="flex flex-col gap-y-3">
      <div className="flex flex-wrap items-end gap-3">
        <Choice
          id={id("to")}
          label={text.move}
          value={chosen?.to ?? ""}
          values={part.may.map((one) => one.to)}
          words={text.moves as Record<PartStatus, string>}
          placeholder={text.choose}
          onChoose={(status) => {
            setTo(status)
            setMove({ ...move, reason: "" })
          }}
        />
        {chosen && chosen.reasons.length > 0 && (
          <Choice
            id={id("reason")}
            label={text.reason}
            value={move.reason}
            values={chosen.reasons}
            words={text.reasons}
            placeholder={text.choose}
            onChoose={(reason) => setMove({ ...move, reason })}
          />
        )}
      </div>
      {chosen?.to === "handed_over" && (
        <HandedOver
          id={id}
          move={move}
          text={text}
          collects={part.payment === "due_on_delivery"}
          onType={setMove}
        />
      )}
      {chosen && (
        <>
          <div className="max-w-xl">
            <Label size="small" htmlFor={id("said")}>
              {text.note}
            </Label>
            <Input
              id={id("said")}
              value={move.note}
              maxLength={500}
              onChange={(event) => setMove({ ...move, note: event.target.value })}
            />
          </div>
          <Button
            size="small"
            className="w-fit"
            variant={chosen.reasons.length > 0 ? "danger" : "primary"}
            isLoading={act.isPending}
            onClick={() => act.mutate(chosen.to)}
          >
            {text.save}
          </Button>
        </>
      )}
    </div>
  )
}

const HandedOver = ({
  id,
  move,
  text,
  collects,
  onType,
}: {
  id: (name: string) => string
  move: Omit<TypedMove, "to">
  text: PartWords
  /** Whether the carrier takes the shopper's cash. */
  collects: boolean
  onType: (move: Omit<TypedMove, "to">) => void
}) => {
  const type = (typed: Partial<TypedMove["hand_over"]>) =>
    onType({ ...move, hand_over: { ...move.hand_over, ...typed } })
  const { carrier, tracking_number, own_delivery, cash_to = "platform" } = move.hand_over
  return (
    <div className="flex flex-wrap items-end gap-3">
      {!own_delivery && (
        <>
          <div>
            <Label size="small" htmlFor={id("carrier")}>
              {text.carrier}
            </Label>
            <Input
              id={id("carrier")}
              value={carrier}
              maxLength={60}
              onChange={(event) => type({ carrier: event.target.value })}
            />
          </div>
          <div>
            <Label size="small" htmlFor={id("tracking")}>
              {text.tracking}
            </Label>
            <Input
              id={id("tracking")}
              value={tracking_number}
              maxLength={60}
              onChange={(event) => type({ tracking_number: event.target.value })}
            />
          </div>
          {collects && (
            <Choice
              id={id("cash")}
              label={text.cash_to}
              value={cash_to}
              values={CASH_TO}
              words={text.cash_to_whom}
              placeholder={text.choose}
              onChoose={(whom) => type({ cash_to: whom })}
            />
          )}
        </>
      )}
      <div className="flex items-center gap-x-2 py-2">
        <Checkbox
          id={id("own")}
          checked={own_delivery}
          onCheckedChange={(checked) => type({ own_delivery: checked === true })}
        />
        <Label size="small" htmlFor={id("own")}>
          {text.own}
        </Label>
      </div>
    </div>
  )
}
