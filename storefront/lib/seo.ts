import "server-only"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { shopConfig } from "@/lib/config"

/** For pages without a picture of their own (app/opengraph-image.png). */
const sharingPicture = { url: "/opengraph-image.png", width: 1200, height: 630 }

/**
 * For a page whose address is a key (a signed link): no search engine keeps it, and no other site is told it. Our own is:
 * without any referrer a browser sends the page's forms with `Origin: null`, which Next refuses.
 */
export const keyInAddress = {
  robots: { index: false },
  referrer: "same-origin",
} as const satisfies Metadata

/** The absolute public address of a path in a language. */
export function publicUrl(locale: "vi" | "en", path: string): string {
  const { publicUrl: base } = shopConfig()
  return `${base}${localePath(locale, path)}`
}

/** Canonical address and the same page in the other language. `path` is without a language. */
export async function alternates(path: string): Promise<NonNullable<Metadata["alternates"]>> {
  return {
    canonical: publicUrl(await currentLocale(), path),
    languages: {
      vi: publicUrl("vi", path),
      en: publicUrl("en", path),
      "x-default": publicUrl("vi", path),
    },
  }
}

/** Title, description, addresses and Open Graph of one page. */
export async function pageMetadata(page: {
  title: string
  description: string
  path: string
  /** Its address, absolute or from the root, and its size in pixels where it is known. */
  image?: { url: string; width?: number; height?: number }
  index?: boolean
}): Promise<Metadata> {
  const locale = await currentLocale()
  return {
    title: page.title,
    description: page.description,
    alternates: await alternates(page.path),
    ...(page.index === false ? { robots: { index: false, follow: true } } : {}),
    openGraph: {
      title: page.title,
      description: page.description,
      url: publicUrl(locale, page.path),
      siteName: shopConfig().name,
      locale: locale === "vi" ? "vi_VN" : "en_US",
      type: "website",
      images: [page.image ?? sharingPicture],
    },
  }
}

/** What every page inherits: the shop's name behind each title, its icons, and where relative addresses start. */
export async function siteMetadata(): Promise<Metadata> {
  const { name, publicUrl: base } = shopConfig()
  const t = await getTranslations("common")
  return {
    metadataBase: new URL(base),
    title: { template: `%s | ${name}`, default: `${name}. ${t("tagline")}` },
    description: t("description"),
    applicationName: name,
    openGraph: { siteName: name, images: [sharingPicture] },
  }
}
