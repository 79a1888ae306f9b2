import type { Metadata } from "next"
import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { SellerScreen } from "@/components/portal/SellerScreen"
import { Notice } from "@/components/ui/Notice"
import { mayDraft } from "@/lib/portal/listing/screen"
import type { SellerMe } from "@/lib/portal/types"

/** The title of a screen of self-assessments. @param name of its words, below `assess` */
export async function assessTitle(name: string): Promise<Metadata> {
  const t = await getTranslations("assess")
  const portal = await getTranslations("portal.seller")
  return { title: `${t(name)} – ${portal("door")}` }
}

/** A screen of self-assessments; what is to be changed on it is for who may. */
export async function AssessScreen({
  me,
  title,
  back,
  changes = false,
  children,
}: {
  me: SellerMe
  title: string
  back?: { href: string; label: string }
  /** Whether the screen is for writing. */
  changes?: boolean
  children: ReactNode
}) {
  const t = await getTranslations("assess")
  const may = mayDraft(me)
  return (
    <SellerScreen me={me} at="goods" title={title} back={back}>
      {may ? null : <Notice className="mb-4">{t("readOnly")}</Notice>}
      {may || !changes ? children : null}
    </SellerScreen>
  )
}
