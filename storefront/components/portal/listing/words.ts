import { getTranslations } from "next-intl/server"
import { pickerWords } from "@/components/checkout/words"
import { currentLocale } from "@/i18n/current"
import type { SaveStatus } from "@/lib/portal/listing/autosave"
import type { Problem } from "@/lib/portal/listing/state"
import type { ConflictWords } from "./Conflict"
import type { GoodFormWords } from "./GoodForm"
import type { OriginWords } from "./OriginFields"
import type { PhotoWords } from "./PhotoChoice"
import type { SenderWords } from "./PhotoSender"
import type { SectionFormWords } from "./SectionForm"
import type { PriceWords } from "./PriceLine"
import type { StartWords } from "./StartForm"
import type { StockWords } from "./StockCount"

/** A whole branch of the words, for what runs on the phone. */
async function branch<T>(name: string): Promise<T> {
  const t = await getTranslations("listing")
  return t.raw(name) as T
}

export const saveWords = () => branch<Record<SaveStatus, string>>("save")
export const priceWords = () => branch<PriceWords>("doubtful")
export const problemWords = () => branch<Record<Problem, string>>("problem")

/** What a form that changes one thing says of itself. */
export async function goodFormWords(): Promise<GoodFormWords> {
  const t = await getTranslations("listing")
  return {
    locale: await currentLocale(),
    errorsTitle: t("errorsTitle"),
    working: t("working"),
    sure: t("doubtful.sure"),
    problem: await problemWords(),
  }
}

/** What a screen of a draft says of itself. */
export async function sectionWords(): Promise<SectionFormWords> {
  const t = await getTranslations("listing")
  return {
    errorsTitle: t("errorsTitle"),
    save: await saveWords(),
    problem: await problemWords(),
    conflict: await branch<ConflictWords>("conflict"),
  }
}

export async function startWords(): Promise<StartWords> {
  const t = await getTranslations("listing")
  const { saved, saving, offline } = await saveWords()
  return {
    errorsTitle: t("errorsTitle"),
    save: { saved, saving, offline },
    onPhone: t("onPhone"),
    problem: await problemWords(),
    photo: await photoWords(),
  }
}

async function photoWords(): Promise<PhotoWords> {
  const { label, take, more, hint, preparing, remove, bad, keepPlace, keepPlaceHint, noPlace } =
    await branch<Record<keyof PhotoWords, string>>("photo")
  return { label, take, more, hint, preparing, remove, bad, keepPlace, keepPlaceHint, noPlace }
}

export async function senderWords(): Promise<SenderWords> {
  const { sending, waiting, refused, drop } =
    await branch<Record<"sending" | "waiting" | "refused" | "drop", string>>("photo")
  return {
    photo: await photoWords(),
    sending,
    waiting,
    refused,
    drop,
    problem: await problemWords(),
  }
}

export async function originWords(): Promise<OriginWords> {
  const t = await getTranslations("listing")
  return {
    province: t("field.province_code"),
    commune: t("field.commune_code"),
    communeHint: t("hint.origin"),
    place: await pickerWords(await currentLocale()),
  }
}

export async function stockWords(): Promise<StockWords> {
  const { fewer, more, amount, reserved, write } =
    await branch<Record<"fewer" | "more" | "amount" | "reserved" | "write", string>>("stock")
  return {
    save: await saveWords(),
    problem: await problemWords(),
    fewer,
    more,
    amount,
    reserved,
    write,
    asked: await branch<StockWords["asked"]>("stock.asked"),
  }
}
