import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { BigButton } from "@/components/portal/BigButton"
import { PortalForm } from "@/components/portal/PortalForm"
import { Join, saidOf } from "@/components/portal/programmes/Join"
import {
  bearsLine,
  givesLine,
  limitLines,
  momentsOf,
  sellerWords,
} from "@/components/portal/programmes/terms"
import { SellerScreen } from "@/components/portal/SellerScreen"
import { portalFormWords } from "@/components/portal/words"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { sellerPaths } from "@/lib/portal/paths"
import { formatMoment } from "@/lib/portal/clock"
import { leaveProgramme } from "@/lib/portal/programmes/actions"
import { readProgramme } from "@/lib/portal/programmes/read"
import { standOf, wordOf } from "@/lib/portal/programmes/stand"
import type { ProgrammeInFull, SellerProgramme } from "@/lib/portal/programmes/types"
import { actingSeller } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"
import { nameOf } from "@/lib/words"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("promo.seller")
  return { title: t("title") }
}

/** One programme: what the shopper gets, who bears it, joining and leaving. `loi=closed`: the office went on meanwhile. */
export default async function SellerProgrammePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<RawParams>
}) {
  const [{ id }, { loi }] = await Promise.all([params, searchParams])
  const { token, ...me } = await actingSeller()
  const read = await readProgramme(id, token)
  const { programme } = read
  const t = await getTranslations("promo.seller")
  const locale = await currentLocale()
  const said = await sellerWords(programme)
  const word = wordOf(programme)
  const open =
    programme.state === "draft" &&
    new Date() < new Date(programme.ends_at) &&
    me.seller.status === "active"
  return (
    <SellerScreen
      me={me}
      at="account"
      title={nameOf(programme, locale)}
      back={{ href: sellerPaths.programmes, label: t("title") }}
    >
      {loi === "closed" ? (
        <div role="status" className="mb-4">
          <Notice tone="error">{t("closed")}</Notice>
        </div>
      ) : null}
      <p className="mb-4 border-l-4 border-la-che bg-suong px-4 py-3 font-semibold">
        {t(`stand.${word}`)}
        {word === "again" ? <span className="block font-normal">{t("againHint")}</span> : null}
        {programme.words ? (
          <span className="block font-normal wrap-anywhere">
            {t(word === "refused" ? "refusedFor" : "refusedBefore", { words: programme.words })}
          </span>
        ) : null}
      </p>
      <Terms {...read} />
      {open ? (
        <section aria-labelledby="join" className="mb-8">
          <h2 id="join" className="sr-only">
            {t("join")}
          </h2>
          <Join {...read} />
        </section>
      ) : (
        <Brought {...read} />
      )}
      {mayLeave(programme) ? (
        <section aria-labelledby="leave" className="mb-8">
          <details>
            <summary id="leave" className="tap link">
              {t(`${leaving(programme)}`)}
            </summary>
            <div className="mt-2 border-l-4 border-ke pl-4">
              <p className="mb-3">{said(`${leaving(programme)}Means`)}</p>
              <PortalForm
                action={leaveProgramme}
                hidden={{ locale, id: programme.id }}
                words={await portalFormWords()}
              >
                <BigButton variant="secondary">{t(`${leaving(programme)}Act`)}</BigButton>
              </PortalForm>
            </div>
          </details>
        </section>
      ) : null}
    </SellerScreen>
  )
}

const mayLeave = (programme: SellerProgramme) =>
  standOf(programme) !== "over" && standOf(programme) !== "open"

/** What a seller leaves: a programme, an invitation, or his own application. */
const leaving = ({ part }: SellerProgramme) =>
  part === "joined" ? "leave" : part === "applied" ? "withdraw" : "decline"

async function Terms({ programme }: ProgrammeInFull) {
  const t = await getTranslations("promo.seller")
  const locale = await currentLocale()
  const said = await sellerWords(programme)
  const story = locale === "en" ? programme.story_en : programme.story_vi
  const facts = [
    [t("fact.by"), programme.office],
    [t("fact.when"), momentsOf(programme, locale)],
    [t("fact.gives"), [await givesLine(programme), ...(await limitLines(programme))].join(" ")],
    [said("fact.bears"), await bearsLine(programme)],
    ...(programme.part === "joined"
      ? [
          [
            said("fact.quota"),
            programme.quota === null
              ? said("unbounded", { pieces: programme.pieces })
              : said("used", { pieces: programme.pieces, quota: programme.quota }),
          ],
        ]
      : []),
  ]
  return (
    <>
      <p className="mb-4 whitespace-pre-line wrap-anywhere">{story}</p>
      <dl className="mb-6 border-b border-ke">
        {facts.map(([name, text]) => (
          <div key={name} className="grid gap-x-4 border-t border-ke py-2 sm:grid-cols-[10rem_1fr]">
            <dt className="text-cham-nhat">{name}</dt>
            <dd className="wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** What the seller brought, once it can be changed no more. */
async function Brought({ programme, goods }: ProgrammeInFull) {
  const taken = goods.filter((good) => good.taken)
  if (taken.length === 0) return null
  const t = await getTranslations("promo.seller")
  const said = await sellerWords(programme)
  const locale = await currentLocale()
  return (
    <section aria-labelledby="brought" className="mb-8">
      <h2 id="brought" className="mb-2 text-xl">
        {t("brought")}
      </h2>
      <ul className="border-b border-ke">
        {taken.map(({ product_id, title, out_since, findings }) => (
          <li key={product_id} className="border-t border-ke py-2 wrap-anywhere">
            {title}
            {out_since ? (
              <p className="text-sm font-semibold text-gac">
                {said("out", { moment: formatMoment(out_since, locale) })}{" "}
                {findings
                  .filter(({ bars }) => bars)
                  .map((finding) => saidOf(finding, title, locale))
                  .join(" ")}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
