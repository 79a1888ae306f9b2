import type { MedusaContainer } from "@medusajs/framework/types"
import { addMonths, dayInVietnam } from "@ocop/kit/days"
import {
  APPLICATION_MODULE,
  type ApplicationModuleService,
  type ApplicationStep,
  type Requirement,
  requirementsOf,
} from "@ocop/marketplace/modules/seller-application"
import { applyToSellWorkflow } from "@ocop/marketplace/workflows"
import { ORIGIN_MODULE, type OriginModuleService } from "@ocop/ocop/modules/origin"
import { randomBytes } from "node:crypto"
import { STEP_BODIES } from "../../api/seller/application/validators"
import { readApplication } from "../../sellers/application"
import { decide, DECISIONS } from "../../sellers/decide"
import { handIn } from "../../sellers/hand-in"
import { keepPaper } from "../../sellers/keep-paper"
import { kindOf } from "../../sellers/paper"
import { illustratedPaper } from "./paper"
import { memberOf, provinceCode, sellerCalled, staffMember, wasBrought } from "./sellers"

interface Applicant {
  name_vi: string
  name_en: string
  /** Of no register: no tax office has the number 00. */
  tax_code: string
  /** Whether it is handed in; else it is begun. */
  handedIn: boolean
  /** What staff found, and what they decided by it. */
  answer?: { decision: "ask" | "reject"; requirement: string; reason: string }
}

const KIND = "cooperative"
/** The paper that was asked for once more is one that nobody can read. */
const UNREADABLE = "food_safety"

const APPLICANTS: readonly Applicant[] = [
  {
    name_vi: "Minh họa: hồ sơ đang điền",
    name_en: "Illustration: filling in",
    tax_code: "0000000017",
    handedIn: false,
  },
  {
    name_vi: "Minh họa: hồ sơ chờ duyệt",
    name_en: "Illustration: handed in",
    tax_code: "0000000024",
    handedIn: true,
  },
  {
    name_vi: "Minh họa: hồ sơ cần bổ sung",
    name_en: "Illustration: asked for more",
    tax_code: "0000000031",
    handedIn: true,
    answer: {
      decision: "ask",
      requirement: UNREADABLE,
      reason: "Minh họa: ảnh giấy an toàn thực phẩm bị mờ, xin chụp lại",
    },
  },
  {
    name_vi: "Minh họa: hồ sơ bị từ chối",
    name_en: "Illustration: rejected",
    tax_code: "0000000049",
    handedIn: true,
    answer: {
      decision: "reject",
      requirement: "tax_code",
      reason: "Minh họa: mã số thuế không trùng với tên cơ sở",
    },
  },
]

/**
 * Applications in every state, filled in, handed in and answered by what people do it with; what somebody did with one since
 * stays.
 */
export async function seedApplications(container: MedusaContainer): Promise<void> {
  for (const [index, applicant] of APPLICANTS.entries()) {
    const there = await sellerCalled(container, applicant.name_vi)
    if (there && (await isDone(container, there, applicant))) continue
    const id = there ?? (await begin(container, applicant, index + 1))
    const { status } = await readApplication(container, id)
    if (status === "applying") {
      await fillIn(container, id, applicant)
      if (applicant.handedIn)
        await handIn(container, { seller_id: id, member_id: await memberOf(container, id) })
    }
    if (applicant.answer) await answer(container, id, applicant.answer)
  }
}

async function isDone(
  container: MedusaContainer,
  id: string,
  { handedIn, answer }: Applicant,
): Promise<boolean> {
  if (!handedIn) return true
  return wasBrought(container, id, answer ? DECISIONS[answer.decision] : "reviewing")
}

async function begin(
  container: MedusaContainer,
  { name_vi, name_en }: Applicant,
  number: number,
): Promise<string> {
  const { result } = await applyToSellWorkflow(container).run({
    input: {
      name: {
        provider: "emailpass",
        field: "email",
        value: `minh-hoa-ho-so-${number}@dung-goc.example`,
      },
      person: "Minh họa: người nộp hồ sơ",
      // Nobody signs in as them.
      password: randomBytes(12).toString("base64url"),
      business: { kind: KIND, name_vi, name_en, province_code: provinceCode() },
    },
  })
  return result
}

