import { Button, Checkbox, Heading, Input, Label, Table, Text, toast } from "@medusajs/ui"
import { money } from "@ocop/kit/browser/shown"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useId, useState } from "react"
import { type HeldParcel, noteBrought, noteRemittance } from "../lib/cash"
import { type CashWords, remittanceRefusal } from "../lib/cash-words"

interface Props {
  /** null of parcels of whom none was named. */
  carrier: string | null
  parcels: HeldParcel[]
  text: CashWords
  language: string
}

const EMPTY = { reference: "", note: "" }

/** One carrier's parcels: those of a transfer are chosen, and noted as come. */
export const CarrierCash = ({ carrier, parcels, text, language }: Props) => {
  const cache = useQueryClient()
  const own = useId()
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [typed, setTyped] = useState(EMPTY)
  // The list may have been read again since they were chosen.
  const chosen = parcels.filter(({ seller_order_id }) => ids.has(seller_order_id))
  const dong = money(language)
  const sum = (of: readonly HeldParcel[]) =>
    dong.format(of.reduce((total, { amount }) => total + amount, 0))
  const readAgain = async () => {
    setIds(new Set())
    await cache.invalidateQueries({ queryKey: ["collected-cash"] })
  }
  const act = useMutation({
    mutationFn: async (whose: "platform" | "seller") =>
      whose === "seller"
        ? noteBrought(chosen, typed.note)
        : (await noteRemittance(chosen, typed)).noted,
    onSuccess: async (noted) => {
      setTyped(EMPTY)
      toast.success(text.saved.replace("{count}", String(noted)))
      await readAgain()
    },
    onError: async (error: Error) => {
      const said = remittanceRefusal(error.message, text)
      toast.error(said ?? text.changed)
      if (!said) await readAgain()
    },
  })
  const choose = (wanted: readonly HeldParcel[], are: boolean) => {
    const next = new Set(ids)
    for (const { seller_order_id } of wanted)
      if (are) next.add(seller_order_id)
      else next.delete(seller_order_id)
    setIds(next)
  }
  const name = carrier ?? text.no_carrier
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4" aria-labelledby={`${own}-name`}>
      <div>
        <Heading level="h2" id={`${own}-name`}>
          {name}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {text.parcels.replace("{count}", String(parcels.length))} · {sum(parcels)}
        </Text>
      </div>
      <div role="region" aria-label={name} tabIndex={0} className="overflow-x-auto">
        <Table className="whitespace-nowrap">
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell className="w-12">
                <Checkbox
                  aria-label={`${text.all} ${name}`}
                  checked={chosen.length === parcels.length}
                  onCheckedChange={(checked) => choose(parcels, checked === true)}
                />
              </Table.HeaderCell>
              <Table.HeaderCell>{text.parcel}</Table.HeaderCell>
              <Table.HeaderCell>{text.tracking}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">{text.amount}</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {parcels.map((parcel) => (
              <Table.Row key={parcel.seller_order_id}>
                <Table.Cell>
                  <Checkbox
                    aria-label={`${text.parcel} ${parcel.display_id ?? parcel.seller_order_id}`}
                    checked={ids.has(parcel.seller_order_id)}
                    onCheckedChange={(checked) => choose([parcel], checked === true)}
                  />
                </Table.Cell>
                <Table.Cell>{parcel.display_id}</Table.Cell>
                <Table.Cell>{parcel.tracking_number}</Table.Cell>
                <Table.Cell className="text-right">{dong.format(parcel.amount)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      {chosen.length > 0 && (
        <>
          <Text size="small" weight="plus" role="status">
            {text.chosen.replace("{count}", String(chosen.length)).replace("{amount}", sum(chosen))}
          </Text>
          <div className="flex flex-wrap items-end gap-3">
            {(["reference", "note"] as const).map((field) => (
              <div key={field} className="w-64">
                <Label size="small" htmlFor={`${own}-${field}`}>
                  {text[field]}
                </Label>
                <Input
                  id={`${own}-${field}`}
                  value={typed[field]}
                  maxLength={field === "note" ? 500 : 100}
                  onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
                />
              </div>
            ))}
            <Button size="small" isLoading={act.isPending} onClick={() => act.mutate("platform")}>
              {text.save}
            </Button>
            <Button
              size="small"
              variant="secondary"
              isLoading={act.isPending}
              onClick={() => act.mutate("seller")}
            >
              {text.brought}
            </Button>
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            {text.brought_means}
          </Text>
        </>
      )}
    </section>
  )
}
