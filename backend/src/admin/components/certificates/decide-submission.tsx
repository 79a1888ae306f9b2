import { Button, Checkbox, Container, Heading, Label, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import {
  decideSubmission,
  REASONS,
  type Submission,
  type SubmissionReason,
  type Verdict,
} from "../../lib/certificate-submissions"
import { type CertificateWords, readAgainBecause } from "../../lib/certificate-words"
import { Reason } from "../reason"
import { PrintedFacts } from "./printed-facts"

const LEADS = { accept: "accepted", ask: "asked", reject: "rejected" } as const

/** What is decided of a certificate as it was read; what was typed stays until it is taken. */
export const DecideSubmission = ({
  submission,
  text,
}: {
  submission: Submission
  text: CertificateWords
}) => {
  const cache = useQueryClient()
  const [printed, setPrinted] = useState(submission.printed)
  const [reasons, setReasons] = useState<readonly SubmissionReason[]>([])
  const [words, setWords] = useState("")
  const readAgain = () => cache.invalidateQueries({ queryKey: ["certificate-submissions"] })
  const act = useMutation({
    mutationFn: (verdict: Verdict) =>
      decideSubmission(submission, { verdict, printed, reasons, words }),
    onSuccess: async (_, verdict) => {
      toast.success(text.saved[LEADS[verdict]])
      await readAgain()
    },
    onError: async ({ message }: Error) => {
      const known = readAgainBecause(message, text)
      toast.error(known ?? message)
      if (known) await readAgain()
    },
  })
  if (submission.status !== "submitted")
    return (
      <Container>
        <Text className="text-ui-fg-subtle">{text.not_open}</Text>
      </Container>
    )
  const decide = (verdict: Verdict, label: string, variant: "primary" | "secondary" | "danger") => (
    <Button variant={variant} isLoading={act.isPending} onClick={() => act.mutate(verdict)}>
      {label}
    </Button>
  )
  return (
    <>
      <Container className="flex flex-col gap-y-3">
        <Heading level="h2">{text.printed}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text.printed_lead}
        </Text>
        <PrintedFacts
          printed={printed}
          text={text}
          onChange={(part) => setPrinted({ ...printed, ...part })}
        />
        <div>{decide("accept", text.accept, "primary")}</div>
      </Container>
      <Container className="flex flex-col gap-y-3">
        <Heading level="h2">{text.reasons_of}</Heading>
        {REASONS.map((one) => (
          <div key={one} className="flex items-center gap-x-2">
            <Checkbox
              id={`reason-${one}`}
              checked={reasons.includes(one)}
              onCheckedChange={(checked) =>
                setReasons(
                  checked === true ? [...reasons, one] : reasons.filter((reason) => reason !== one),
                )
              }
            />
            <Label size="small" htmlFor={`reason-${one}`}>
              {text.reasons[one]}
            </Label>
          </div>
        ))}
        <Reason id="words" label={text.words} value={words} onChange={setWords} />
        <div className="flex flex-wrap gap-3">
          {decide("ask", text.ask, "secondary")}
          {decide("reject", text.reject, "danger")}
        </div>
      </Container>
    </>
  )
}
