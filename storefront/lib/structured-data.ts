import "server-only"
import { currentLocale } from "@/i18n/current"
import type { ProductCard, ProductPage } from "@/lib/api/types"
import { shopConfig } from "@/lib/config"
import { pictureSources } from "@/lib/pictures"
import { publicUrl } from "@/lib/seo"
import { canBeHad, takesOrders } from "@/lib/stock"
import { cardWords, nameOf } from "@/lib/words"

type Ld = Record<string, unknown>
const context = "https://schema.org"

/** The shop itself and how to search it. */
export async function siteLd(): Promise<Ld> {
  const locale = await currentLocale()
  return {
    "@context": context,
    "@type": "WebSite",
    name: shopConfig().name,
    url: publicUrl(locale, "/"),
    inLanguage: locale,
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${publicUrl(locale, "/tim-kiem")}?q={q}` },
      "query-input": "required name=q",
    },
  }
}

/** The way back up, as search engines show it. */
export async function breadcrumbsLd(crumbs: { label: string; href?: string }[]): Promise<Ld> {
  const locale = await currentLocale()
  return {
    "@context": context,
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map((crumb, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: crumb.label,
      ...(crumb.href ? { item: publicUrl(locale, crumb.href) } : {}),
    })),
  }
}

/** The products of a list page, in their order. */
export async function listLd(name: string, cards: ProductCard[]): Promise<Ld> {
  const locale = await currentLocale()
  return {
    "@context": context,
    "@type": "ItemList",
    name,
    itemListElement: cards.map((card, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: cardWords(card, locale).title,
      url: publicUrl(locale, `/san-pham/${card.handle}`),
    })),
  }
}

/**
 * A product with its offer. The star rank is a certificate, not a review: it is given as a
 * certification and only while a decision stands behind it, never as a rating.
 */
export async function productLd(page: ProductPage): Promise<Ld> {
  const locale = await currentLocale()
  const { product, seller, origin, certificate, speciality } = page
  const url = publicUrl(locale, `/san-pham/${product.handle}`)
  const solid = certificate?.badge === "solid" ? certificate : null
  return {
    "@context": context,
    "@type": "Product",
    name: product.title,
    description: product.description,
    url,
    sku: product.handle,
    image: product.images.map(
      (image) => new URL(pictureSources(image.url).src, shopConfig().publicUrl).href,
    ),
    countryOfOrigin: { "@type": "Country", name: "Việt Nam" },
    brand: { "@type": "Brand", name: nameOf(seller, locale) },
    productionPlace: [
      origin.commune && nameOf(origin.commune, locale),
      nameOf(origin.province, locale),
    ]
      .filter(Boolean)
      .join(", "),
    ...(solid?.decision
      ? {
          hasCertification: {
            "@type": "Certification",
            name: `OCOP ${solid.stars}`,
            ...(solid.decision.number
              ? { certificationIdentification: solid.decision.number }
              : {}),
            issuedBy: { "@type": "Organization", name: solid.decision.issuer },
            ...(solid.issued_on ? { datePublished: solid.issued_on } : {}),
            ...(solid.expires_on ? { expires: solid.expires_on } : {}),
          },
        }
      : {}),
    ...(speciality.shippable
      ? {
          offers: product.variants
            .filter((variant) => variant.price !== null)
            .map((variant) => ({
              "@type": "Offer",
              url,
              priceCurrency: "VND",
              price: variant.price,
              availability: `${context}/${takesOrders(page) && canBeHad(variant) ? "InStock" : "OutOfStock"}`,
              seller: { "@type": "Organization", name: nameOf(seller, locale) },
            })),
        }
      : {}),
  }
}
