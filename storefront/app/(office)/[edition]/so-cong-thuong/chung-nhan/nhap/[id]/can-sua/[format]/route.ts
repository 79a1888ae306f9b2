import { passTable } from "@/lib/portal/pass-table"

/** GET /so-cong-thuong/chung-nhan/nhap/:id/can-sua/xlsx and …/csv → the lines that were not taken, with why. 404 to everybody else. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ edition: string; id: string; format: string }> },
): Promise<Response> {
  const asked = await params
  return passTable(`/office/decision-imports/${encodeURIComponent(asked.id)}/broken`, asked)
}
