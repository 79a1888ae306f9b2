import { passFile } from "@/lib/portal/pass-file"

/** GET /so-cong-thuong/kiem-tra/:id/tep/:entry — a paper of an inspection, to the province's office; 404 to everybody else. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ id: string; entry: string }> },
): Promise<Response> {
  const { id, entry } = await params
  return passFile(
    "office",
    `/office/inspections/${encodeURIComponent(id)}/files/${encodeURIComponent(entry)}`,
  )
}
