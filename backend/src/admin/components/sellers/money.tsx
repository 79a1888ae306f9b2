import { Button, Container, Heading, Input, Label, Select, Text, toast } from "@medusajs/ui"
import { moments, money } from "@ocop/kit/browser/shown"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { type SellerWords, settlementRefusal } from "../../lib/seller-words"
import { type Balance, readAccounts, settle, type TypedSettlement } from "../../lib/sellers"
import { NotYet } from "../not-yet"

interface Props {
  id: string
  text: SellerWords
  language: string
}

/** What a seller is owed, where it is paid to, and a form for what was paid or is to be set right. */
export const Money = ({ balance, ...props }: Props & { balance: Balance }) => {
  const { text, language } = props
  const dong = money(language)
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {text.money}
      </Heading>
      <div className="px-6 py-4">
        <dl className="txt-small grid grid-cols-2 gap-y-2">
          <dt className="text-ui-fg-subtle">{text.pending}</dt>
          <dd className="text-right">{dong.format(balance.pending)}</dd>
          <dt className="text-ui-fg-subtle">{text.available}</dt>
          <dd className="text-right font-medium">{dong.format(balance.available)}</dd>
        </dl>
        {balance.available < 0 && (
          <Text size="small" className="text-ui-fg-subtle pt-2">
            {text.owes}
          </Text>
        )}
      </div>
      <BankAccount {...props} />
      <Settlement {...props} available={balance.available} />
    </Container>
  )
}

const BankAccount = ({ id, text, language }: Props) => {
  const { data, error } = useQuery({
    queryKey: ["sellers", id, "bank-account"],
    queryFn: () => readAccounts(id),
  })
  if (!data) return <NotYet error={error} text={text} className="px-6 py-4" />
  const said = (account: NonNullable<typeof data.bank_account>) =>
    `${account.bank_name ?? account.bank_bin} · ${account.account_no} · ${account.account_name}`
  return (
    <div className="txt-small px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {text.bank}
      </Text>
      <Text size="small" className="break-words">
        {data.bank_account ? said(data.bank_account) : text.none}
      </Text>
      {data.pending && (
        <Text size="small" className="text-ui-fg-subtle break-words pt-2">
          {text.bank_from.replace(
            "{moment}",
            moments(language).format(new Date(data.pending.effective_at)),
          )}{" "}
          {said(data.pending)}
        </Text>
      )}
    </div>
  )
}

const KINDS = ["payout", "adjustment"] as const
const EMPTY: TypedSettlement = { kind: "payout", amount: "", reference: "", note: "" }

const Settlement = ({ id, text, available }: Props & { available: number }) => {
  const cache = useQueryClient()
  const [typed, setTyped] = useState(EMPTY)
  const act = useMutation({
    mutationFn: () => settle(id, typed),
    onSuccess: async () => {
      setTyped(EMPTY)
      toast.success(text.written)
      await cache.invalidateQueries({ queryKey: ["sellers"] })
    },
    onError: (error: Error) => toast.error(settlementRefusal(error.message, text)),
  })
  const type = (field: "amount" | "reference" | "note", hint?: string) => (
    <div className="max-w-xl">
      <Label size="small" htmlFor={`settle-${field}`}>
        {text[field]}
      </Label>
      <Input
        id={`settle-${field}`}
        value={typed[field]}
        inputMode={field === "amount" ? "text" : undefined}
        maxLength={field === "note" ? 500 : 100}
        placeholder={hint}
        onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
      />
    </div>
  )
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="max-w-xl">
        <Label size="small" htmlFor="settle-kind">
          {text.kind}
        </Label>
        <Select
          value={typed.kind}
          onValueChange={(kind) => setTyped({ ...typed, kind: kind as TypedSettlement["kind"] })}
        >
          <Select.Trigger id="settle-kind">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {KINDS.map((kind) => (
              <Select.Item key={kind} value={kind}>
                {text.kinds[kind]}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      {type("amount", typed.kind === "payout" && available > 0 ? String(available) : undefined)}
      {typed.kind === "adjustment" && (
        <Text size="small" className="text-ui-fg-subtle">
          {text.amount_hint}
        </Text>
      )}
      {type("reference")}
      {type("note")}
      <Button size="small" className="w-fit" isLoading={act.isPending} onClick={() => act.mutate()}>
        {text.write}
      </Button>
    </div>
  )
}
