import { passTable } from "@/lib/portal/pass-table"

/** GET /so-cong-thuong/chung-nhan/nhap/mau/xlsx and …/csv → what the list of a decision looks like. 404 for nobody signed in. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ edition: string; format: string }> },
): Promise<Response> {
  const asked = await params
  return passTable("/office/decision-template", asked)
}
