import { passFile } from "@/lib/portal/pass-file"

/** GET /ban-hang/chung-nhan/tep/:file — a page that was sent and not handed in yet, to those who sent it; 404 to everybody else. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params
  return passFile("seller", `/seller/certificates/files/${encodeURIComponent(file)}`)
}
