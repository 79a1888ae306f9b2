"use client"

import { type ReactNode, useContext, useEffect, useRef, useState } from "react"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { useKept } from "@/lib/portal/offline/kept-here"
import { isPlain, keepTap } from "@/lib/portal/offline/tap"
import type { MoveState, Retry } from "@/lib/portal/outcome"
import { AGAIN_MS } from "@/lib/portal/unheard"
import { Notice } from "@/components/ui/Notice"
import { DrawnForField } from "./DrawnFor"
import { Keeping } from "./offline/KeepTaps"
import { Waits } from "./SubmitButton"
import { Typed } from "./TypedArea"

export interface PortalFormWords {
  working: string
  /** Nobody heard the tap, and it is being kept. */
  keeping: string
  /** It is kept, and is sent by itself. */
  waits: string
  retry: Record<Retry, string>
}

const NOTHING = {}

/** The tap that waits for a network: the last one, since the one before may have been its opposite. */
let waiting: HTMLFormElement | null = null

/** Where the last tap on a form is, as far as its page knows. */
type Sending = "sending" | "keeping"

/**
 * A tap that changes something: works before scripts are there, is sent once however often it is pressed, and says so when
 * it was not heard. Without a network it waits, and is sent by itself as soon as there is one: no move is made twice. An
 * order's tap is kept by the portal's worker and outlives the page; any other waits as long as its page is open.
 */
export function PortalForm({
  action,
  hidden,
  words,
  plain = false,
  className,
  children,
}: {
  action: (before: MoveState, form: FormData) => Promise<MoveState>
  /** What the form says besides its fields. */
  hidden: Record<string, string>
  words: PortalFormWords
  /** It says nothing besides `hidden`: one tap on it is as good as another. */
  plain?: boolean
  className?: string
  children: ReactNode
}) {
  const keeps = useContext(Keeping)
  const [way, setWay] = useState<Sending>("sending")
  const { state, pending, form } = useSafeAction<MoveState>(action, {}, (_, unheard) => {
    if (!keeps) return { problem: "offline" }
    setWay("keeping")
    return keepTap(keeps, unheard)
  })
  const element = useRef<HTMLFormElement>(null)
  const [changed, setChanged] = useState(false)
  const tap = useKept()?.taps.find(({ order }) => keeps !== null && order === hidden.id)
  const isKept =
    tap !== undefined &&
    tap.verb === hidden.verb &&
    (plain ? isPlain(tap) : state.problem === "kept")
  // The worker has sent it since, and says what came of it above.
  const sent = state.problem === "kept" && !tap
  const problem = pending || sent ? undefined : state.problem
  const waits = pending
    ? words[way === "keeping" ? "keeping" : "working"]
    : isKept && !changed
      ? words.waits
      : undefined
  useEffect(() => {
    if (state.problem !== "offline") return
    waiting = element.current
    const send = () => {
      if (waiting === element.current) waiting?.requestSubmit()
    }
    addEventListener("online", send, { once: true })
    // A network that is there and dead does not say when it is well again.
    const again = navigator.onLine ? setTimeout(send, AGAIN_MS) : undefined
    return () => {
      removeEventListener("online", send)
      clearTimeout(again)
    }
  }, [state])
  return (
    <form
      ref={element}
      {...form}
      onSubmit={(event) => {
        setChanged(false)
        // Known at once; otherwise a network that is there and dead is waited for.
        setWay(keeps && !navigator.onLine ? "keeping" : "sending")
        if (waits === undefined) form.onSubmit(event)
        else event.preventDefault()
      }}
      // Another reason or another carrier is another wish, and may be tapped again.
      onChange={() => setChanged(true)}
      aria-busy={pending}
      data-problem={problem}
      className={className}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DrawnForField />
      <div className={pending ? "pointer-events-none" : undefined}>
        <Typed value={state.typed ?? NOTHING}>
          <Waits value={waits}>{children}</Waits>
        </Typed>
      </div>
      <p role="status" className="sr-only">
        {waits}
      </p>
      {problem ? (
        <div role="status" className="mt-3">
          <Notice tone={problem === "kept" ? "info" : "error"}>{words.retry[problem]}</Notice>
        </div>
      ) : null}
    </form>
  )
}
