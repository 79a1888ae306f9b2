"use client"

import { useEffect, useState } from "react"
import type { Locale } from "@/i18n/edition"
import { addToBasket, type BasketOutcome } from "@/lib/basket/actions"
import { useSafeAction } from "@/lib/form/use-safe-action"
import { buttonClass } from "@/components/ui/Button"
import { SelectField } from "@/components/ui/Field"
import { Notice } from "@/components/ui/Notice"
import { announceBasket } from "./BasketCount"
import { Stepper } from "./Stepper"

type Failure = Extract<BasketOutcome, { status: "failed" }>["why"]

export interface AddToBasketProps {
  locale: Locale
  variants: { id: string; label: string; soldOut: boolean }[]
  least: number
  most: number
  basketHref: string
  words: {
    variant: string
    quantity: string
    soldOut: string
    fewer: string
    more: string
    add: string
    adding: string
    /** Holds `{quantity}`. */
    added: string
    view: string
    failed: Record<Failure, string>
  }
}

/** Variant, quantity, button, and what came of it. */
export function AddToBasketForm({
  locale,
  variants,
  least,
  most,
  basketHref,
  words,
}: AddToBasketProps) {
  const { state, pending, form } = useSafeAction<BasketOutcome>(
    addToBasket,
    { status: "idle" },
    () => ({ status: "failed", why: "offline" }),
  )
  const [quantity, setQuantity] = useState(least)
  useEffect(announceBasket, [state])
  const first = variants.find((variant) => !variant.soldOut)

  return (
    <form {...form} className="flex flex-col gap-4" aria-busy={pending}>
      <input type="hidden" name="locale" value={locale} />
      {variants.length > 1 ? (
        <SelectField id="variant_id" label={words.variant} defaultValue={first?.id}>
          {variants.map((variant) => (
            <option key={variant.id} value={variant.id} disabled={variant.soldOut}>
              {variant.soldOut ? `${variant.label} (${words.soldOut})` : variant.label}
            </option>
          ))}
        </SelectField>
      ) : (
        <input type="hidden" name="variant_id" value={first?.id} />
      )}
      <div className="flex flex-wrap items-end gap-3">
        <Stepper
          label={words.quantity}
          fewer={words.fewer}
          more={words.more}
          value={quantity}
          least={least}
          most={most}
          onChange={setQuantity}
        />
        <button type="submit" className={buttonClass("primary", "grow sm:grow-0 sm:px-8")}>
          {pending ? words.adding : words.add}
        </button>
      </div>
      <div aria-live="polite" role="status">
        {state.status === "added" ? (
          <Notice>
            <p className="flex flex-wrap items-center justify-between gap-x-4">
              <span>{words.added.replace("{quantity}", String(state.quantity))}</span>
              <a href={basketHref} className="link tap font-semibold">
                {words.view}
              </a>
            </p>
          </Notice>
        ) : null}
        {state.status === "failed" ? <Notice tone="error">{words.failed[state.why]}</Notice> : null}
      </div>
    </form>
  )
}
