import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import type { Decision } from "../lib/decision"
import { Reason, wantsReason } from "./reason"

export interface DecisionWords {
  approve: string
  ask: string
  decision: string
  not_open: string
  reason: string
  reject: string
  saved: string
  say_why: string
}

/** Approves, asks for more or rejects, with a reason. */
export const DecisionForm = ({
  open,
  mayApprove = true,
  text,
  decide,
  readAgain,
  said = () => undefined,
  children,
}: {
  /** Whether there is something to decide. */
  open: boolean
  mayApprove?: boolean
  text: DecisionWords
  decide: (decision: Decision, reason: string) => Promise<unknown>
  readAgain: () => Promise<unknown>
  /** Words for a refusal of the backend after which it is read again; undefined for all others. */
  said?: (error: Error) => string | undefined
  /** What is to be known before. */
  children?: ReactNode
}) => {
  const [reason, setReason] = useState("")
  const act = useMutation({
    mutationFn: (decision: Decision) => decide(decision, reason),
    onSuccess: async () => {
      setReason("")
      toast.success(text.saved)
      await readAgain()
    },
    onError: async (error: Error) => {
      const known = said(error)
      toast.error(known ?? (wantsReason(error) ? text.say_why : error.message))
      if (known) await readAgain()
    },
  })
  if (!open)
    return (
      <Container>
        <Text className="text-ui-fg-subtle">{text.not_open}</Text>
      </Container>
    )
  return (
    <Container className="flex flex-col gap-y-3">
      <Heading level="h2">{text.decision}</Heading>
      {children}
      <Reason id="reason" label={text.reason} value={reason} onChange={setReason} />
      <div className="flex flex-wrap gap-3">
        <Button
          disabled={!mayApprove}
          isLoading={act.isPending}
          onClick={() => act.mutate("approve")}
        >
          {text.approve}
        </Button>
        <Button variant="secondary" isLoading={act.isPending} onClick={() => act.mutate("ask")}>
          {text.ask}
        </Button>
        <Button variant="danger" isLoading={act.isPending} onClick={() => act.mutate("reject")}>
          {text.reject}
        </Button>
      </div>
    </Container>
  )
}
