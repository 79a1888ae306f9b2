import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CurrencyDollar } from "@medusajs/icons"
import { Badge, Button, Container, Heading, Input, Label, Table, Text, toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import {
  currentRate,
  readExchangeRates,
  setBy,
  setExchangeRate,
  whyRefused,
} from "../../lib/exchange-rates"
import { exchangeWords } from "../../lib/exchange-words"
import { readStaff } from "../../lib/staff"

const KEY = ["exchange-rates"]
const dong = new Intl.NumberFormat("vi-VN", { style: "currency", currency: "VND" })
const instant = (language: string) =>
  new Intl.DateTimeFormat(language.startsWith("vi") ? "vi-VN" : "en-GB", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Asia/Ho_Chi_Minh",
  })

/** What the shop takes for a dollar, and took before; a new rate holds from the moment it is set. */
const ExchangeRatesPage = () => {
  const { i18n } = useTranslation()
  const text = exchangeWords(i18n.language)
  const cache = useQueryClient()
  const { data: rates, error } = useQuery({ queryKey: KEY, queryFn: readExchangeRates })
  const setters = [...new Set(rates?.map(({ set_by }) => set_by))]
  const { data: staff = {} } = useQuery({
    queryKey: [...KEY, "staff", ...setters],
    queryFn: () => readStaff(setters),
    enabled: setters.length > 0,
  })
  const [rate, setRate] = useState("")
  const [note, setNote] = useState("")
  const set = useMutation({
    mutationFn: () => setExchangeRate(rate, note),
    onSuccess: async () => {
      setRate("")
      setNote("")
      toast.success(text.saved)
      await cache.invalidateQueries({ queryKey: KEY })
    },
  })
  const current = currentRate(rates ?? [], new Date())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    set.mutate()
  }
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{text.title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text.lead}
        </Text>
      </div>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-4 px-6 py-4">
        <div>
          <Label htmlFor="dong_per_usd">{text.rate}</Label>
          <Input
            id="dong_per_usd"
            inputMode="numeric"
            aria-required
            aria-invalid={set.isError}
            value={rate}
            onChange={(event) => setRate(event.target.value)}
          />
        </div>
        <div>
          <Label htmlFor="rate_note">{text.note}</Label>
          <Input
            id="rate_note"
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        <Button size="small" type="submit" isLoading={set.isPending}>
          {text.set}
        </Button>
        {set.error && (
          <Text role="alert" size="small" className="text-ui-fg-error w-full">
            {whyRefused(set.error.message, text.refused)}
          </Text>
        )}
      </form>
      {error && (
        <Text role="alert" className="text-ui-fg-error px-6 py-4">
          {text.failed}
        </Text>
      )}
      {!rates && !error && (
        <Text role="status" className="text-ui-fg-subtle px-6 py-4">
          {text.loading}
        </Text>
      )}
      {rates && (
        <div role="region" aria-label={text.title} tabIndex={0} className="overflow-x-auto">
          <Table className="whitespace-nowrap">
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{text.from}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">{text.rate}</Table.HeaderCell>
                <Table.HeaderCell>{text.by}</Table.HeaderCell>
                <Table.HeaderCell>{text.source}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rates.map((row) => (
                <Table.Row key={row.id}>
                  <Table.Cell>
                    {instant(i18n.language).format(new Date(row.starts_at))}{" "}
                    {row === current && (
                      <Badge size="2xsmall" color="green">
                        {text.current}
                      </Badge>
                    )}
                  </Table.Cell>
                  <Table.Cell className="text-right">{dong.format(row.dong_per_usd)}</Table.Cell>
                  <Table.Cell>{setBy(row, staff, text.opening)}</Table.Cell>
                  <Table.Cell className="max-w-64 truncate">{row.note}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "exchangeRates",
  translationNs: "ocopVietnam",
  icon: CurrencyDollar,
})

export default ExchangeRatesPage
