import { Badge, Button, Heading, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { CallWords } from "../lib/call-words"
import {
  answerFor,
  dialled,
  noteCall,
  type Outcome,
  OUTCOMES,
  type Refusal,
  REFUSALS,
  type Unanswered,
} from "../lib/calls"
import { moments } from "@ocop/kit/browser/shown"
import { Choice } from "./choice"
import { OutcomeForm } from "./outcome-form"

const KEY = ["seller-orders"]

interface Props {
  order: Unanswered
  text: CallWords
  language: string
}

/** One order that nobody has answered: whom to call, what came of it, and the seller's answer. */
export const CallCard = ({ order, text, language }: Props) => {
  const { seller, calls } = order
  const date = moments(language)
  const call = dialled(seller.phone)
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4" aria-labelledby={`${order.id}-title`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Heading level="h2" id={`${order.id}-title`}>
          {seller.name} · {text.order} {order.display_id}
        </Heading>
        <Badge size="2xsmall" color={order.step === "remind" ? "orange" : "red"}>
          {text.step[order.step]}
        </Badge>
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {text.waiting} {date.format(new Date(order.live_at))}. {text.until}{" "}
        {date.format(new Date(order.confirm_by))}.
      </Text>
      {call ? (
        <a href={call} className="text-ui-fg-interactive txt-medium-plus w-fit py-2">
          {text.call.replace("{phone}", seller.phone ?? "")}
        </a>
      ) : (
        <Text size="small" className="text-ui-fg-error">
          {text.no_phone}
        </Text>
      )}
      {calls.length > 0 && (
        <ul className="txt-small text-ui-fg-subtle">
          {calls.map(({ at, outcome, note }) => (
            <li key={at}>
              {date.format(new Date(at))}: {text.outcomes[outcome]}
              {note ? `. ${note}` : ""}
            </li>
          ))}
        </ul>
      )}
      <Answer order={order} text={text} />
    </section>
  )
}

const Answer = ({ order, text }: Pick<Props, "order" | "text">) => {
  const cache = useQueryClient()
  const [note, setNote] = useState("")
  const [outcome, setOutcome] = useState<Outcome>("no_answer")
  const [refusal, setRefusal] = useState<Refusal>("out_of_stock")
  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: async () => {
      setNote("")
      toast.success(text.saved)
      await cache.invalidateQueries({ queryKey: KEY })
    },
    onError: (error: Error) =>
      toast.error(error.message.startsWith("note") ? text.say_why : error.message),
  })
  const id = (name: string) => `${order.id}-${name}`
  return (
    <div className="flex flex-col gap-y-3">
      <OutcomeForm
        id={id}
        text={text}
        note={note}
        onNote={setNote}
        outcome={outcome}
        values={OUTCOMES}
        words={text.outcomes}
        onChoose={setOutcome}
        act={{
          label: text.note_call,
          isPending: act.isPending,
          onClick: () => act.mutate(() => noteCall(order.id, outcome, note)),
        }}
      />
      <div className="flex flex-wrap items-end gap-3">
        <Button
          size="small"
          isLoading={act.isPending}
          onClick={() => act.mutate(() => answerFor(order.id, note))}
        >
          {text.confirm}
        </Button>
        <div className="flex flex-wrap items-end gap-3">
          <Choice
            id={id("refusal")}
            label={text.refused_because}
            value={refusal}
            words={text.refusals}
            values={REFUSALS}
            onChoose={setRefusal}
          />
          <Button
            size="small"
            variant="danger"
            isLoading={act.isPending}
            onClick={() => act.mutate(() => answerFor(order.id, note, refusal))}
          >
            {text.refuse}
          </Button>
        </div>
      </div>
    </div>
  )
}
