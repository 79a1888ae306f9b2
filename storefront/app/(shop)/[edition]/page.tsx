import { getTranslations } from "next-intl/server";

export default async function HomePage() {
  const t = await getTranslations("home");
  return <h1 className="column py-8 text-3xl">{t("title")}</h1>;
}
