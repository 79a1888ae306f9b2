import { Button, Container, Heading, toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { officeRefusal, type OfficeWords } from "../../lib/office-words"
import { moveOffice, type OfficeFile } from "../../lib/offices"
import { Reason } from "../reason"

/** Suspends a whole office, with a reason, or opens it again, and only when asked twice. */
export const OfficeState = ({
  office,
  text,
}: {
  office: OfficeFile["office"]
  text: OfficeWords
}) => {
  const cache = useQueryClient()
  const sure = usePrompt()
  const [reason, setReason] = useState("")
  const to = office.status === "active" ? "suspended" : "active"
  const word = to === "suspended" ? text.suspend_office : text.open_again
  const act = useMutation({
    mutationFn: () => moveOffice(office.id, to, reason),
    onSuccess: async () => {
      setReason("")
      toast.success(text.saved)
      await cache.invalidateQueries({ queryKey: ["offices"] })
    },
    onError: (error: Error) => toast.error(officeRefusal(error.message, text)),
  })
  const move = async () => {
    if (to === "suspended" && !reason.trim()) return toast.error(text.say_why)
    const agreed = await sure({
      title: text.sure.replace("{act}", word).replace("{name}", office.name),
      description: to === "suspended" ? text.sure_office : text.sure_again,
      confirmText: word,
      cancelText: text.cancel,
      variant: to === "suspended" ? "danger" : "confirmation",
    })
    if (agreed) act.mutate()
  }
  return (
    <Container className="flex flex-col gap-y-3">
      <Heading level="h2">{text.state}</Heading>
      <Reason id="office-reason" label={text.why} value={reason} onChange={setReason} />
      <Button
        size="small"
        className="w-fit"
        variant={to === "suspended" ? "danger" : "primary"}
        isLoading={act.isPending}
        onClick={() => void move()}
      >
        {word}
      </Button>
    </Container>
  )
}
