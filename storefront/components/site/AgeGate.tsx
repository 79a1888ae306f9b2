import { getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/Button"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"

/**
 * Asks before any alcohol is shown, named or priced. A plain form: the answer is a cookie set by
 * the server, and the page asked for is loaded anew in its edition for adults.
 */
export async function AgeGate({
  back,
  level = 2,
}: {
  back: string
  /** 1 where nothing else is on the page. */
  level?: 1 | 2
}) {
  const Heading = `h${level}` as const
  const t = await getTranslations("age")
  return (
    <section
      aria-labelledby="tuoi"
      className="mx-4 my-8 flex max-w-xl flex-col gap-4 border-2 sm:mx-auto border-cham bg-giay p-6 md:p-10"
    >
      <Heading id="tuoi" className="text-2xl md:text-3xl">
        {t("title")}
      </Heading>
      <p>{t("body")}</p>
      <div className="flex flex-wrap gap-3">
        <form method="post" action="/api/age">
          <input type="hidden" name="answer" value="adult" />
          <input type="hidden" name="back" value={localePath(await currentLocale(), back)} />
          <Button type="submit">{t("yes")}</Button>
        </form>
        <ButtonLink href="/" variant="secondary">
          {t("no")}
        </ButtonLink>
      </div>
      <p className="text-sm text-cham-nhat">{t("note")}</p>
    </section>
  )
}
