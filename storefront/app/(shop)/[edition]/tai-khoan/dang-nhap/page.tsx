import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Entrance } from "@/components/account/Entrance"

/** Answers to what was just typed. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account")
  return { title: t("sign_in"), robots: { index: false } }
}

/** `moi=mat-khau`: a new password was set just now. */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ moi?: string | string[] }>
}) {
  const t = await getTranslations("account")
  const { moi } = await searchParams
  return <Entrance kind="sign-in" notice={moi === "mat-khau" ? t("password_set") : undefined} />
}
