import { getTranslations } from "next-intl/server"
import { TextAreaField } from "@/components/ui/Field"
import { currentLocale } from "@/i18n/current"
import { formatDay } from "@/lib/dates"
import { answerInspection } from "@/lib/portal/inspections/actions"
import type { ToldInspection } from "@/lib/portal/inspections/types"
import { BigButton } from "../BigButton"
import { PortalForm } from "../PortalForm"
import { portalFormWords } from "../words"

/** What trade offices told the seller to mend; nothing where nothing was. */
export async function ToMend({ inspections }: { inspections: readonly ToldInspection[] }) {
  if (inspections.length === 0) return null
  const t = await getTranslations("inspection")
  return (
    <section aria-labelledby="to-mend" className="mb-8">
      <h2 id="to-mend" className="mb-2 text-xl">
        {t("seller.title")}
      </h2>
      <ul className="flex flex-col gap-4">
        {inspections.map((inspection) => (
          <Told key={inspection.id} inspection={inspection} />
        ))}
      </ul>
    </section>
  )
}

async function Told({ inspection }: { inspection: ToldInspection }) {
  const t = await getTranslations("inspection")
  const certificate = await getTranslations("certificate")
  const locale = await currentLocale()
  const { id, product, status, result, due_on, overdue, demands, answers } = inspection
  const isOpen = status === "follow_up" || status === "answered"
  return (
    <li
      className={isOpen ? "border-l-4 border-gac bg-giay p-4" : "border-l-4 border-ke bg-giay p-4"}
    >
      <h3 className="text-lg wrap-anywhere">{product.title}</h3>
      <p>
        <span className="font-semibold">
          {result ? t(`result.${result}`) : t(`seller.status.${status}`)}
        </span>
        {status === "follow_up" && due_on
          ? ` · ${t("dueOn", { day: formatDay(due_on, locale) })}`
          : null}
        {overdue ? <strong className="text-gac"> · {t("overdue")}</strong> : null}
      </p>
      {demands.map((one) => (
        <p key={one.id} className="mt-2 whitespace-pre-line wrap-anywhere">
          {one.words}
        </p>
      ))}
      {answers.map((one) => (
        <blockquote
          key={one.id}
          className="mt-2 border-l-4 border-la-che bg-suong px-4 py-2 whitespace-pre-line wrap-anywhere"
        >
          {one.words}
        </blockquote>
      ))}
      {isOpen ? (
        <details className="mt-1">
          <summary className="tap link">{certificate("answer")}</summary>
          <PortalForm
            action={answerInspection}
            hidden={{ locale, id }}
            words={await portalFormWords()}
          >
            <div className="flex flex-col gap-3">
              <TextAreaField
                id={`mended-${id}`}
                name="words"
                label={t("seller.answerLabel")}
                hint={t("seller.answerHint")}
                rows={4}
                maxLength={2_000}
                required
              />
              <BigButton>{certificate("answerSend")}</BigButton>
            </div>
          </PortalForm>
        </details>
      ) : null}
    </li>
  )
}
