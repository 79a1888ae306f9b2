import { Badge, Button, Heading, Input, Label, Text, toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { ApplicationWords } from "../../lib/application-words"
import {
  judge,
  type PaperFile,
  type Requirement,
  type Standing,
} from "../../lib/seller-applications"
import { HeldPaper } from "./held-paper"
import { PaperFiles, paperLine } from "./paper-files"

const COLORS = {
  missing: "grey",
  given: "orange",
  verified: "green",
  refused: "red",
  expired: "red",
} as const satisfies Record<Standing, string>

/** One thing that has to be shown: its paper, and what staff find of it. */
export const RequirementCard = ({
  id,
  requirement,
  files,
  open,
  text,
  language,
}: {
  /** The seller's. */
  id: string
  requirement: Requirement
  /** Of its paper, in their order. */
  files: PaperFile[]
  /** Whether it is being reviewed, or due of an open shop. */
  open: boolean
  text: ApplicationWords
  language: string
}) => {
  const {
    requirement: code,
    proof,
    standing,
    expires,
    valid_until,
    endless,
    source,
    held,
  } = requirement
  const name = language.startsWith("vi") ? requirement.vi : requirement.en
  const ids = files.map((file) => file.id)
  // A word that was given needs no look.
  const isWord = proof === "attest" && standing === "given"
  const cache = useQueryClient()
  const [note, setNote] = useState(requirement.note ?? "")
  const [until, setUntil] = useState(valid_until ?? "")
  const found = useMutation({
    mutationFn: (state: "verified" | "refused") =>
      judge(id, code, {
        state,
        note,
        valid_until: expires ? until : "",
        files: ids,
        term: { valid_until, endless },
      }),
    onSuccess: async () => {
      toast.success(text.saved)
      await cache.invalidateQueries({ queryKey: ["seller-applications"] })
    },
    onError: async ({ message }: Error) => {
      const replaced = message.startsWith("files:")
      toast.error(replaced ? text.paper_changed : message)
      if (replaced) await cache.invalidateQueries({ queryKey: ["seller-applications"] })
    },
  })
  return (
    <section className="flex flex-col gap-y-2 px-6 py-4" aria-labelledby={`${code}-title`}>
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <Heading level="h3" id={`${code}-title`} className="flex-1">
          {name}
        </Heading>
        <Badge
          size="2xsmall"
          color={isWord ? "green" : COLORS[standing]}
          data-testid={`${code}-standing`}
        >
          {isWord ? text.attested : text.standing[standing]}
        </Badge>
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {paperLine([text.proof[proof], source], { valid_until, endless }, text, language)}
      </Text>
      <PaperFiles files={files} name={name} text={text} />
      {held ? (
        <HeldPaper id={id} code={code} name={name} held={held} text={text} language={language} />
      ) : null}
      {open ? (
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-48 flex-1">
            <Label size="xsmall" htmlFor={`${code}-note`}>
              {text.note}
            </Label>
            <Input
              id={`${code}-note`}
              size="small"
              value={note}
              maxLength={2_000}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
          {expires && (
            <div>
              <Label size="xsmall" htmlFor={`${code}-until`}>
                {text.valid_until}
              </Label>
              <Input
                id={`${code}-until`}
                size="small"
                type="date"
                value={until}
                onChange={(event) => setUntil(event.target.value)}
              />
            </div>
          )}
          <div className="flex gap-x-3">
            <Button
              size="small"
              variant="secondary"
              aria-label={`${text.verify}: ${name}`}
              isLoading={found.isPending}
              onClick={() => found.mutate("verified")}
            >
              {text.verify}
            </Button>
            <Button
              size="small"
              variant="danger"
              aria-label={`${text.refuse}: ${name}`}
              isLoading={found.isPending}
              onClick={() => found.mutate("refused")}
            >
              {text.refuse}
            </Button>
          </div>
        </div>
      ) : (
        requirement.note && <Text size="small">{requirement.note}</Text>
      )}
    </section>
  )
}
