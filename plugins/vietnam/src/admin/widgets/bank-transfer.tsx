import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import {
  Badge,
  Button,
  Container,
  Copy,
  Heading,
  Input,
  Label,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type AdminTransfer, confirmTransfer, readTransfer } from "../lib/transfer"
import { words } from "../lib/words"

const COLOURS = { awaiting: "orange", confirmed: "green", cancelled: "grey" } as const
const dong = new Intl.NumberFormat("vi-VN", { style: "currency", currency: "VND" })
const instant = (iso: string) =>
  new Intl.DateTimeFormat("vi-VN", {
    timeZone: "Asia/Ho_Chi_Minh",
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(iso))

/** On an order that is paid by transfer: what must be in the account, and one button that says it is. */
const BankTransferWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { i18n } = useTranslation()
  const text = words(i18n.language)
  const key = ["bank-transfer", order.id]
  const { data: transfer } = useQuery({ queryKey: key, queryFn: () => readTransfer(order.id) })
  if (!transfer) {
    return null
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{text.title}</Heading>
        <Badge size="2xsmall" color={COLOURS[transfer.state]}>
          {text[transfer.state]}
        </Badge>
      </div>
      <dl className="grid grid-cols-2 gap-y-2 px-6 py-4">
        <Row name={text.amount} value={dong.format(transfer.amount)} />
        {transfer.most_asked > transfer.amount && (
          <Row name={text.most_asked} value={dong.format(transfer.most_asked)} />
        )}
        <Row name={text.memo} value={transfer.memo} copy />
        <Row name={text.account} value={`${transfer.bank_name} ${transfer.account_no}`} />
        {transfer.state === "awaiting" && (
          <Row name={text.until} value={instant(transfer.pay_before)} />
        )}
        {transfer.confirmation && (
          <Row name={text.at} value={instant(transfer.confirmation.confirmed_at)} />
        )}
        {transfer.confirmation?.reference && (
          <Row name={text.reference} value={transfer.confirmation.reference} />
        )}
      </dl>
      {transfer.state === "awaiting" && <Confirm orderId={order.id} transfer={transfer} />}
      {transfer.state === "cancelled" && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {text.cancelled_hint}
        </Text>
      )}
    </Container>
  )
}

const Row = ({ name, value, copy = false }: { name: string; value: string; copy?: boolean }) => (
  <>
    <Text as="span" size="small" className="text-ui-fg-subtle">
      {name}
    </Text>
    <Text as="span" size="small" className="flex items-center justify-end gap-x-1 text-right">
      {value}
      {copy && <Copy content={value} />}
    </Text>
  </>
)

const Confirm = ({ orderId, transfer }: { orderId: string; transfer: AdminTransfer }) => {
  const { i18n } = useTranslation()
  const text = words(i18n.language)
  const prompt = usePrompt()
  const client = useQueryClient()
  const [reference, setReference] = useState("")
  const [came, setCame] = useState("")
  const asksAmount = transfer.most_asked > transfer.amount
  const confirm = useMutation({
    mutationFn: () => confirmTransfer(orderId, reference, asksAmount ? Number(came) : undefined),
    onSuccess: () => {
      toast.success(text.done)
      // The order's own panels show the payment too.
      void client.invalidateQueries()
    },
    onError: (error: Error) => toast.error(error.message),
  })
  const press = async () => {
    if (asksAmount && !came) {
      toast.error(text.came_missing)
      return
    }
    const sure = await prompt({
      title: text.sure,
      description: `${dong.format(asksAmount ? Number(came) : transfer.amount)} · ${transfer.memo}`,
      confirmText: text.yes,
      cancelText: text.no,
      variant: "confirmation",
    })
    if (sure) {
      confirm.mutate()
    }
  }
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {asksAmount && (
        <div className="flex flex-col gap-y-1">
          <Label size="small" htmlFor="bank-amount">
            {text.came}
          </Label>
          <Text id="bank-amount-hint" size="small" className="text-ui-fg-subtle">
            {text.came_hint}
          </Text>
          <Input
            id="bank-amount"
            size="small"
            type="number"
            inputMode="numeric"
            min={transfer.amount}
            max={transfer.most_asked}
            aria-describedby="bank-amount-hint"
            value={came}
            onChange={(event) => setCame(event.target.value)}
          />
        </div>
      )}
      <div className="flex flex-col gap-y-1">
        <Label size="small" htmlFor="bank-reference">
          {text.reference}
        </Label>
        <Input
          id="bank-reference"
          size="small"
          maxLength={120}
          value={reference}
          onChange={(event) => setReference(event.target.value)}
        />
      </div>
      <Button size="small" isLoading={confirm.isPending} onClick={() => void press()}>
        {text.confirm}
      </Button>
    </div>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.before" })

export default BankTransferWidget
