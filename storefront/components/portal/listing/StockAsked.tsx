import { buttonClass } from "@/components/ui/Button"
import { Notice } from "@/components/ui/Notice"
import type { Locale } from "@/i18n/edition"
import { say } from "@/lib/form/say"
import { formatMoment } from "@/lib/portal/clock"
import { after, type StockChange } from "@/lib/portal/listing/stock-queue"

export interface AskedWords {
  title: string
  counted: string
  more: string
  fewer: string
  write: string
  drop: string
}

/** A change that is asked about, of which goods, and how many of them are there now. */
export interface Asked {
  name: string
  change: StockChange
  amount: number
}

/** What was counted long ago and not sent: whether it is still true is for a person to say. */
export function StockAsked({
  asked,
  locale,
  words,
  onWrite,
  onDrop,
}: {
  asked: readonly Asked[]
  locale: Locale
  words: AskedWords
  onWrite: (variant: string, counted: number) => void
  onDrop: (variant: string) => void
}) {
  if (asked.length === 0) return null
  return (
    <Notice className="mt-3" title={words.title}>
      <ul data-testid="asked" className="mt-2 flex flex-col gap-4">
        {asked.map(({ name, change, amount }) => {
          const counted = after(amount, change)
          const write = say(words.write, { count: counted })
          return (
            <li key={change.variant_id}>
              <p className="font-semibold wrap-anywhere">{name}</p>
              <p>{said(words, change, amount, locale)}</p>
              {/* Neither is the likelier one. */}
              <div className="mt-2 flex flex-wrap gap-3">
                <button
                  type="button"
                  onClick={() => onWrite(change.variant_id, counted)}
                  aria-label={`${write}: ${name}`}
                  className={buttonClass("secondary", "min-h-12")}
                >
                  {write}
                </button>
                <button
                  type="button"
                  onClick={() => onDrop(change.variant_id)}
                  aria-label={`${words.drop}: ${name}`}
                  className={buttonClass("secondary", "min-h-12")}
                >
                  {words.drop}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

function said(words: AskedWords, change: StockChange, now: number, locale: Locale): string {
  const moment = formatMoment(new Date(change.at).toISOString(), locale)
  if ("counted" in change) return say(words.counted, { count: change.counted, moment, now })
  const text = change.change > 0 ? words.more : words.fewer
  return say(text, { count: Math.abs(change.change), moment, now })
}
