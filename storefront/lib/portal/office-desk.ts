import "server-only"
import type { OfficeCertificatePage, SubmissionPage } from "./certificates/office-types"
import type { InspectionPage } from "./inspections/types"
import type { ReportPage } from "./reports/types"
import { portalRead } from "./session"
import type { OfficeProblem, UnansweredOrder } from "./types"

/** How much of each kind waits for an office. */
export interface DeskCounts {
  /** Orders whose sellers should be called. */
  calls: number
  /** Problems that shoppers reported. */
  problems: number
  /** Certificates that sellers show. */
  queue: number
  /** Inspections whose day is over, and reports of shoppers to be answered. */
  inspections: number
  reports: number
  /** Certificates whose time to be renewed has come. */
  renewal: number
}

/** Counts what waits for the office of who holds a token. */
export async function readDesk(token: string): Promise<DeskCounts> {
  const [{ seller_orders }, { problems }, queue, inspections, reports, renewal] = await Promise.all(
    [
      portalRead<{ seller_orders: UnansweredOrder[] }>(
        "office",
        "/office/seller-orders/unanswered",
        token,
      ),
      portalRead<{ problems: OfficeProblem[] }>("office", "/office/seller-orders/problems", token),
      portalRead<SubmissionPage>("office", "/office/submissions?limit=1", token),
      portalRead<InspectionPage>("office", "/office/inspections?view=overdue&limit=1", token),
      portalRead<ReportPage>("office", "/office/reports?view=open&limit=1", token),
      portalRead<OfficeCertificatePage>(
        "office",
        "/office/certificates?standing=renewal_due&limit=1",
        token,
      ),
    ],
  )
  return {
    calls: seller_orders.length,
    problems: problems.length,
    queue: queue.count,
    inspections: inspections.overdue,
    reports: reports.count,
    renewal: renewal.count,
  }
}
