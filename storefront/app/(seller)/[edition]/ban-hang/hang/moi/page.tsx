import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { BigButton } from "@/components/portal/BigButton"
import { GoodsScreen } from "@/components/portal/listing/GoodsScreen"
import { StartFields } from "@/components/portal/listing/StartFields"
import { StartForm } from "@/components/portal/listing/StartForm"
import { startWords } from "@/components/portal/listing/words"
import { currentLocale } from "@/i18n/current"
import { goodsPaths } from "@/lib/portal/listing/paths"
import { goodsTitle } from "@/lib/portal/listing/screen"
import { actingSeller } from "@/lib/portal/seller"

export const dynamic = "force-dynamic"

export function generateMetadata(): Promise<Metadata> {
  return goodsTitle("start.title")
}

/** The first screen of something new: photo, name, set, unit, price and stock make a draft. */
export default async function NewGood() {
  const me = await actingSeller()
  const t = await getTranslations("listing")
  return (
    <GoodsScreen
      me={me}
      title={t("start.title")}
      back={{ href: goodsPaths.list, label: t("toList") }}
      drafts
    >
      <p className="mb-3 text-cham-nhat">{t("start.lead")}</p>
      <noscript>
        <p className="mt-2">{t("start.noscript")}</p>
      </noscript>
      <StartForm
        locale={await currentLocale()}
        clientKey={randomUUID()}
        words={await startWords()}
        submit={<BigButton>{t("start.submit")}</BigButton>}
      >
        <StartFields facts={{}} />
      </StartForm>
    </GoodsScreen>
  )
}
