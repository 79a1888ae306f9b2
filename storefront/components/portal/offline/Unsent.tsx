import { useEffect, useEffectEvent, useRef } from "react"
import { Notice } from "@/components/ui/Notice"
import { buttonClass } from "@/components/ui/Button"
import type { Kept, Outcome } from "@/lib/portal/offline/messages"
import { afterSeen } from "@/lib/portal/offline/after-seen"
import type { OfflineWords } from "./words"

/**
 * What waits for a network, and what became of what did: said until somebody has read it. That a tap was sent goes by itself
 * after a while in sight; that it was not, or was lost, does not.
 */
export function Unsent({
  kept: { taps, outcomes, lost },
  orderPath,
  words,
  onSeen,
}: {
  kept: Kept
  /** Undefined for the order that is on the screen. */
  orderPath: (order: string) => string | undefined
  words: OfflineWords
  /** Of all of it, or of the taps with these keys. */
  onSeen: (keys: true | string[]) => void
}) {
  const element = useRef<HTMLElement>(null)
  const seen = useEffectEvent(onSeen)
  const done = outcomes.flatMap((outcome) => ("done" in outcome ? [outcome.key] : [])).join(" ")
  useEffect(() => {
    if (!done) return
    return afterSeen(
      () => seen(done.split(" ")),
      () => element.current?.contains(document.activeElement) ?? false,
    )
  }, [done])
  const told = outcomes.length > 0 || lost > 0
  if (!told && taps.length === 0) return null
  return (
    <section ref={element} data-testid="unsent" className="mb-5 flex flex-col gap-3">
      {taps.length > 0 ? (
        <Notice title={words.waiting}>
          <ul>
            {taps.map(({ key, number, verb }) => (
              <li key={key}>{tapWords(words, number, words.verb[verb])}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {lost > 0 ? (
        <Notice tone="error">{words.lost.replace("{count}", String(lost))}</Notice>
      ) : null}
      {outcomes.map((outcome) => (
        <Notice
          key={outcome.key}
          tone={"done" in outcome ? "info" : "error"}
          title={tapWords(words, outcome.number, words.verb[outcome.verb])}
        >
          <p>{"done" in outcome ? words.done : refusal(words, outcome)}</p>
          <ToOrder path={orderPath(outcome.order)}>{words.open}</ToOrder>
        </Notice>
      ))}
      {told ? (
        <button
          type="button"
          onClick={() => onSeen(true)}
          className={buttonClass("secondary", "min-h-12 self-start")}
        >
          {words.seen}
        </button>
      ) : null}
    </section>
  )
}

/** A whole page, as this one may be the copy of an earlier version of the shop. */
const ToOrder = ({ path, children }: { path: string | undefined; children: string }) =>
  path ? (
    <a href={path} className="tap link">
      {children}
    </a>
  ) : null

const tapWords = (words: OfflineWords, number: string, verb: string) =>
  words.tap.replace("{number}", number).replace("{verb}", verb)

function refusal(words: OfflineWords, outcome: Extract<Outcome, { refused: string }>): string {
  const why = words.refused[outcome.refused] ?? words.refused.invalid
  const now = outcome.now ? words.now.replace("{status}", words.status[outcome.now]) : undefined
  return [why, now].filter(Boolean).join(" ")
}
