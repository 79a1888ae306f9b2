import { Button, Heading, Input, Label, Select, Text, toast } from "@medusajs/ui"
import { moments, money } from "@ocop/kit/browser/shown"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { counted, payoutRefusal, type PayoutWords } from "../lib/payout-words"
import { csvOf, type PayoutList, returned, totalOf, transferred } from "../lib/payouts"

/** One list: its table for the bank, whether the bank has it, and what of it came back. */
export const PayoutListCard = ({
  list,
  text,
  language,
}: {
  list: PayoutList
  text: PayoutWords
  language: string
}) => {
  const dong = money(language)
  const at = (moment: string) => moments(language).format(new Date(moment))
  const standing = list.transfers.filter(({ returned_at }) => returned_at === null)
  const nameOf = ({ name_vi, name_en }: { name_vi: string; name_en: string }) =>
    language.startsWith("vi") ? name_vi : name_en
  return (
    <section aria-labelledby={list.id} className="flex flex-col gap-y-3 px-6 py-4">
      <div>
        <Heading level="h3" id={list.id}>
          {list.reference}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {counted(
            text.all_of,
            { count: standing.length, amount: dong.format(totalOf(standing)) },
            text,
          )}
          {" · "}
          {text.drawn_up_at.replace("{moment}", at(list.drawn_up_at))}
          {list.transferred_at &&
            ` · ${text.transferred_at
              .replace("{moment}", at(list.transferred_at))
              .replace("{reference}", list.bank_reference ?? "")}`}
        </Text>
      </div>
      {standing.length > 0 && (
        <a href={csvOf(list.id)} className="text-ui-fg-interactive txt-small w-fit py-2">
          {text.csv}
        </a>
      )}
      {!list.transferred_at && standing.length > 0 && <Transferred list={list} text={text} />}
      <details>
        <summary className="txt-small cursor-pointer py-2">{text.transfers}</summary>
        <ul className="txt-small flex flex-col gap-y-2 pb-3">
          {list.transfers.map((one) => (
            <li key={one.seller_id} className="flex flex-wrap gap-x-4">
              <span>{nameOf(one)}</span>
              <span>{dong.format(one.amount)}</span>
              <span className="text-ui-fg-subtle">
                {one.bank_name ?? one.bank_bin} · {one.account_no} · {one.account_name}
              </span>
              {one.returned_at && (
                <span className="text-ui-fg-subtle w-full">
                  {text.returned.replace("{why}", one.returned_why ?? "")}
                </span>
              )}
            </li>
          ))}
        </ul>
        {standing.length > 0 && (
          <Returned
            list={list}
            text={text}
            sellers={standing.map((one) => ({ id: one.seller_id, name: nameOf(one) }))}
          />
        )}
      </details>
    </section>
  )
}

/** Writes one thing down and reads the page again; a refusal is said in words. */
function useNote<Vars>(text: PayoutWords, act: (vars: Vars) => Promise<unknown>, done: () => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      done()
      toast.success(text.saved)
      await Promise.all(
        [["payouts"], ["sellers"]].map((queryKey) => cache.invalidateQueries({ queryKey })),
      )
    },
    onError: (error: Error) => toast.error(payoutRefusal(error.message, text) ?? error.message),
  })
}

const Transferred = ({ list, text }: { list: PayoutList; text: PayoutWords }) => {
  const [number, setNumber] = useState("")
  const act = useNote(
    text,
    () => transferred(list.id, number),
    () => setNumber(""),
  )
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="w-64">
        <Label size="small" htmlFor={`${list.id}-number`}>
          {text.bank_reference}
        </Label>
        <Input
          id={`${list.id}-number`}
          value={number}
          maxLength={100}
          onChange={(event) => setNumber(event.target.value)}
        />
      </div>
      <Button size="small" isLoading={act.isPending} onClick={() => act.mutate(undefined)}>
        {text.transfer}
      </Button>
    </div>
  )
}

const Returned = ({
  list,
  sellers,
  text,
}: {
  list: PayoutList
  sellers: { id: string; name: string }[]
  text: PayoutWords
}) => {
  const [seller, setSeller] = useState("")
  const [why, setWhy] = useState("")
  const act = useNote(
    text,
    () => returned(list.id, seller, why),
    () => {
      setSeller("")
      setWhy("")
    },
  )
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="w-64">
        <Label size="small" htmlFor={`${list.id}-seller`}>
          {text.back}
        </Label>
        <Select value={seller} onValueChange={setSeller}>
          <Select.Trigger id={`${list.id}-seller`}>
            <Select.Value placeholder={text.seller} />
          </Select.Trigger>
          <Select.Content>
            {sellers.map(({ id, name }) => (
              <Select.Item key={id} value={id}>
                {name}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <div className="w-64">
        <Label size="small" htmlFor={`${list.id}-why`}>
          {text.why}
        </Label>
        <Input
          id={`${list.id}-why`}
          value={why}
          maxLength={500}
          onChange={(event) => setWhy(event.target.value)}
        />
      </div>
      <Button
        size="small"
        variant="secondary"
        disabled={!seller}
        isLoading={act.isPending}
        onClick={() => act.mutate(undefined)}
      >
        {text.give_back}
      </Button>
    </div>
  )
}
