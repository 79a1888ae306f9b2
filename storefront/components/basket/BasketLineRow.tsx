import type { FormHTMLAttributes } from "react"
import type { Locale } from "@/i18n/edition"
import { type Currency, formatAmount, formatDong } from "@/lib/money"
import { MOST_UNITS } from "@/lib/basket/arrange"
import type { BasketWords, LineView } from "./view-model"

const step =
  "tap justify-center text-xl leading-none text-la-che hover:bg-la-che-nhat disabled:text-vien disabled:hover:bg-transparent"

/** One thing in the basket. Fewer, more and remove are submit buttons: `to` is the quantity they lead to. */
export function BasketLineRow({
  locale,
  currency,
  line,
  words,
  form,
}: {
  locale: Locale
  currency: Currency
  line: LineView
  words: BasketWords
  form: Pick<FormHTMLAttributes<HTMLFormElement>, "action" | "onSubmit">
}) {
  const field = `quantity-${line.id}`
  const most = Math.min(MOST_UNITS, line.available || MOST_UNITS)
  return (
    <li className="grid grid-cols-[5rem_1fr] gap-x-4 gap-y-2 py-4 sm:grid-cols-[6rem_1fr_auto]">
      <div className="relative size-20 bg-suong sm:size-24">
        <a href={line.href} tabIndex={-1} aria-hidden="true" className="block size-full">
          {line.thumbnail ? (
            <img
              src={line.thumbnail}
              alt=""
              width={96}
              height={96}
              loading="lazy"
              className="size-full object-contain"
            />
          ) : null}
        </a>
        {line.badge}
      </div>
      <div className="min-w-0">
        <h3 className="name text-lg leading-snug">
          <a href={line.href} className="tap hover:underline">
            {line.title}
          </a>
        </h3>
        {line.variantTitle ? <p className="text-sm">{line.variantTitle}</p> : null}
        {line.place ? <p className="text-sm text-cham-nhat">{line.place}</p> : null}
        <p className="text-sm text-cham-nhat">{line.words.each}</p>
        {line.words.left ? <p className="text-sm font-semibold">{line.words.left}</p> : null}
        {line.changed.map((change) => (
          <p
            key={change}
            className="mt-1 border-l-4 border-gac pl-2 text-sm font-semibold text-gac"
          >
            {change}
          </p>
        ))}
      </div>
      <div className="col-span-2 flex items-center justify-between gap-3 sm:col-span-1 sm:flex-col sm:items-end">
        <p className="order-last whitespace-nowrap text-right font-semibold tabular-nums text-gac sm:order-none">
          {formatAmount(line.unitPrice * line.quantity, locale, currency)}
          {currency !== "vnd" && line.dong !== undefined ? (
            <span className="block text-sm font-normal text-cham-nhat">
              {formatDong(line.dong * line.quantity, locale)}
            </span>
          ) : null}
        </p>
        <form {...form} className="flex flex-wrap items-center gap-x-2">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="line_id" value={line.id} />
          <div className="flex rounded-md border border-vien bg-giay">
            <button
              type="submit"
              name="to"
              value={line.quantity - 1}
              className={step}
              aria-label={line.quantity === 1 ? line.words.remove : line.words.fewer}
            >
              −
            </button>
            <input
              // A new quantity is a new field: what was typed before it is no longer what is in the basket.
              key={line.quantity}
              id={field}
              name="quantity"
              type="number"
              inputMode="numeric"
              min={0}
              max={MOST_UNITS}
              defaultValue={line.quantity}
              aria-label={line.words.quantity}
              onBlur={(event) => {
                if (event.target.value !== String(line.quantity)) event.target.form?.requestSubmit()
              }}
              className="[appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none [&::-webkit-outer-spin-button]:appearance-none w-11 border-x border-ke text-center tabular-nums"
            />
            <button
              type="submit"
              name="to"
              value={line.quantity + 1}
              className={step}
              aria-label={line.words.more}
              disabled={line.quantity >= most}
            >
              +
            </button>
          </div>
          <noscript>
            <button type="submit" className="tap link px-1 text-sm">
              {words.update}
            </button>
          </noscript>
          <button
            type="submit"
            name="to"
            value="0"
            className="tap link px-1 text-sm"
            aria-label={line.words.remove}
          >
            {words.remove}
          </button>
        </form>
      </div>
    </li>
  )
}
