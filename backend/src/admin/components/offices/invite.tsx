import { Badge, Button, Container, Heading, Input, Label, Select, Text, toast } from "@medusajs/ui"
import { moments } from "@ocop/kit/browser/shown"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { officeRefusal, type OfficeWords } from "../../lib/office-words"
import {
  inviteOfficer,
  type Invited,
  type OfficeFile,
  ROLES,
  takeBack,
  type TypedInvitation,
} from "../../lib/offices"

interface Props {
  file: OfficeFile
  text: OfficeWords
  language: string
}

const EMPTY: TypedInvitation = { name: "", email: "", role: "reviewer", locale: "vi" }
const LOCALES = ["vi", "en"] as const

/** Who is invited to an office, and a form that invites somebody by letter. */
export const Invite = ({ file, text, language }: Props) => (
  <Container className="divide-y p-0">
    <Heading level="h2" className="px-6 py-4">
      {text.invite}
    </Heading>
    {file.office.status === "suspended" ? (
      <Text className="text-ui-fg-subtle px-6 py-4">{text.office_suspended}</Text>
    ) : (
      <Form office={file.office.id} text={text} />
    )}
    <Waiting file={file} text={text} language={language} />
  </Container>
)

const Form = ({ office, text }: { office: string; text: OfficeWords }) => {
  const cache = useQueryClient()
  const [typed, setTyped] = useState(EMPTY)
  const act = useMutation({
    mutationFn: () => inviteOfficer(office, typed),
    onSuccess: async () => {
      setTyped(EMPTY)
      toast.success(text.sent)
      await cache.invalidateQueries({ queryKey: ["offices"] })
    },
    onError: (error: Error) => toast.error(officeRefusal(error.message, text)),
  })
  return (
    <form
      noValidate
      className="px-6 py-4"
      onSubmit={(event) => {
        event.preventDefault()
        act.mutate()
      }}
    >
      <div className="flex max-w-xl flex-col gap-y-3">
        <Field id="invite-name" label={text.name}>
          <Input
            id="invite-name"
            value={typed.name}
            maxLength={200}
            onChange={(event) => setTyped({ ...typed, name: event.target.value })}
          />
        </Field>
        <Field id="invite-email" label={text.email}>
          <Input
            id="invite-email"
            type="email"
            value={typed.email}
            maxLength={254}
            onChange={(event) => setTyped({ ...typed, email: event.target.value })}
          />
        </Field>
        <Choice
          id="invite-role"
          label={text.role}
          options={ROLES.map((role) => [role, text.roles[role]])}
          value={typed.role}
          onChange={(role) => setTyped({ ...typed, role })}
        />
        <Text size="small" className="text-ui-fg-subtle">
          {text.role_hints}
        </Text>
        <Choice
          id="invite-locale"
          label={text.locale}
          options={LOCALES.map((locale) => [locale, text.locales[locale]])}
          value={typed.locale}
          onChange={(locale) => setTyped({ ...typed, locale })}
        />
        <Button type="submit" size="small" className="w-fit" isLoading={act.isPending}>
          {text.send}
        </Button>
      </div>
    </form>
  )
}

const Field = ({ id, label, children }: { id: string; label: string; children: ReactNode }) => (
  <div>
    <Label size="small" htmlFor={id}>
      {label}
    </Label>
    {children}
  </div>
)

const Choice = <Option extends string>({
  id,
  label,
  options,
  value,
  onChange,
}: {
  id: string
  label: string
  options: readonly (readonly [Option, string])[]
  value: Option
  onChange: (chosen: Option) => void
}) => (
  <Field id={id} label={label}>
    <Select value={value} onValueChange={(chosen) => onChange(chosen as Option)}>
      <Select.Trigger id={id}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {options.map(([option, word]) => (
          <Select.Item key={option} value={option}>
            {word}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  </Field>
)

const Waiting = ({ file: { office, invitations }, text, language }: Props) => {
  const cache = useQueryClient()
  const act = useMutation({
    mutationFn: (invitation: string) => takeBack(office.id, invitation),
    onSuccess: async () => {
      toast.success(text.taken_back)
      await cache.invalidateQueries({ queryKey: ["offices"] })
    },
    onError: (error: Error) => toast.error(officeRefusal(error.message, text)),
  })
  if (invitations.length === 0) return null
  return (
    <>
      <Heading level="h3" className="px-6 py-4">
        {text.invitations}
      </Heading>
      {invitations.map((one) => (
        <div key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-6 py-3">
          <Text size="small" weight="plus">
            {one.name}
          </Text>
          <Badge size="2xsmall">{text.roles[one.role]}</Badge>
          <span className="txt-small w-full break-words">
            {one.email} · {endOf(one, text, language)}
          </span>
          <Button
            size="small"
            variant="secondary"
            aria-label={`${text.take_back}: ${one.email}`}
            disabled={act.isPending}
            onClick={() => act.mutate(one.id)}
          >
            {text.take_back}
          </Button>
        </div>
      ))}
    </>
  )
}

const endOf = ({ expired, expires_at }: Invited, text: OfficeWords, language: string) =>
  (expired ? text.expired : text.until).replace(
    "{day}",
    moments(language).format(new Date(expires_at)),
  )
