import { passTable } from "@/lib/portal/pass-table"

/** GET /so-cong-thuong/chuong-trinh/:id/ma/xlsx and …/csv → its codes that are each used once. 404 to everybody but its office. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ edition: string; id: string; format: string }> },
): Promise<Response> {
  const asked = await params
  return passTable(`/office/programmes/${encodeURIComponent(asked.id)}/codes/file`, asked)
}
