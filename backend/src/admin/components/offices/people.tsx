import { Badge, Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { officeRefusal, type OfficeWords } from "../../lib/office-words"
import {
  changeOfficer,
  isLastHead,
  type OfficeFile,
  type Officer,
  type OfficerChange,
} from "../../lib/offices"
import { Reason } from "../reason"

/** Who acts for an office: suspended, let in again, given another role, with a reason, and only when asked twice. */
export const OfficePeople = ({
  file: { office, officers },
  text,
}: {
  file: OfficeFile
  text: OfficeWords
}) => {
  const cache = useQueryClient()
  const sure = usePrompt()
  const [reason, setReason] = useState("")
  const act = useMutation({
    mutationFn: ({ id, ...change }: Omit<OfficerChange, "reason"> & { id: string }) =>
      changeOfficer(office.id, id, { ...change, reason: reason.trim() || null }),
    onSuccess: async () => {
      setReason("")
      toast.success(text.saved)
      await cache.invalidateQueries({ queryKey: ["offices"] })
    },
    onError: (error: Error) => toast.error(officeRefusal(error.message, text)),
  })
  const change = async (
    { id, name }: Officer,
    word: string,
    to: Pick<OfficerChange, "status" | "role">,
  ) => {
    if (to.status === "suspended" && !reason.trim()) return toast.error(text.say_why)
    const isLast = (to.status === "suspended" || to.role === "reviewer") && isLastHead(officers, id)
    const agreed = await sure({
      title: text.sure.replace("{act}", word).replace("{name}", name),
      description: isLast ? text.sure_last : text.sure_person,
      confirmText: word,
      cancelText: text.cancel,
      variant: to.status === "suspended" || isLast ? "danger" : "confirmation",
    })
    if (agreed) act.mutate({ id, ...to, ...(isLast ? { without_head: true } : {}) })
  }
  const hasHead = officers.some(({ role, status }) => role === "head" && status === "active")
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {text.people}
      </Heading>
      {officers.length === 0 && <Text className="text-ui-fg-subtle px-6 py-4">{text.nobody}</Text>}
      {officers.length > 0 && !hasHead && (
        <Text role="status" className="text-ui-fg-error px-6 py-4">
          {text.no_head}
        </Text>
      )}
      {officers.map((officer) => (
        <Person
          key={officer.id}
          officer={officer}
          text={text}
          isBusy={act.isPending}
          onChange={(word, to) => void change(officer, word, to)}
        />
      ))}
      {officers.length > 0 && (
        <div className="px-6 py-4">
          <Reason id="officer-reason" label={text.why} value={reason} onChange={setReason} />
        </div>
      )}
    </Container>
  )
}

const Person = ({
  officer: { name, email, role, status, demonstration },
  text,
  isBusy,
  onChange,
}: {
  officer: Officer
  text: OfficeWords
  isBusy: boolean
  onChange: (word: string, to: Pick<OfficerChange, "status" | "role">) => void
}) => {
  const other = role === "head" ? "reviewer" : "head"
  const standing = status === "active" ? "suspended" : "active"
  const move = status === "active" ? text.suspend : text.let_in
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-6 py-3">
      <Text size="small" weight="plus">
        {name}
      </Text>
      <Badge size="2xsmall">{text.roles[role]}</Badge>
      {status === "suspended" && (
        <Badge size="2xsmall" color="red">
          {text.gone}
        </Badge>
      )}
      {demonstration && (
        <Badge size="2xsmall" color="grey">
          {text.demonstration}
        </Badge>
      )}
      <span className="txt-small w-full break-words">{email}</span>
      <span className="flex flex-wrap gap-2 pt-1">
        <Button
          size="small"
          variant="secondary"
          disabled={isBusy}
          onClick={() => onChange(move, { status: standing })}
        >
          {move}
        </Button>
        {status === "active" && (
          <Button
            size="small"
            variant="secondary"
            disabled={isBusy}
            onClick={() => onChange(text.make[other], { role: other })}
          >
            {text.make[other]}
          </Button>
        )}
      </span>
    </div>
  )
}
