import { passFile } from "@/lib/portal/pass-file"

/** GET /so-cong-thuong/chung-nhan/:id/van-ban/:event — the decision behind a withdrawal, to the province's office; 404 to everybody else. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ id: string; event: string }> },
): Promise<Response> {
  const { id, event } = await params
  return passFile(
    "office",
    `/office/certificates/${encodeURIComponent(id)}/events/${encodeURIComponent(event)}/file`,
  )
}
