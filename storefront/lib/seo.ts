import "server-only";
import type { Metadata } from "next";
import { currentLocale } from "@/i18n/current";
import { localePath } from "@/i18n/edition";
import { shopConfig } from "@/lib/config";

/** The absolute public address of a path in a language. */
export function publicUrl(locale: "vi" | "en", path: string): string {
  const { publicUrl: base } = shopConfig();
  return `${base}${localePath(locale, path)}`;
}

/** Canonical address and the same page in the other language. `path` is without a language. */
export async function alternates(path: string): Promise<NonNullable<Metadata["alternates"]>> {
  return {
    canonical: publicUrl(await currentLocale(), path),
    languages: { vi: publicUrl("vi", path), en: publicUrl("en", path), "x-default": publicUrl("vi", path) },
  };
}

/** Title, description, addresses and Open Graph of one page. */
export async function pageMetadata(page: {
  title: string;
  description: string;
  path: string;
  image?: string;
  index?: boolean;
}): Promise<Metadata> {
  const locale = await currentLocale();
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
      ...(page.image ? { images: [{ url: page.image, width: 1200, height: 630 }] } : {}),
    },
  };
}
