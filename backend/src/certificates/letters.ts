import type { MedusaContainer } from "@medusajs/framework/types"
import { dayInVietnam } from "@ocop/kit/days"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import {
  CERTIFICATE_EVENT_RECORDED,
  type EventRecorded,
  HOLD_ANSWERED,
  SUBMISSION_MOVED,
  type SubmissionMoved,
} from "@ocop/ocop/modules/certification"
import { tellStaff } from "../card/staff"
import { shop } from "../orders/shop"
import { tellMembers } from "../sellers/notices"
import { officersOf, tellOfficers } from "../sellers/officers"
import { soldBy } from "./sold-by"
import { certification, listSubmissions, type SubmissionView } from "./submissions"
import { decidedNotice, eventNotice, isDecided, officeNotice, type ToldCertificate } from "./words"

/**
 * Who hears of certificates: the office of a submission and of what a seller answers to a hold; the seller of what was decided, and of
 * what was recorded about a certificate of its product.
 */
export const certificateLetterHandlers = (container: MedusaContainer): OutboxHandler[] => [
  {
    topic: SUBMISSION_MOVED,
    handle: async (messages) => {
      for (const { id, key, payload } of messages)
        await tellOfSubmission(container, key, payload as unknown as SubmissionMoved, id)
    },
  },
  {
    topic: CERTIFICATE_EVENT_RECORDED,
    handle: async (messages) => {
      for (const { key, payload } of messages)
        await tellOfEvent(container, key, payload as unknown as EventRecorded)
    },
  },
  {
    topic: HOLD_ANSWERED,
    handle: async (messages) => {
      for (const { key, payload } of messages)
        await tellOfAnswer(container, key, String(payload.answer_id))
    },
  },
]

async function tellOfSubmission(
  container: MedusaContainer,
  id: string,
  moved: SubmissionMoved,
  once: string,
): Promise<void> {
  const { submissions } = await listSubmissions(container, { id }, { limit: 1, offset: 0 })
  const [one] = submissions
  if (!one) return
  const told = { title: one.product.title, stars: one.printed.stars, seller: one.seller.name }
  const { to, ...rest } = moved
  if (to === "submitted") await tellWhoLooks(container, one, told, once)
  if (!isDecided(to)) return
  const [certificate] = one.certificate_id
    ? await certification(container).register({ id: one.certificate_id }, dayInVietnam(new Date()))
    : []
  const shown = certificate?.today.badge === "solid"
  await tellMembers(
    container,
    one.seller.id,
    (locale) => decidedNotice({ ...rest, to, told, shown }, locale, shop()),
    { id, type: "certificate_submission", once },
  )
}

/** Of what is sent in again, each time anew. */
async function tellWhoLooks(
  container: MedusaContainer,
  { id, province_code }: SubmissionView,
  told: ToldCertificate,
  once: string,
): Promise<void> {
  const officers = await officersOf(container, province_code)
  if (officers.length > 0)
    return tellOfficers(container, province_code, officeNotice({ told }, shop()), {
      id: `${id}:${once}`,
      type: "certificate_submission",
    })
  return tellStaff(container, {
    title: `Chứng nhận OCOP chờ xem xét: ${told.title}`,
    description: `${told.seller}. Tỉnh chưa có sở tham gia, sàn xem xét.`,
    key: `certificate_submission:${id}:${once}`,
    about: { type: "certificate_submission", id },
  })
}

async function tellOfEvent(
  container: MedusaContainer,
  id: string,
  { event_id }: EventRecorded,
): Promise<void> {
  const [certificate] = await certification(container).register({ id }, dayInVietnam(new Date()))
  const event = certificate?.events.find((one) => one.id === event_id)
  const of = certificate?.product_id && (await soldBy(container, certificate.product_id))
  if (!certificate || !event || !of) return
  const told = { title: of.title, stars: certificate.stars, seller: of.seller }
  if (!eventNotice({ ...event, told }, "vi", shop())) return
  await tellMembers(
    container,
    of.seller_id,
    (locale) => eventNotice({ ...event, told }, locale, shop())!,
    { id: event_id, type: "certificate_event" },
  )
}

async function tellOfAnswer(
  container: MedusaContainer,
  id: string,
  answer_id: string,
): Promise<void> {
  const [certificate] = await certification(container).register({ id }, dayInVietnam(new Date()))
  const answers = await certification(container).answersTo(id)
  const answer = answers.find((one) => one.id === answer_id)
  const of = certificate?.product_id && (await soldBy(container, certificate.product_id))
  if (!certificate?.province_code || !answer || !of) return
  const told: ToldCertificate = {
    title: of.title,
    stars: certificate.stars,
    seller: of.seller,
  }
  await tellOfficers(
    container,
    certificate.province_code,
    officeNotice({ told, words: answer.words }, shop()),
    { id: answer_id, type: "certificate_answer" },
  )
}
