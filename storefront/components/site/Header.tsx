import { getTranslations } from "next-intl/server";
import { LocaleLink } from "@/components/ui/LocaleLink";
import { Wordmark } from "./Wordmark";

/** The top of every shop page: the name, the search, the ways to browse, the basket. */
export async function Header() {
  const t = await getTranslations("common");
  return (
    <header className="border-b border-ke bg-giay">
      <div className="column flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
        <LocaleLink href="/" className="tap">
          <Wordmark />
        </LocaleLink>
        <nav aria-label={t("nav.label")} className="ml-auto flex items-center gap-4">
          <LocaleLink href="/gio-hang" className="tap">
            {t("nav.basket")}
          </LocaleLink>
        </nav>
      </div>
    </header>
  );
}
