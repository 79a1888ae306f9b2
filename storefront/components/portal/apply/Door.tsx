import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { beginPaths, sellerPaths } from "@/lib/portal/paths"
import { WaysOut } from "../WaysOut"

const STEPS = ["begin", "fill", "wait", "sell"] as const
const PAPERS = ["registration", "ocop", "food", "identity", "tax", "bank"] as const

/** What it takes to sell here, before anybody types anything. */
export async function Door() {
  const t = await getTranslations("apply.door")
  return (
    <div className="mx-auto max-w-xl">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 text-lg text-cham-nhat">{t("lead")}</p>
      <ButtonLink href={beginPaths.business} className="mt-5 min-h-14 w-full text-lg">
        {t("start")}
      </ButtonLink>
      <p className="mt-3 text-cham-nhat">
        {t("have")}{" "}
        <LocaleLink href={sellerPaths.today} className="tap link">
          {t("signIn")}
        </LocaleLink>
      </p>
      <h2 className="mt-6 mb-2 text-xl">{t("steps")}</h2>
      <ol className="border-b border-ke">
        {STEPS.map((step, index) => (
          <li key={step} className="flex gap-4 border-t border-ke py-3">
            <span aria-hidden="true" className="name text-2xl leading-none font-bold text-la-che">
              {index + 1}
            </span>
            <span>{t(`step.${step}`)}</span>
          </li>
        ))}
      </ol>
      <h2 className="mt-6 mb-2 text-xl">{t("prepare")}</h2>
      <ul className="list-disc space-y-1 pl-5">
        {PAPERS.map((paper) => (
          <li key={paper}>{t(`papers.${paper}`)}</li>
        ))}
      </ul>
      <p className="mt-4 text-cham-nhat">{t("cost")}</p>
      <WaysOut className="mt-4 flex md:hidden" />
    </div>
  )
}
