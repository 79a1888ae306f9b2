import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SignOut } from "@/components/portal/SignOut"
import { Security } from "@/components/portal/security/Security"
import { doors } from "@/lib/portal/doors"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("security")
  return { title: t("title") }
}

/** One's second factor. `vua` says that it was taken off just now, `loi` that the door asks for it. */
export default async function OfficeSecurityPage({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const { vua, loi } = await searchParams
  const t = await getTranslations("portal.office")
  return (
    <>
      <Security
        door="office"
        back={doors.office.path}
        backTo={t("nav.today")}
        turnedOff={vua === "tat"}
        required={loi === "bat-buoc"}
      />
      <div className="mx-auto mt-6 max-w-md">
        <SignOut door="office" />
      </div>
    </>
  )
}
