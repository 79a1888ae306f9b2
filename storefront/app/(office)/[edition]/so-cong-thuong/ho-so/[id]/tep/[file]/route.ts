import { passFile } from "@/lib/portal/pass-file"

/** GET /so-cong-thuong/ho-so/:id/tep/:file — a page that a seller of the province sent, to its office; 404 to everybody else. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file } = await params
  return passFile(
    "office",
    `/office/submissions/${encodeURIComponent(id)}/files/${encodeURIComponent(file)}`,
  )
}
