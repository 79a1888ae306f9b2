import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/Button"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { thumbnailSource } from "@/lib/pictures"
import { placeWords } from "@/lib/place-words"
import { arrangePictures } from "@/lib/portal/listing/draft-actions"
import { photosPath } from "@/lib/portal/listing/paths"
import type { Draft } from "@/lib/portal/listing/types"
import { DrawnForField } from "../DrawnFor"
import { GoodForm } from "./GoodForm"
import { PhotoSender } from "./PhotoSender"
import { goodFormWords, senderWords } from "./words"

/** The photos of a draft: from the camera, in an order, the first one the card's. */
export async function Pictures({
  draft,
  refused,
  children,
}: {
  draft: Draft
  refused: unknown
  children: ReactNode
}) {
  const t = await getTranslations("listing.photo")
  const locale = await currentLocale()
  const to = localePath(locale, photosPath(draft.id))
  return (
    <div className="flex flex-col gap-6">
      {refused ? <Notice tone="error">{t("refusedForm")}</Notice> : null}
      {draft.pictures.length === 0 ? <p className="text-cham-nhat">{t("none")}</p> : null}
      <ol className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {draft.pictures.map((picture, index) => (
          <Picture key={picture.id} draft={draft} index={index} />
        ))}
      </ol>
      <PhotoSender draft={draft.id} to={to} words={await senderWords()} choose />
      <noscript>
        <form
          action={to}
          method="post"
          encType="multipart/form-data"
          className="flex flex-col gap-3"
        >
          <DrawnForField />
          <label className="font-semibold">
            {t("take")}
            <input
              type="file"
              name="photo"
              accept="image/jpeg,image/png,image/webp"
              multiple
              className="mt-2 block min-h-11 w-full min-w-0"
            />
          </label>
          <label className="flex min-h-11 items-start gap-3">
            <input type="checkbox" name="keep_place" className="mt-0.5 size-6 shrink-0" />
            <span>
              {t("keepPlace")}
              <span className="block text-sm text-cham-nhat">{t("keepPlaceHint")}</span>
            </span>
          </label>
          <Button type="submit" className="min-h-14">
            {t("send")}
          </Button>
        </form>
      </noscript>
      {children}
    </div>
  )
}

async function Picture({ draft, index }: { draft: Draft; index: number }) {
  const t = await getTranslations("listing.photo")
  const picture = draft.pictures[index]
  if (!picture) return null
  const last = index === draft.pictures.length - 1
  const deeds = [
    ...(index > 0 ? (["first", "earlier"] as const) : []),
    ...(last ? [] : (["later"] as const)),
    "remove" as const,
  ]
  const wordOf = {
    first: "makeFirst",
    earlier: "earlier",
    later: "later",
    remove: "delete",
  } as const
  return (
    <li className="border border-ke bg-giay">
      <img
        src={thumbnailSource(picture.url)}
        alt={t("alt", { number: index + 1 })}
        width={320}
        height={320}
        className="aspect-square w-full object-cover"
      />
      {index === 0 ? (
        <p className="bg-la-che px-2 py-1 text-center text-sm font-semibold text-giay">
          {t("first")}
        </p>
      ) : null}
      {picture.place ? (
        <p className="px-2 py-1 text-sm">
          {t("takenAt", { place: placeWords(picture.place, await currentLocale()) })}
        </p>
      ) : null}
      <GoodForm
        action={arrangePictures}
        hidden={{
          locale: await currentLocale(),
          id: draft.id,
          picture: picture.id,
          order: draft.pictures.map(({ id }) => id).join(","),
        }}
        words={await goodFormWords()}
        className="flex flex-col"
      >
        {deeds.map((deed) => (
          <button
            key={deed}
            name="do"
            value={deed}
            aria-label={t("ofPhoto", { deed: t(wordOf[deed]), number: index + 1 })}
            className={`min-h-11 border-t border-ke px-2 text-sm font-semibold ${deed === "remove" ? "text-gac" : "text-la-che"}`}
          >
            {t(wordOf[deed])}
          </button>
        ))}
      </GoodForm>
    </li>
  )
}
