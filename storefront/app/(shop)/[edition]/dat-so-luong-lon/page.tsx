import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import type { Edition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { getProductPage } from "@/lib/api/product-page"
import { getSeller } from "@/lib/api/sellers"
import { nameOf } from "@/lib/words"
import { EnquiryForm } from "@/components/enquiry/EnquiryForm"
import { ShopDown } from "@/components/basket/ShopDown"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"

/** Answers to what was just typed. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("enquiry")
  return { title: t("title"), robots: { index: false } }
}

type Asked = Record<"nguoi-ban" | "san-pham", string | string[] | undefined>

/** Asks a seller for an offer: `nguoi-ban` and `san-pham` are the handles of what it is about. */
export default async function EnquiryPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const t = await getTranslations("enquiry")
  return (
    <div className="column max-w-3xl py-6 md:py-10">
      <h1 className="text-3xl">{t("title")}</h1>
      <Contents asked={await searchParams} />
    </div>
  )
}

async function Contents({ asked }: { asked: Asked }) {
  const t = await getTranslations("enquiry")
  const edition = await currentEdition()
  try {
    const about = await findAbout(asked, edition)
    if (!about) {
      return (
        <EmptyState
          title={t("about_nothing")}
          actions={<ButtonLink href="/tim-kiem">{t("find_product")}</ButtonLink>}
        >
          <p>{t("about_nothing_text")}</p>
        </EmptyState>
      )
    }
    return (
      <>
        <p className="mb-6 mt-2 text-lg">
          {t("about")}{" "}
          <LocaleLink href={about.href} className="name link">
            {about.name}
          </LocaleLink>
        </p>
        <EnquiryForm
          locale={edition.locale}
          productId={about.productId}
          sellerId={about.sellerId}
          open
        />
      </>
    )
  } catch (error) {
    if (isApiError(error, "unreachable") || isApiError(error, "limited")) return <ShopDown />
    throw error
  }
}

interface About {
  name: string
  href: string
  productId?: string
  sellerId?: string
}

/** The product if one was named, else the seller; `undefined` when there is neither. */
async function findAbout(asked: Asked, edition: Edition): Promise<About | undefined> {
  const { "san-pham": product, "nguoi-ban": seller } = asked
  try {
    if (typeof product === "string") {
      const page = await getProductPage(product, edition)
      return {
        name: page.product.title,
        href: `/san-pham/${page.product.handle}`,
        productId: page.product.id,
        sellerId: page.seller.id,
      }
    }
    if (typeof seller === "string") {
      const found = await getSeller(seller, edition)
      return {
        name: nameOf(found, edition.locale),
        href: `/nguoi-ban/${found.handle}`,
        sellerId: found.id,
      }
    }
    return undefined
  } catch (error) {
    if (isApiError(error, "not_found") || isApiError(error, "age")) return undefined
    throw error
  }
}
