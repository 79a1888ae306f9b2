import { Button, Checkbox, Input, Label, Table, Text, toast } from "@medusajs/ui"
import { moments, money } from "@ocop/kit/browser/shown"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import { counted, payoutRefusal, type PayoutWords } from "../lib/payout-words"
import { drawUp, type Payout, totalOf } from "../lib/payouts"

const EMPTY = { reference: "", note: "" }

/** Sellers that can be paid: those of a list are chosen, and it is drawn up. */
export const PayoutTable = ({
  payouts,
  hint,
  text,
  language,
}: {
  payouts: readonly Payout[]
  /** What a list may be called. */
  hint: string
  text: PayoutWords
  language: string
}) => {
  const cache = useQueryClient()
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [typed, setTyped] = useState(EMPTY)
  const payable = payouts.filter(({ bank_account }) => bank_account)
  // The list may have been read again since they were chosen.
  const chosen = payable.filter(({ seller_id }) => ids.has(seller_id))
  const dong = money(language)
  const total = dong.format(totalOf(chosen))
  const readAgain = async () => {
    setIds(new Set())
    await Promise.all(
      [["payouts"], ["sellers"]].map((queryKey) => cache.invalidateQueries({ queryKey })),
    )
  }
  const act = useMutation({
    mutationFn: () => drawUp(chosen, typed),
    onSuccess: async () => {
      setTyped(EMPTY)
      toast.success(text.drawn_up)
      await readAgain()
    },
    onError: async (error: Error) => {
      const said = payoutRefusal(error.message, text)
      toast.error(said ?? text.changed)
      if (!said) await readAgain()
    },
  })
  const choose = (wanted: readonly Payout[], are: boolean) => {
    const next = new Set(ids)
    for (const { seller_id } of wanted)
      if (are) next.add(seller_id)
      else next.delete(seller_id)
    setIds(next)
  }
  return (
    <>
      <div role="region" aria-label={text.title} tabIndex={0} className="overflow-x-auto">
        <Table className="whitespace-nowrap">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell className="w-12">
                <Checkbox
                  aria-label={text.all}
                  checked={payable.length > 0 && chosen.length === payable.length}
                  onCheckedChange={(checked) => choose(payable, checked === true)}
                />
              </Table.HeaderCell>
              <Table.HeaderCell>{text.seller}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{text.amount}</Table.HeaderCell>
              <Table.HeaderCell>{text.bank}</Table.HeaderCell>
              <Table.HeaderCell>{text.account}</Table.HeaderCell>
              <Table.HeaderCell>{text.holder}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {payouts.map((payout) => (
              <Row
                key={payout.seller_id}
                payout={payout}
                chosen={ids.has(payout.seller_id)}
                choose={(is) => choose([payout], is)}
                text={text}
                language={language}
              />
            ))}
          </Table.Body>
        </Table>
      </div>
      {chosen.length > 0 && (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <Text size="small" weight="plus" role="status">
            {counted(text.chosen, { count: chosen.length, amount: total }, text)}
          </Text>
          <div className="flex flex-wrap items-end gap-3">
            {(["reference", "note"] as const).map((field) => (
              <div key={field} className="w-64">
                <Label size="small" htmlFor={`payouts-${field}`}>
                  {text[field]}
                </Label>
                <Input
                  id={`payouts-${field}`}
                  value={typed[field]}
                  maxLength={field === "note" ? 500 : 100}
                  placeholder={field === "reference" ? hint : undefined}
                  onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
                />
              </div>
            ))}
            <Button size="small" isLoading={act.isPending} onClick={() => act.mutate()}>
              {text.draw_up}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}

const Row = ({
  payout: { seller_id, name_vi, name_en, status, amount, bank_account, ...payout },
  chosen,
  choose,
  text,
  language,
}: {
  payout: Payout
  chosen: boolean
  choose: (is: boolean) => void
  text: PayoutWords
  language: string
}) => {
  const name = language.startsWith("vi") ? name_vi : name_en
  const at = (moment: string | null, words: string) =>
    moment && words.replace("{moment}", moments(language).format(new Date(moment)))
  const said = [
    text.statuses[status],
    at(payout.account_since, text.since),
    at(payout.account_changes_at, text.changes),
  ].filter((words): words is string => Boolean(words))
  return (
    <Table.Row>
      <Table.Cell>
        <Checkbox
          aria-label={name}
          checked={chosen}
          disabled={!bank_account}
          onCheckedChange={(checked) => choose(checked === true)}
        />
      </Table.Cell>
      <Table.Cell>
        <Link to={`/sellers/${seller_id}`} className="text-ui-fg-interactive py-2">
          {name}
        </Link>
        {said.map((words) => (
          <span key={words} className="text-ui-fg-subtle block max-w-64 whitespace-normal">
            {words}
          </span>
        ))}
      </Table.Cell>
      <Table.Cell className="text-right">{money(language).format(amount)}</Table.Cell>
      <Table.Cell className={bank_account ? "" : "text-ui-fg-subtle"}>
        {bank_account ? (bank_account.bank_name ?? bank_account.bank_bin) : text.no_account}
      </Table.Cell>
      <Table.Cell>{bank_account?.account_no}</Table.Cell>
      <Table.Cell>{bank_account?.account_name}</Table.Cell>
    </Table.Row>
  )
}
