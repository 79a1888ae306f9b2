"use client"

import { useActionState } from "react"
import { Notice } from "@/components/ui/Notice"
import type { Locale } from "@/i18n/edition"
import { say } from "@/lib/form/say"
import { numberTyped } from "@/lib/portal/listing/numbers"
import { countOne } from "@/lib/portal/listing/stock-actions"
import { expected } from "@/lib/portal/listing/stock-queue"
import { firstState, type Problem } from "@/lib/portal/listing/state"
import { DrawnForField } from "../DrawnFor"
import { SaveLine, type SaveWords } from "./SaveLine"
import { type AskedWords, StockAsked } from "./StockAsked"
import { useStockCount } from "./use-stock-count"

export interface StockWords {
  save: SaveWords
  problem: Record<Problem, string>
  fewer: string
  more: string
  amount: string
  reserved: string
  write: string
  asked: AskedWords
}

export interface CountedGoods {
  variant_id: string
  title: string
  unit: string | null
  picture: string | null
  stocked: number
  reserved: number
  /** Of a form that is sent without scripts. */
  key: string
}

/** How much lies there of everything: two buttons a thumb wide, and the number, which can be typed. */
export function StockCount({
  seller,
  locale,
  goods,
  words,
}: {
  seller: string
  locale: Locale
  goods: readonly CountedGoods[]
  words: StockWords
}) {
  const { stocked, queue, status, said, tap, drop } = useStockCount(
    seller,
    locale,
    Object.fromEntries(goods.map((one) => [one.variant_id, one.stocked])),
  )
  const amountOf = (one: CountedGoods) =>
    expected(stocked[one.variant_id] ?? one.stocked, one.variant_id, queue)
  const asked = queue.asked.flatMap((change) => {
    const one = goods.find(({ variant_id }) => variant_id === change.variant_id)
    return one ? { name: nameOf(one), change, amount: amountOf(one) } : []
  })
  return (
    <>
      <SaveLine
        status={asked.length > 0 && status === "saved" ? "refused" : status}
        words={words.save}
      />
      <StockAsked
        asked={asked}
        locale={locale}
        words={words.asked}
        onWrite={(variant_id, counted) => tap({ variant_id, counted })}
        onDrop={drop}
      />
      {said.problem || said.refused.length > 0 ? (
        <Notice tone="error" className="mt-3">
          {said.problem ? words.problem[said.problem] : null}
          {said.refused.map(({ variant_id, text }) => {
            const refused = goods.find((one) => one.variant_id === variant_id)
            return (
              <p key={variant_id ?? text} className="wrap-anywhere">
                {refused ? `${nameOf(refused)}: ${text}` : text}
              </p>
            )
          })}
        </Notice>
      ) : null}
      <ul className="mt-4 flex flex-col gap-3">
        {goods.map((one) => (
          <Row
            key={one.variant_id}
            goods={one}
            locale={locale}
            amount={amountOf(one)}
            words={words}
            onStep={(change) => tap({ variant_id: one.variant_id, change })}
            onCount={(counted) => tap({ variant_id: one.variant_id, counted })}
          />
        ))}
      </ul>
    </>
  )
}

const nameOf = ({ title, unit }: Pick<CountedGoods, "title" | "unit">) =>
  unit ? `${title}, ${unit}` : title

function Row({
  goods,
  locale,
  amount,
  words,
  onStep,
  onCount,
}: {
  goods: CountedGoods
  locale: Locale
  amount: number
  words: StockWords
  onStep: (by: number) => void
  onCount: (counted: number) => void
}) {
  const { variant_id, title, unit, picture, reserved, key } = goods
  const name = nameOf(goods)
  const [posted, formAction] = useActionState(countOne, firstState)
  const wrong = posted.problem ? words.problem[posted.problem] : posted.errors[0]?.text
  const button =
    "flex size-16 shrink-0 items-center justify-center rounded-md border-2 border-la-che bg-giay text-4xl text-la-che active:bg-la-che-nhat disabled:opacity-50"
  return (
    <li
      id={variant_id}
      className="border border-ke bg-giay p-3 md:grid md:grid-cols-[1fr_18rem] md:items-center md:gap-x-6"
    >
      <div className="flex items-center gap-3">
        {picture ? (
          <img
            src={picture}
            alt=""
            width={48}
            height={48}
            loading="lazy"
            className="size-12 shrink-0 object-cover"
          />
        ) : null}
        <p className="min-w-0 grow">
          <span className="font-semibold wrap-anywhere">{title}</span>
          {unit ? <span className="block text-sm text-cham-nhat">{unit}</span> : null}
          {reserved > 0 ? (
            <span className="block text-sm text-cham-nhat">
              {say(words.reserved, { count: reserved })}
            </span>
          ) : null}
        </p>
      </div>
      <form
        action={formAction}
        onSubmit={(event) => {
          event.preventDefault()
          const { submitter } = event.nativeEvent as SubmitEvent
          const by = submitter instanceof HTMLButtonElement ? Number(submitter.value) : 0
          if (by) onStep(by)
        }}
        className="mt-3 flex items-center justify-between gap-3 md:mt-0"
      >
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="variant_id" value={variant_id} />
        <DrawnForField />
        <button
          name="by"
          value="-1"
          disabled={amount <= reserved}
          className={button}
          aria-label={say(words.fewer, { name })}
        >
          −
        </button>
        <input
          // A count that came from elsewhere is shown; what is being typed is not overwritten.
          key={amount}
          name="counted"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={amount}
          aria-label={say(words.amount, { name })}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onBlur={({ currentTarget }) => {
            const counted = numberTyped(currentTarget.value)
            if (typeof counted === "number" && Number.isInteger(counted) && counted >= 0) {
              if (counted !== amount) onCount(counted)
            } else {
              currentTarget.value = String(amount)
            }
          }}
          className="min-h-16 w-full min-w-0 rounded-md border border-vien text-center text-3xl font-semibold tabular-nums"
        />
        <button name="by" value="1" className={button} aria-label={say(words.more, { name })}>
          +
        </button>
        <noscript>
          <button type="submit" className="tap link">
            {words.write}
          </button>
        </noscript>
      </form>
      {wrong ? (
        <Notice tone="error" className="mt-3 md:col-span-full">
          {wrong}
        </Notice>
      ) : null}
    </li>
  )
}
