import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Door } from "@/components/portal/apply/Door"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apply.door")
  return { title: t("title"), description: t("lead") }
}

/** Where somebody who wants to sell comes in. */
export default function JoinPage() {
  return <Door />
}
