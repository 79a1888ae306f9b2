import { moments } from "@ocop/kit/browser/shown"
import { Badge, Heading, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import { dialled } from "../lib/calls"
import { closingRefusal, type ProblemWords } from "../lib/problem-words"
import {
  closeProblem,
  isTooSoon,
  OUTCOMES,
  type Problem,
  type ProblemOutcome,
} from "../lib/problems"
import { OutcomeForm } from "./outcome-form"

const KEY = ["seller-orders"]

/** One report: what the shopper wrote, whom to call, and what came of it. */
export const ProblemCard = ({
  problem,
  text,
  language,
}: {
  problem: Problem
  text: ProblemWords
  language: string
}) => {
  const { id, display_id, order_id, kind, said, reported_at, seller, shopper } = problem
  const date = moments(language)
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4" aria-labelledby={`${id}-problem`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Heading level="h2" id={`${id}-problem`}>
          {seller.name} · {text.order} {display_id}
        </Heading>
        <Badge size="2xsmall" color="red">
          {text.kinds[kind]}
        </Badge>
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {text.since} {date.format(new Date(reported_at))}.{" "}
        <Link to={`/orders/${order_id}`} className="text-ui-fg-interactive py-2">
          {text.open_order}
        </Link>
      </Text>
      <ul className="txt-small">
        {said.map(({ at, kind: of, message }) => (
          <li key={`${at} ${message}`} className="break-words">
            {date.format(new Date(at))}: {text.kinds[of]}. “{message}”
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-x-6">
        <Dial name={shopper.name ?? text.shopper} phone={shopper.phone} text={text} />
        <Dial name={seller.name} phone={seller.phone} text={text} />
      </div>
      <Close problem={problem} text={text} />
    </section>
  )
}

const Dial = ({
  name,
  phone,
  text,
}: {
  name: string
  phone: string | null
  text: ProblemWords
}) => {
  const call = dialled(phone)
  return call ? (
    <a href={call} className="text-ui-fg-interactive txt-medium-plus w-fit py-2">
      {text.call.replace("{name}", name).replace("{phone}", phone ?? "")}
    </a>
  ) : (
    <Text size="small" className="text-ui-fg-error py-2">
      {text.no_phone.replace("{name}", name)}
    </Text>
  )
}

/** What came of a report, and what was done. */
export const Close = ({
  problem,
  text,
}: {
  problem: Pick<Problem, "id" | "status" | "said">
  text: ProblemWords
}) => {
  const cache = useQueryClient()
  const [note, setNote] = useState("")
  const [outcome, setOutcome] = useState<ProblemOutcome>("settled")
  const refresh = () => cache.invalidateQueries({ queryKey: KEY })
  const act = useMutation({
    mutationFn: () => closeProblem(problem, outcome, note),
    onSuccess: async () => {
      toast.success(text.closed)
      await refresh()
    },
    onError: async (error: Error) => {
      toast.error(closingRefusal(error.message, text))
      await refresh()
    },
  })
  const id = (name: string) => `${problem.id}-problem-${name}`
  const isEarly = isTooSoon(problem, outcome)
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
          label: text.close,
          isPending: act.isPending,
          disabled: isEarly,
          onClick: () => act.mutate(),
        }}
      />
      {isEarly && (
        <Text size="small" role="status" className="text-ui-fg-error max-w-xl">
          {text.return_first}
        </Text>
      )}
    </div>
  )
}
