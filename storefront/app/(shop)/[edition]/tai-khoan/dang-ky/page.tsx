import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Entrance } from "@/components/account/Entrance"

/** Answers to what was just typed. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account")
  return { title: t("register"), robots: { index: false } }
}

export default function RegisterPage() {
  return <Entrance kind="register" />
}
