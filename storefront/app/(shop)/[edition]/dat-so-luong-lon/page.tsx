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

type Props = { searchParams: Promise<Asked> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: await titleOf(await load(await searchParams)), robots: { index: false } }
}

type Asked = Record<"nguoi-ban" | "san-pham", string | string[] | undefined>

/** Asks a seller for an offer: `nguoi-ban` and `san-pham` are the handles of what it is about. */
export default async function EnquiryPage({ searchParams }: Props) {
  const about = await load(await searchParams)
  return (
    <div className="column max-w-3xl py-6 md:py-10">
      <h1 className="text-3xl">{await titleOf(about)}</h1>
      {about === "down" ? <ShopDown /> : <Contents about={about} />}
    </div>
  )
}

async function Contents({ about }: { about: About | undefined }) {
  const t = await getTranslations("enquiry")
  const { locale } = await currentEdition()
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
        locale={locale}
        productId={about.productId}
        sellerId={about.sellerId}
        contact={about.contact}
      />
    </>
  )
}

/** Goods that are not sent have no bulk orders: their seller is simply asked. */
async function titleOf(about: About | "down" | undefined): Promise<string> {
  const t = await getTranslations("enquiry")
  return t(about && about !== "down" && about.contact ? "contact.title" : "title")
}

async function load(asked: Asked): Promise<About | "down" | undefined> {
  try {
    return await findAbout(asked, await currentEdition())
  } catch (error) {
    if (isApiError(error, "unreachable") || isApiError(error, "limited")) return "down"
    throw error
  }
}

interface About {
  name: string
  href: string
  productId?: string
  sellerId?: string
  /** Not sold here: a question, not an order. */
  contact: boolean
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
        contact: !page.speciality.shippable,
      }
    }
    if (typeof seller === "string") {
      const found = await getSeller(seller, edition)
      return {
        name: nameOf(found, edition.locale),
        href: `/nguoi-ban/${found.handle}`,
        sellerId: found.id,
        contact: false,
      }
    }
    return undefined
  } catch (error) {
    if (isApiError(error, "not_found") || isApiError(error, "age")) return undefined
    throw error
  }
}
