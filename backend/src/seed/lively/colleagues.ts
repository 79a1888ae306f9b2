import type { MedusaContainer } from "@medusajs/framework/types"
import { OFFICE_MODULE, type OfficeModuleService } from "@ocop/ocop/modules/office"
import { createOfficersWorkflow } from "@ocop/ocop/workflows"
import { randomBytes } from "node:crypto"
import { readPrivate, writePrivate } from "../private-files"

const FILE = "colleagues.json"
const DOMAIN = "dung-goc.example"

/** Who is in an office besides the head that every seed makes. */
const COLLEAGUES = [
  { key: "tham-dinh", role: "reviewer", name: "cán bộ thẩm định" },
  { key: "pho-giam-doc", role: "head", name: "phó giám đốc" },
] as const

/** An office of the demonstration and its people, by what they do in it. */
export interface Staffed {
  office: { id: string; province_code: string }
  /** The head that every seed makes, who approves what others drafted. */
  head: string
  reviewer: string
  /** Another head, who drafts and may not approve that. */
  second: string
}

interface Colleague {
  email: string
  password: string
  role: string
}

/**
 * Gives offices of the demonstration a reviewer and a second head each, once. Their passwords are written to
 * `<data>/colleagues.json`, readable by its owner alone, before anybody has one.
 * @param accounts of the heads, by province
 */
export async function seedColleagues(
  container: MedusaContainer,
  dataDir: string,
  accounts: readonly { email: string; province: string }[],
): Promise<Staffed[]> {
  const service = container.resolve<OfficeModuleService>(OFFICE_MODULE)
  const known = readPrivate<Colleague[]>(dataDir, FILE) ?? []
  const staffed: Staffed[] = []
  for (const { email, province } of accounts) {
    const [head] = await service.listOfficers({ email: email.toLowerCase() }, { take: 1 })
    if (!head) continue
    const office = await service.retrieveOffice(head.office_id)
    const ids: string[] = []
    for (const { key, role, name } of COLLEAGUES) {
      const address = `${key}.${email.split("@")[0]}@${DOMAIN}`.toLowerCase()
      const [there] = await service.listOfficers({ email: address }, { take: 1 })
      if (there) {
        ids.push(there.id)
        continue
      }
      const account = known.find((one) => one.email === address) ?? {
        email: address,
        password: randomBytes(12).toString("base64url"),
        role,
      }
      if (!known.includes(account)) known.push(account)
      writePrivate(dataDir, FILE, known)
      const { result } = await createOfficersWorkflow(container).run({
        input: {
          officers: [
            {
              ...account,
              role,
              office_id: office.id,
              name: `Minh họa: ${name} ${province}`,
              demonstration: true,
            },
          ],
        },
      })
      ids.push(result[0]?.id ?? "")
    }
    const [reviewer = "", second = ""] = ids
    staffed.push({
      office: { id: office.id, province_code: office.province_code },
      head: head.id,
      reviewer,
      second,
    })
  }
  return staffed
}
