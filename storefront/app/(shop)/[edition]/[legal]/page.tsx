import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { notFound } from "next/navigation"
import { LegalPage } from "@/components/legal/LegalPage"
import { isLegalSlug, type LegalText } from "@/lib/legal"
import { pageMetadata } from "@/lib/seo"

export const revalidate = 3600

type Props = { params: Promise<{ legal: string }> }

export function generateStaticParams() {
  return []
}

async function load({ params }: Props) {
  const { legal: slug } = await params
  if (!isLegalSlug(slug)) notFound()
  const t = await getTranslations("legal")
  return { slug, title: t(`titles.${slug}`), text: t.raw(`pages.${slug}`) as LegalText }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, title, text } = await load(props)
  return pageMetadata({ title, description: text.lead.slice(0, 160), path: `/${slug}` })
}

/** Operating rules, ranking, delivery, returns, complaints, privacy, demo data. Any other name is a 404. */
export default async function LegalRoute(props: Props) {
  const { slug, title, text } = await load(props)
  return <LegalPage slug={slug} title={title} text={text} />
}
