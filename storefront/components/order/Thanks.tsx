import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatInstant } from "@/lib/order/times"
import type { Order } from "@/lib/order/view"

/** Placed just now: thank you, and what happens next, in order. */
export async function Thanks({ order }: { order: Order }) {
  const t = await getTranslations("order")
  const { payment, number, email } = order
  const until = payment.transfer?.pay_before
  const steps = [
    ...(payment.state === "awaiting" && until
      ? [t("next.pay", { date: formatInstant(until, await currentLocale()) })]
      : []),
    t("next.send"),
    ...(payment.state === "due" ? [t("next.cash")] : []),
  ]
  return (
    <section
      aria-labelledby="thanks"
      className="mb-8 border-l-4 border-la-che bg-la-che-nhat px-4 py-4 md:px-6 md:py-5"
    >
      <p id="thanks" className="name text-balance text-xl font-bold md:text-2xl">
        {t("thanks_title")}
      </p>
      <p className="mt-1">{t("thanks_text", { number })}</p>
      <p>{email ? t("mailed", { email }) : t("not_mailed")}</p>
      {steps.length === 1 ? (
        <p className="mt-3">{steps[0]}</p>
      ) : (
        <ol className="mt-3 list-decimal space-y-1 pl-5">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
