import { getTranslations } from "next-intl/server"
import { TextField } from "@/components/ui/Field"
import { buttonClass } from "@/components/ui/Button"
import { EmptyState } from "@/components/ui/EmptyState"
import { currentLocale } from "@/i18n/current"
import { OUTCOMES } from "@/lib/portal/call-outcomes"
import { formatMoment } from "@/lib/portal/clock"
import { officeCall } from "@/lib/portal/office-calls"
import { REFUSALS } from "@/lib/portal/order-life"
import type { UnansweredOrder } from "@/lib/portal/types"
import { BigButton } from "./BigButton"
import { Choices } from "./Choices"
import { Deadline } from "./Deadline"
import { PortalForm } from "./PortalForm"
import { portalFormWords } from "./words"

/** Whom to telephone, who waits the longest first: rural shops hear a telephone sooner than they read a letter. */
export async function CallList({ orders }: { orders: readonly UnansweredOrder[] }) {
  const t = await getTranslations("portal.office.call")
  if (orders.length === 0) {
    return (
      <EmptyState title={t("none")}>
        <p>{t("noneHint")}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p className="mb-4 max-w-2xl text-cham-nhat">{t("lead")}</p>
      <ul className="grid items-start gap-6 lg:grid-cols-2">
        {orders.map((order) => (
          <li key={order.id}>
            <CallCard order={order} />
          </li>
        ))}
      </ul>
    </>
  )
}

async function CallCard({ order }: { order: UnansweredOrder }) {
  const t = await getTranslations("portal.office.call")
  const locale = await currentLocale()
  const { id, seller, calls } = order
  const dialled = (seller.phone ?? "").replace(/[^\d+]/g, "")
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 border-2 border-ke bg-giay p-4">
      <div>
        <h2 id={id} className="text-xl">
          {seller.name}
        </h2>
        <p className="text-cham-nhat">
          {t("order", { number: order.display_id, since: formatMoment(order.live_at, locale) })}
          {" · "}
          <span className="font-semibold">{t(`step.${order.step}`)}</span>
        </p>
        <Deadline at={order.confirm_by} />
      </div>
      {dialled ? (
        <a
          href={`tel:${dialled}`}
          className={buttonClass("primary", "min-h-14 w-full text-lg tabular-nums")}
        >
          {t("dial", { phone: seller.phone ?? "" })}
        </a>
      ) : (
        <p className="font-semibold text-gac">{t("noPhone")}</p>
      )}
      {calls.length > 0 ? (
        <ul className="text-sm text-cham-nhat">
          {calls.map(({ at, outcome, note }) => (
            <li key={at}>
              {formatMoment(at, locale)}: {t(`outcome.${outcome}`)}
              {note ? ` – ${note}` : null}
            </li>
          ))}
        </ul>
      ) : null}
      <CallForms id={id} />
    </section>
  )
}

async function CallForms({ id }: { id: string }) {
  const t = await getTranslations("portal.office.call")
  const reason = await getTranslations("portal.seller.reasonOf")
  const words = await portalFormWords()
  const hidden = { id, locale: await currentLocale() }
  const said = (act: string, required: boolean) => (
    <TextField
      id={`${act}-${id}`}
      name="note"
      label={t(required ? "said" : "note")}
      optional={required ? undefined : t("optional")}
      required={required}
      maxLength={500}
      autoComplete="off"
    />
  )
  return (
    <div className="flex flex-col">
      <details>
        <summary className="tap link">{t("noteCall")}</summary>
        <PortalForm
          action={officeCall}
          hidden={{ ...hidden, act: "call" }}
          words={words}
          className="pb-4"
        >
          <div className="flex flex-col gap-3">
            <Choices
              name="outcome"
              legend={t("whatCame")}
              choices={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            />
            {said("call", false)}
            <BigButton variant="secondary">{t("save")}</BigButton>
          </div>
        </PortalForm>
      </details>
      <details>
        <summary className="tap link">{t("confirmFor")}</summary>
        <PortalForm
          action={officeCall}
          hidden={{ ...hidden, act: "confirm" }}
          words={words}
          className="pb-4"
        >
          <div className="flex flex-col gap-3">
            {said("confirm", true)}
            <BigButton>{t("confirm")}</BigButton>
          </div>
        </PortalForm>
      </details>
      <details>
        <summary className="tap link">{t("refuseFor")}</summary>
        <PortalForm
          action={officeCall}
          hidden={{ ...hidden, act: "refuse" }}
          words={words}
          className="pb-4"
        >
          <div className="flex flex-col gap-3">
            <Choices
              name="reason"
              legend={t("why")}
              choices={REFUSALS.map((value) => ({ value, label: reason(value) }))}
            />
            {said("refuse", true)}
            <BigButton variant="secondary">{t("refuse")}</BigButton>
          </div>
        </PortalForm>
      </details>
    </div>
  )
}