/** One that is begun has its first two steps and one paper; the others have all that is asked. */
async function fillIn(
  container: MedusaContainer,
  seller_id: string,
  applicant: Applicant,
): Promise<void> {
  const actor = { type: "seller_member", id: await memberOf(container, seller_id) } as const
  const applications = container.resolve<ApplicationModuleService>(APPLICATION_MODULE)
  const said = Object.entries(await stepsOf(container, applicant)) as [ApplicationStep, object][]
  for (const [step, facts] of applicant.handedIn ? said : said.slice(0, 2))
    await applications.saveStep({
      seller_id,
      step,
      facts: STEP_BODIES[step].parse(facts),
      actor,
    })
  const asked = requirementsOf(KIND, dayInVietnam(new Date()))
  for (const { code, proof } of asked)
    if (proof === "attest" && applicant.handedIn)
      await applications.show({ seller_id, requirement: code, state: "given", actor })
  const papers = asked.filter(({ proof }) => proof === "document")
  for (const requirement of applicant.handedIn ? papers : papers.slice(0, 1))
    await handPaper(
      container,
      { seller_id, requirement: requirement.code, keeps: false, actor },
      requirement,
      {
        holder: applicant.name_vi,
        blurred: applicant.answer?.requirement === requirement.code,
      },
    )
}

async function handPaper(
  container: MedusaContainer,
  of: Parameters<typeof keepPaper>[1],
  requirement: Requirement,
  { holder, blurred }: { holder: string; blurred: boolean },
): Promise<void> {
  const bytes = await illustratedPaper(inLines(requirement.vi), holder, blurred)
  const fault = await keepPaper(container, of, {
    bytes,
    kind: kindOf(bytes)!,
    requirement,
    ...(requirement.expires
      ? { term: { valid_until: addMonths(dayInVietnam(new Date()), 18), endless: false } }
      : {}),
  })
  if (fault) throw new Error(`The illustrated paper "${requirement.code}" was not kept: ${fault}`)
}

/** Broken so that each line fits on the page. */
const inLines = (text: string): string => text.replace(/(.{1,38})(?: |$)/g, "$1\n").trimEnd()

/** Made up, in the order in which it is asked: persons, numbers and an account that there are not. */
async function stepsOf(
  container: MedusaContainer,
  { name_vi, name_en, tax_code }: Applicant,
): Promise<Record<ApplicationStep, object>> {
  const province_code = provinceCode()
  const [commune] = await container
    .resolve<OriginModuleService>(ORIGIN_MODULE)
    .listCommunes({ province_code }, { take: 1, order: { code: "ASC" } })
  const phone = "0900000000"
  const place = {
    province_code,
    commune_code: commune?.code,
    address: "Số 1, thôn Minh họa",
    phone,
  }
  const name = "Người Minh Họa"
  return {
    business: { kind: KIND, name_vi, name_en, ...place },
    tax: { tax_code },
    representative: { name, position: "Giám đốc", phone },
    identity: {
      name,
      born_on: "1980-01-01",
      personal_number: "000000000000",
      organisation_number: "MINHHOA",
      organisation_seat: place.address,
    },
    bank: { bank_bin: "970436", account_no: "0000000000", account_name: "HTX MINH HOA" },
    pickup: { ...place, contact: name, hours: "7–17 giờ" },
  }
}

/** Staff judge the proof that is wrong, and answer by it. */
async function answer(
  container: MedusaContainer,
  seller_id: string,
  { decision, requirement, reason }: NonNullable<Applicant["answer"]>,
): Promise<void> {
  const user_id = await staffMember(container)
  const { requirements } = await readApplication(container, seller_id)
  const wrong = requirements.find((one) => one.requirement === requirement)
  await container.resolve<ApplicationModuleService>(APPLICATION_MODULE).show({
    seller_id,
    requirement,
    state: "refused",
    note: reason,
    ...(wrong?.proof === "document" ? { read: { files: wrong.files.map(({ id }) => id) } } : {}),
    actor: { type: "user", id: user_id },
  })
  await decide(container, { seller_id, decision, reason, user_id })
}
