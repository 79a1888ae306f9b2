import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import {
  SELLER_MODULE,
  type SellerModuleService,
  type SellerStatus,
} from "@ocop/marketplace/modules/seller"
import {
  APPLICATION_MODULE,
  type ApplicationModuleService,
  type PaperTerm,
  type Requirement,
} from "@ocop/marketplace/modules/seller-application"
import { isLetIn, readApplication } from "./application"

/** What staff found. */
export interface Judged {
  state: "verified" | "refused"
  /** Of a paper: the ids of its files that were read, and what was said of until when it holds. */
  files?: string[] | null
  term?: PaperTerm | null
  /** YYYY-MM-DD, as staff read it. */
  valid_until?: string | null
  note?: string | null
  /** It is about the paper that counts beside a newer one. */
  held?: true | null
  user_id: string
}

/**
 * Writes what the platform's staff found of a proof. A tax code that was found good is the shop's from then on, as it is when an
 * application is approved.
 *
 * @returns `changed`, and wrote nothing, where it is not what was read
 * @throws INVALID_DATA naming files, valid_until or state
 */
export async function judgeProof(
  container: MedusaContainer,
  seller: { id: string; status: SellerStatus },
  { code, proof, step }: Requirement,
  { files, term, held, user_id, ...found }: Judged,
): Promise<"changed" | null> {
  const applications = container.resolve<ApplicationModuleService>(APPLICATION_MODULE)
  const of = {
    seller_id: seller.id,
    requirement: code,
    actor: { type: "user" as const, id: user_id },
  }
  const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
  if (proof === "document" && !files?.length) throw invalid("files: name those that were read")
  if (held) {
    if (found.state !== "refused") throw invalid("state: what counts already is refused, or stays")
    return applications.refuseHeld({ ...of, note: found.note, read: files ?? [] })
  }
  const until = found.valid_until ?? term?.valid_until
  if (found.state === "verified" && until && until < dayInVietnam(new Date()))
    throw invalid(`valid_until: it ended on ${until}`)
  const isShop = isLetIn(seller)
  const fault = await applications.show({
    ...of,
    ...found,
    tells: isShop,
    ...(proof === "document" && files ? { read: { files, ...(term ? { term } : {}) } } : {}),
  })
  if (!fault && isShop && found.state === "verified" && step === "tax") {
    const { steps } = await readApplication(container, seller.id)
    const { tax_code } = (steps.tax ?? {}) as { tax_code?: string }
    if (tax_code)
      await container
        .resolve<SellerModuleService>(SELLER_MODULE)
        .updateSellers({ id: seller.id, tax_code })
  }
  return fault
}
