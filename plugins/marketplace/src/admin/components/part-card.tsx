import { Badge, Heading, Text } from "@medusajs/ui"
import { dialled } from "../lib/calls"
import { problemWords } from "../lib/problem-words"
import { moments, money } from "@ocop/kit/browser/shown"
import type { PartWords } from "../lib/part-words"
import { awaitsCash, type Part, type PartStatus } from "../lib/parts"
import { CashCame } from "./cash-came"
import { MovePart } from "./move-part"
import { Close } from "./problem-card"

const COLOURS: Record<PartStatus, "grey" | "orange" | "blue" | "green" | "red"> = {
  placed: "orange",
  confirmed: "blue",
  packed: "blue",
  handed_over: "blue",
  delivered: "green",
  refused: "red",
  cancelled: "grey",
  expired: "red",
  returned: "red",
}

/** What one seller sends of an order: how far it is, how it came there, and a move on the seller's behalf. */
export const PartCard = ({
  part,
  orderId,
  text,
  language,
}: {
  part: Part
  orderId: string
  text: PartWords
  language: string
}) => {
  const date = moments(language)
  const call = dialled(part.seller.phone)
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4" aria-labelledby={`${part.id}-title`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Heading level="h3" id={`${part.id}-title`}>
          {part.display_id} · {part.seller.name}
        </Heading>
        <Badge size="2xsmall" color={COLOURS[part.status]}>
          {text.statuses[part.status]}
        </Badge>
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {money(language).format(part.total)} · {text.payments[part.payment]}
        {part.confirm_by && ` · ${text.until} ${date.format(new Date(part.confirm_by))}`}
      </Text>
      {call && (
        <a href={call} className="text-ui-fg-interactive txt-small-plus w-fit py-2">
          {part.seller.phone}
        </a>
      )}
      <ul className="txt-small">
        {part.lines.map(({ id, title, variant_title, quantity, ordered_quantity }) => (
          <li key={id}>
            {quantity}
            {ordered_quantity !== null && ` ${text.of} ${ordered_quantity}`} × {title}
            {variant_title && `, ${variant_title}`}
          </li>
        ))}
      </ul>
      {part.transitions.length > 0 && (
        <ol className="txt-small text-ui-fg-subtle">
          {part.transitions.map(({ to, at, by, reason, note }) => (
            <li key={to}>
              {[
                `${date.format(new Date(at))}: ${text.statuses[to]} (${text.by[by]})`,
                reason && (text.reasons[reason] ?? reason),
                note,
              ]
                .filter(Boolean)
                .join(": ")}
            </li>
          ))}
        </ol>
      )}
      {part.hand_over && <Sent part={part} text={text} />}
      {awaitsCash(part) && <CashCame part={part} orderId={orderId} text={text} />}
      {part.problem && <Reported part={part} problem={part.problem} language={language} />}
      {part.may.length > 0 ? (
        <MovePart part={part} orderId={orderId} text={text} />
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          {text.over}
        </Text>
      )}
    </section>
  )
}

/** What the shopper wrote, to be closed here as on the call list. */
const Reported = ({
  part: { id, status },
  problem: { kind, said, closed_at, outcome },
  language,
}: {
  part: Pick<Part, "id" | "status">
  problem: NonNullable<Part["problem"]>
  language: string
}) => {
  const text = problemWords(language)
  return (
    <div className="txt-small flex flex-col gap-y-3">
      <Text size="small" weight="plus" className={closed_at ? "" : "text-ui-fg-error"}>
        {[
          closed_at ? text.part_closed : text.part_open,
          text.kinds[kind],
          outcome && text.outcomes[outcome],
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <ul>
        {said.map(({ at, message }) => (
          <li key={`${at} ${message}`} className="break-words">
            “{message}”
          </li>
        ))}
      </ul>
      {!closed_at && <Close problem={{ id, status, said }} text={text} />}
    </div>
  )
}

const Sent = ({ part: { hand_over, cash_received_at }, text }: { part: Part; text: PartWords }) => {
  const { carrier, tracking_number, own_delivery, cash_to } = hand_over ?? {}
  const said = [
    ...(own_delivery ? [text.own] : [carrier, tracking_number]),
    !cash_received_at && cash_to && `${text.cash_to}: ${text.cash_to_whom[cash_to]}`,
    cash_received_at && text.cash_came,
  ]
    .filter(Boolean)
    .join(" · ")
  return said ? <Text size="small">{said}</Text> : null
}
