import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { EnterCode } from "@/components/portal/security/EnterCode"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("security")
  return { title: t("codeTitle") }
}

/** Where who has a second factor is asked for it. */
export default function OfficeCodePage() {
  return <EnterCode door="office" />
}
