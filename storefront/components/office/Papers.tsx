import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import type { Submission } from "@/lib/portal/certificates/types"
import { submittedPagePath } from "@/lib/portal/office-paths"

/** Sizes in which a photo can be read, per cent of the place it has. */
const SIZES = ["100", "200", "400"] as const

/** The pages that a seller sent, each to be read in three sizes beside what the seller wrote, without scripts. */
export async function Papers({ submission }: { submission: Submission }) {
  const t = await getTranslations("certificate")
  const locale = await currentLocale()
  return (
    <section aria-labelledby="papers" className="flex flex-col gap-4">
      <h2 id="papers" className="text-xl">
        {t("office.papers")}
      </h2>
      {submission.files.map(({ id, kind, mime }, index) => {
        const path = localePath(locale, submittedPagePath(submission.id, id))
        const name = `${t(`pageKind.${kind}`)} ${index + 1}`
        const open = (
          <a href={path} target="_blank" rel="noopener" className="tap link">
            {t("office.openFile", { kind: name })}
          </a>
        )
        if (!mime.startsWith("image/"))
          return (
            <div key={id} className="border border-ke bg-suong">
              {/* A phone shows no PDF in a page: there it is opened. Nor is it fetched there, being hidden. */}
              <iframe
                src={`${path}#navpanes=0&view=FitH`}
                title={name}
                loading="lazy"
                className="hidden h-[48rem] w-full border-b border-ke bg-giay lg:block"
              />
              <p className="px-3">{open}</p>
            </div>
          )
        return (
          <figure key={id} className="group border border-ke bg-suong">
            <fieldset className="flex flex-wrap items-center gap-x-4 px-3">
              <legend className="sr-only">{`${t("office.zoom")}: ${name}`}</legend>
              {SIZES.map((size) => (
                <label key={size} className="tap flex items-center gap-2">
                  <input
                    type="radio"
                    name={`zoom-${id}`}
                    value={size}
                    defaultChecked={size === "100"}
                    className="size-5 accent-la-che"
                  />
                  {size} %
                </label>
              ))}
            </fieldset>
            <div
              className="max-h-[36rem] overflow-auto group-has-[[value='200']:checked]:*:w-[200%] group-has-[[value='400']:checked]:*:w-[400%]"
              tabIndex={0}
              role="region"
              aria-label={name}
            >
              <img src={path} alt={name} className="w-full max-w-none" />
            </div>
            <figcaption className="px-3">{open}</figcaption>
          </figure>
        )
      })}
    </section>
  )
}
