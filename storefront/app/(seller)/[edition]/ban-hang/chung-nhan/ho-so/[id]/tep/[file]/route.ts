import { passFile } from "@/lib/portal/pass-file"

/** GET /ban-hang/chung-nhan/ho-so/:id/tep/:file — a page that was handed in, to those who sent it; 404 to everybody else. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file } = await params
  return passFile(
    "seller",
    `/seller/certificates/submissions/${encodeURIComponent(id)}/files/${encodeURIComponent(file)}`,
  )
}
