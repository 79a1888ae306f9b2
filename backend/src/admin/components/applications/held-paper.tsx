import { Button, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { ApplicationWords } from "../../lib/application-words"
import { refuseHeld, type Requirement } from "../../lib/seller-applications"
import { PaperFiles, paperLine } from "./paper-files"

/** The paper of an open shop that was accepted before, and counts beside a newer one; staff may find that it was not good. */
export const HeldPaper = ({
  id,
  code,
  name,
  held,
  text,
  language,
}: {
  /** The seller's. */
  id: string
  code: string
  /** Of the requirement. */
  name: string
  held: NonNullable<Requirement["held"]>
  text: ApplicationWords
  language: string
}) => {
  const cache = useQueryClient()
  const refused = useMutation({
    mutationFn: () =>
      refuseHeld(
        id,
        code,
        held.files.map((file) => file.id),
      ),
    onSuccess: () => toast.success(text.saved),
    onError: ({ message }: Error) =>
      toast.error(message.startsWith("files:") ? text.paper_changed : message),
    onSettled: () => cache.invalidateQueries({ queryKey: ["seller-applications"] }),
  })
  return (
    <div className="flex flex-col gap-y-2 border-l-2 pl-3">
      <Text size="xsmall" className="text-ui-fg-subtle">
        {paperLine([text.held_title], held, text, language)}
      </Text>
      <PaperFiles files={held.files} name={`${name} (${text.held_part})`} text={text} />
      <div>
        <Button
          size="small"
          variant="transparent"
          aria-label={`${text.held_refuse}: ${name}`}
          isLoading={refused.isPending}
          onClick={() => refused.mutate()}
        >
          {text.held_refuse}
        </Button>
      </div>
    </div>
  )
}
