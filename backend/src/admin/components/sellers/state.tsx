import { Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { SellerWords } from "../../lib/seller-words"
import { Reason, wantsReason } from "../reason"
import { moveSeller, type SellerFile, type SellerStatus } from "../../lib/sellers"

/** Suspends, opens again or closes for good, with a reason where one is owed, and only when asked twice. */
export const State = ({
  file: { seller, may, asks_reason },
  text,
}: {
  file: SellerFile
  text: SellerWords
}) => {
  const cache = useQueryClient()
  const sure = usePrompt()
  const [reason, setReason] = useState("")
  const act = useMutation({
    mutationFn: (status: SellerStatus) => moveSeller(seller.id, status, reason),
    onSuccess: async () => {
      setReason("")
      toast.success(text.moved)
      await cache.invalidateQueries({ queryKey: ["sellers"] })
    },
    onError: (error: Error) => toast.error(wantsReason(error) ? text.say_reason : error.message),
  })
  const move = async (status: SellerStatus) => {
    if (asks_reason.includes(status) && !reason.trim()) return toast.error(text.say_reason)
    const agreed = await sure({
      title: text.sure.replace("{move}", text.moves[status]).replace("{name}", seller.name_vi),
      description: status === "closed" ? text.sure_close : text.sure_other,
      confirmText: text.moves[status],
      cancelText: text.cancel,
      variant: status === "active" ? "confirmation" : "danger",
    })
    if (agreed) act.mutate(status)
  }
  return (
    <Container className="flex flex-col gap-y-3">
      <Heading level="h2">{text.state}</Heading>
      {may.length === 0 ? (
        <Text className="text-ui-fg-subtle">{text.ended}</Text>
      ) : (
        <>
          <Reason id="state-reason" label={text.reason} value={reason} onChange={setReason} />
          <div className="flex flex-wrap gap-3">
            {may.map((status) => (
              <Button
                key={status}
                size="small"
                variant={status === "active" ? "primary" : "danger"}
                isLoading={act.isPending}
                onClick={() => void move(status)}
              >
                {text.moves[status]}
              </Button>
            ))}
          </div>
        </>
      )}
    </Container>
  )
}
