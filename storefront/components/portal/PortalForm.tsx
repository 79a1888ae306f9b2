"use client"

import { type ReactNode, useContext, useEffect, useRef } from "react"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { useKept } from "@/lib/portal/offline/kept-here"
import { keepTap } from "@/lib/portal/offline/tap"
import type { MoveState, Retry } from "@/lib/portal/outcome"
import { AGAIN_MS } from "@/lib/portal/unheard"
import { Notice } from "@/components/ui/Notice"
import { DrawnForField } from "./DrawnFor"
import { Keeping } from "./offline/KeepTaps"

export interface PortalFormWords {
  working: string
  retry: Record<Retry, string>
}

/** The tap that waits for a network: the last one, since the one before may have been its opposite. */
let waiting: HTMLFormElement | null = null

/**
 * A tap that changes something: works before scripts are there, is sent once however often it is pressed, and says so when
 * it was not heard. Without a network it waits, and is sent by itself as soon as there is one: no move is made twice. An
 * order's tap is kept by the portal's worker and outlives the page; any other waits as long as its page is open.
 */
export function PortalForm({
  action,
  hidden,
  words,
  className,
  children,
}: {
  action: (before: MoveState, form: FormData) => Promise<MoveState>
  /** What the form says besides its fields. */
  hidden: Record<string, string>
  words: PortalFormWords
  className?: string
  children: ReactNode
}) {
  const keeps = useContext(Keeping)
  const { state, pending, form } = useSafeAction<MoveState>(action, {}, (_, unheard) =>
    keeps ? keepTap(keeps, unheard) : { problem: "offline" },
  )
  const element = useRef<HTMLFormElement>(null)
  const kept = useKept()
  // The worker has sent it since, and says what came of it above.
  const sent = state.problem === "kept" && kept?.taps.every(({ order }) => order !== hidden.id)
  const problem = pending || sent ? undefined : state.problem
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
    <form ref={element} {...form} aria-busy={pending} data-problem={problem} className={className}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DrawnForField />
      <div className={pending ? "pointer-events-none opacity-60" : undefined}>{children}</div>
      <p role="status" className={pending ? "mt-2 text-center font-semibold" : "sr-only"}>
        {pending ? words.working : null}
      </p>
      {problem ? (
        <div role="status" className="mt-3">
          <Notice tone={problem === "kept" ? "info" : "error"}>{words.retry[problem]}</Notice>
        </div>
      ) : null}
    </form>
  )
}
