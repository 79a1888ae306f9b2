import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { ReportWords } from "../../lib/certificate-report-words"
import {
  moveReport,
  type Report,
  REPORT_STEPS,
  type ReportStep,
} from "../../lib/certificate-reports"
import { Reason } from "../reason"

const LOOK = {
  looking: "secondary",
  upheld: "primary",
  unfounded: "primary",
  set_aside: "danger",
} as const

/** The next step of a report that is open, with the answer that whoever reported it reads. */
export const AnswerReport = ({ report, text }: { report: Report; text: ReportWords }) => {
  const cache = useQueryClient()
  const [words, setWords] = useState("")
  const readAgain = () => cache.invalidateQueries({ queryKey: ["certificate-reports"] })
  const act = useMutation({
    mutationFn: (to: ReportStep) => moveReport(report, to, words),
    onSuccess: async () => {
      toast.success(text.saved)
      await readAgain()
    },
    onError: async ({ message }: Error) => {
      const isOld = message.startsWith("version:")
      toast.error(isOld ? text.changed : message)
      if (isOld) await readAgain()
    },
  })
  const isOpen = report.status === "received" || report.status === "looking"
  if (!isOpen)
    return (
      <Container>
        <Text className="text-ui-fg-subtle">{text.done}</Text>
      </Container>
    )
  const steps = REPORT_STEPS.filter((step) => step !== report.status)
  return (
    <Container className="flex flex-col gap-y-3">
      <Heading level="h2">{text.next}</Heading>
      <Reason id="words" label={text.words} value={words} onChange={setWords} />
      <Text size="small" className="text-ui-fg-subtle">
        {text.words_hint}
      </Text>
      <div className="flex flex-wrap gap-3">
        {steps.map((step) => (
          <Button
            key={step}
            variant={LOOK[step]}
            isLoading={act.isPending}
            onClick={() => act.mutate(step)}
          >
            {text.steps[step]}
          </Button>
        ))}
      </div>
    </Container>
  )
}
