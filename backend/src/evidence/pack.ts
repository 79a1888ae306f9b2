import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Locale } from "@ocop/vietnam/checkout/index"
import type { Shop } from "@ocop/vietnam/letters"
import { evidencePdf } from "@ocop/vietnam/papers"
import { salesFile } from "../figures/files"
import { soldLines } from "../figures/sold"
import type { Packed } from "../http/send-zip"
import { kindOf, readPaper } from "../sellers/paper"
import type { PackedPaper } from "./papers"
import type { Asked, Evidence } from "./read"

/** Lines of sales that a pack holds: a good that sells ten a day fills them in its three years. */
export const MOST_PACKED_LINES = 10_000
/** Bytes of papers that a pack holds together: what a council's mailbox or memory stick takes. */
export const MOST_PACKED_BYTES = 60 * 1024 * 1024

const WORDS = {
  paper: { vi: "Hồ sơ minh chứng (tiếng Việt)", en: "Evidence (Vietnamese)" },
  paper_en: { vi: "Hồ sơ minh chứng (tiếng Anh)", en: "Evidence (English)" },
  sales: {
    vi: `Từng dòng đơn hàng, không có người mua (${MOST_PACKED_LINES} dòng gần nhất)`,
    en: `Lines of orders, without shoppers (the latest ${MOST_PACKED_LINES})`,
  },
  story: { vi: "Câu chuyện (tiếng Việt)", en: "Story (Vietnamese)" },
  story_en: { vi: "Câu chuyện (tiếng Anh)", en: "Story (English)" },
  large: { vi: "KHÔNG kèm được vì gói đã đầy", en: "NOT here: the pack is full" },
  lost: { vi: "KHÔNG kèm được vì không đọc được tệp", en: "NOT here: the file cannot be read" },
} satisfies Record<string, Record<Locale, string>>

/** Spreadsheets and editors of old take a text for Vietnamese by this alone. */
const BOM = "\uFEFF"
const text = (said: string) =>
  Buffer.from(`${BOM}${said.normalize("NFC")}`.replaceAll("\n", "\r\n"))

/**
 * The files of a pack, one after the other; last what each of them is, and which could not be put in. Names tell no shopper.
 *
 * @param locale of the lines and of the list: the paper itself is there in both languages
 */
export async function* packOf(
  container: MedusaContainer,
  { period, ...own }: Asked,
  { paper, papers, stories }: Evidence,
  { locale, shop }: { locale: Locale; shop: Shop },
): AsyncGenerator<Packed> {
  const list: string[] = []
  const packed = (name: string, bytes: Uint8Array, said: Record<Locale, string>): Packed => {
    list.push(`${name}: ${said[locale]}`)
    return { name, bytes }
  }
  yield packed("ho-so-minh-chung.pdf", await evidencePdf(paper("vi"), shop), WORDS.paper)
  yield packed("evidence.pdf", await evidencePdf(paper("en"), shop), WORDS.paper_en)
  const lines = await soldLines(
    container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
    { ...period, ...own },
    { limit: MOST_PACKED_LINES, offset: 0 },
  )
  yield packed("ban-hang.xlsx", await salesFile("xlsx", lines, locale), WORDS.sales)
  if (stories.vi) yield packed("cau-chuyen.txt", text(stories.vi), WORDS.story)
  if (stories.en) yield packed("story.txt", text(stories.en), WORDS.story_en)
  let left = MOST_PACKED_BYTES
  for (const { file, slug, name } of papers) {
    const bytes = await paperOf(container, file)
    const kind = bytes && kindOf(bytes)
    if (!bytes || !kind) list.push(`${slug}: ${name[locale]} – ${WORDS.lost[locale]}`)
    else if (bytes.length > left) list.push(`${slug}: ${name[locale]} – ${WORDS.large[locale]}`)
    else {
      left -= bytes.length
      yield packed(`giay-to/${slug}.${kind.ending}`, bytes, name)
    }
  }
  yield { name: "muc-luc.txt", bytes: text(`${list.join("\n")}\n`) }
}

/** @returns null for a file that is no more, or is larger than any that was taken: the pack is whole without it, and says so */
async function paperOf(
  container: MedusaContainer,
  file: PackedPaper["file"],
): Promise<Buffer | null> {
  try {
    return await readPaper(await container.resolve(Modules.FILE).getDownloadStream(file))
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`A paper of an evidence pack cannot be read: ${String(error)}`)
    return null
  }
}
