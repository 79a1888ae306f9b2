import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"

/** The title of an error page, and that nobody should find it. */
export async function errorMetadata(namespace: string): Promise<Metadata> {
  const t = await getTranslations(namespace)
  return { title: t("title"), robots: { index: false, follow: true } }
}
