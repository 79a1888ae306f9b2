import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import type { OutboxHandler } from "@ocop/kit/outbox-drain"
import { type Report, REPORT_MOVED, type ReportMoved } from "@ocop/ocop/modules/certification"
import { ORIGIN_MODULE, type OriginModuleService } from "@ocop/ocop/modules/origin"
import { formatDay } from "@ocop/vietnam/dates"
import { tellStaff } from "../card/staff"
import { shop } from "../orders/shop"
import { officersOf, tellOfficers } from "../sellers/officers"
import { send, type SellerNotice } from "../sellers/send"
import { certification } from "./submissions"

/** Who hears of reports: whoever has to look into one, and whoever reported it, where an address was left. */
export const reportLetterHandlers = (container: MedusaContainer): OutboxHandler[] => [
  {
    topic: REPORT_MOVED,
    handle: async (messages) => {
      for (const { id, key, payload } of messages)
        await tellOf(container, key, payload as unknown as ReportMoved, id)
    },
  },
]

async function tellOf(
  container: MedusaContainer,
  id: string,
  { to, words }: ReportMoved,
  once: string,
): Promise<void> {
  const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
  const provinces = (await origin.listProvinces({}, { take: 100 })).map(({ code }) => code)
  const page = { limit: 1, offset: 0 }
  const today = dayInVietnam(new Date())
  const { reports } = await certification(container).reports(
    { provinces, nowhere: true },
    { id },
    today,
    page,
  )
  const [report] = reports
  if (!report) return
  if (to === "received") return tellWhoLooks(container, report)
  if (report.email && to !== "set_aside")
    await send(container, { email: report.email }, reporterNotice(report, to, words), {
      id: `${id}:${once}`,
      type: "certificate_report",
      template: TO_REPORTER,
      reader: id,
    })
  if (to !== "looking") await forget(container, id)
}

/** Whoever reported it is known to nobody any more: neither here nor in what was kept of the letters. */
async function forget(container: MedusaContainer, id: string): Promise<void> {
  await certification(container).forgetReporter(id)
  await container
    .resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)("notification")
    .where({ resource_type: "certificate_report", template: TO_REPORTER })
    .whereLike("resource_id", `${id}:%`)
    .update({ to: "", data: null, provider_data: null })
}

/** What letters to reporters are kept under. */
const TO_REPORTER = "shopper-certificate_report"

const KINDS: Record<Report["kind"], string> = {
  false_star: "hạng sao không thật",
  wrong_origin: "sai nguồn gốc",
  label: "nhãn",
  other: "việc khác",
}

async function tellWhoLooks(container: MedusaContainer, report: Report): Promise<void> {
  const { id, province_code, about, kind, due_on } = report
  const officers = province_code ? await officersOf(container, province_code) : []
  const due = formatDay(due_on, "vi")
  if (!province_code || officers.length === 0)
    return tellStaff(container, {
      title: `Khách phản ánh: ${about}`,
      description: `${KINDS[kind]}. Tỉnh chưa có sở tham gia, sàn trả lời trước hết ngày ${due}.`,
      key: `certificate_report:${id}`,
      about: { type: "certificate_report", id },
    })
  const { name, url } = shop()
  const notice: SellerNotice = {
    locale: "vi",
    subject: `Khách phản ánh: ${about}`,
    title: "Có phản ánh mới",
    text: [`${name}: xin xem và trả lời lần đầu trước hết ngày ${due}.`],
    facts: [
      ["Sản phẩm", about],
      ["Về", KINDS[kind]],
    ],
    action: { label: "Mở phản ánh", url: `${url}/so-cong-thuong/phan-anh/${id}` },
  }
  return tellOfficers(container, province_code, notice, { id, type: "certificate_report" })
}

const ANSWERS = {
  looking: {
    vi: "Phản ánh của bạn đang được xem xét",
    en: "Your report is being looked into",
  },
  upheld: { vi: "Phản ánh của bạn đúng", en: "Your report was right" },
  unfounded: {
    vi: "Đã xem xét phản ánh của bạn",
    en: "Your report was looked into",
  },
} as const

/** What whoever reported something is told. Pure, but for the shop's name. */
function reporterNotice(
  { about, locale }: Report,
  to: keyof typeof ANSWERS,
  words: string | null,
): SellerNotice {
  const isVi = locale === "vi"
  const title = ANSWERS[to][locale]
  return {
    locale,
    subject: `${title}: ${about}`,
    title,
    text: [
      isVi
        ? `${shop().name}: cảm ơn bạn đã báo.${to === "looking" ? " Có kết quả chúng tôi sẽ viết lại." : ""}`
        : `${shop().name}: thank you for telling us.${to === "looking" ? " You will be written to again with the result." : ""}`,
    ],
    facts: [
      [isVi ? "Về" : "About", about],
      ...(words ? [[isVi ? "Trả lời" : "Answer", words] as [string, string]] : []),
    ],
  }
}
