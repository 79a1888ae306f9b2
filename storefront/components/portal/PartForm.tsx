import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { TextField } from "@/components/ui/Field"
import { lineField } from "@/lib/portal/answer-form"
import type { MoveState } from "@/lib/portal/outcome"
import type { OrderedLine } from "@/lib/portal/types"
import { BigButton } from "./BigButton"
import { PortalForm } from "./PortalForm"
import { lineTitle, portalFormWords } from "./words"

/** How many there are of each, when it is less than was ordered: three of five boxes are sent, and paid for. */
export async function PartForm({
  action,
  hidden,
  lines,
}: {
  action: (before: MoveState, form: FormData) => Promise<MoveState>
  hidden: Record<string, string>
  lines: readonly OrderedLine[]
}) {
  const t = await getTranslations("portal.seller.answer")
  const locale = await currentLocale()
  return (
    <PortalForm
      action={action}
      hidden={{ ...hidden, verb: "confirm" }}
      words={await portalFormWords()}
    >
      <p className="text-cham-nhat">{t("partHint")}</p>
      <div className="mt-3 flex flex-col gap-4">
        {lines.map((line) => (
          <TextField
            key={line.id}
            id={lineField(line.id)}
            type="number"
            inputMode="numeric"
            label={t("have", { title: lineTitle(line, locale), count: line.quantity })}
            defaultValue={line.quantity}
            min={0}
            max={line.quantity}
            step={1}
            required
          />
        ))}
        <BigButton>{t("acceptPart")}</BigButton>
      </div>
    </PortalForm>
  )
}
